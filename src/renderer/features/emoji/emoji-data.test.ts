import { expect, test } from 'vitest';
import { readEmoji } from './emoji-data.ts';

test.each([
  ['en', 'red heart'],
  ['es', 'corazón rojo'],
  ['pt-BR', 'coração vermelho'],
] as const)('in %s', async (language, heart) => {
  const { emojis, categories, skinTones } = await readEmoji(language);
  expect(emojis.find(({ emoji }) => emoji === '❤️')?.label).toBe(heart);
  expect(emojis.length).toBeGreaterThan(1_500);
  expect(categories).toHaveLength(9);
  expect(Object.values(skinTones)).not.toContain('medium-dark');
  expect(emojis.find(({ emoji }) => emoji.startsWith('👍'))?.skins?.dark).toBe('👍🏿');
});
