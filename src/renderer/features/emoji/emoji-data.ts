import { z } from 'zod';
import type { Language } from '../../../shared/texts/translate.ts';

/** The newest emoji that the fonts of supported systems know; newer ones would be empty boxes. */
const NEWEST_VERSION = 15;
/** Parts of emoji (skin tones, hair), which mean nothing by themselves. */
const COMPONENTS = 2;
const TONES = ['light', 'medium-light', 'medium', 'medium-dark', 'dark'] as const;

/** The parts of emojibase's files that are used. */
const Listed = z.object({
  emoji: z.string(),
  label: z.string(),
  version: z.number(),
  group: z.number().optional(),
  order: z.number().optional(),
  tags: z.array(z.string()).default([]),
  skins: z
    .array(z.object({ emoji: z.string(), tone: z.union([z.number(), z.array(z.number())]).optional() }))
    .default([]),
});
const Messages = z.object({
  groups: z.array(z.object({ key: z.string(), message: z.string(), order: z.number() })),
  skinTones: z.array(z.object({ key: z.string(), message: z.string() })),
});

/** The app's own files, one language at a time: nothing of this ever comes from the net. */
const FILES: Record<Language, () => Promise<[{ default: unknown }, { default: unknown }]>> = {
  en: () => Promise.all([import('emojibase-data/en/data.json'), import('emojibase-data/en/messages.json')]),
  es: () => Promise.all([import('emojibase-data/es/data.json'), import('emojibase-data/es/messages.json')]),
  'pt-BR': () =>
    Promise.all([import('emojibase-data/pt/data.json'), import('emojibase-data/pt/messages.json')]),
};

/** Every emoji with its name and words to find it by, in the interface's language, as the picker wants it. */
export async function readEmoji(language: Language) {
  const [data, messages] = await FILES[language]();
  const { groups, skinTones } = Messages.parse(messages.default);
  return {
    locale: language,
    categories: groups
      .filter(({ order }) => order !== COMPONENTS)
      .map(({ order, message }) => ({ index: order, label: message })),
    skinTones: tonesOf((tone) => skinTones.find(({ key }) => key === tone)?.message ?? tone),
    emojis: z
      .array(Listed)
      .parse(data.default)
      .filter(
        ({ group, version }) => group !== undefined && group !== COMPONENTS && version <= NEWEST_VERSION,
      )
      .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
      .map(({ emoji, label, version, group = 0, tags, skins }) => ({
        emoji,
        label,
        version,
        category: group,
        tags,
        ...(skins.length > 0 && { skins: tonesOf((tone) => inTone(skins, tone) ?? emoji) }),
      })),
  };
}

type Tone = (typeof TONES)[number];

function inTone(skins: z.output<typeof Listed>['skins'], wanted: Tone): string | undefined {
  return skins.find(({ tone }) => tone === TONES.indexOf(wanted) + 1)?.emoji;
}

function tonesOf(value: (tone: Tone) => string): Record<Tone, string> {
  return {
    light: value('light'),
    'medium-light': value('medium-light'),
    medium: value('medium'),
    'medium-dark': value('medium-dark'),
    dark: value('dark'),
  };
}
