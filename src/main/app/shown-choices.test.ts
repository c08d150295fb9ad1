import { expect, test } from 'vitest';
import { createSettingsStore, memoryBackend } from '../settings/settings.ts';
import { shownChoices } from './shown-choices.ts';

test('what belongs to the practice shop stays in it, what belongs to the owner does not', () => {
  const settings = createSettingsStore(memoryBackend(), () => {});
  settings.changeChoices({ recentSearches: ['blue mug'] });
  let isPractice = true;
  const shown = shownChoices(settings, () => isPractice);
  shown.startPractice();
  expect(shown.choices()).toMatchObject({ recentSearches: [] });
  expect(shown.choices().openingHours?.[0]).toBeNull();

  expect(shown.changeChoices({ recentSearches: ['plum'], theme: 'dark' })).toMatchObject({
    recentSearches: ['plum'],
    theme: 'dark',
  });
  shown.changeChoices({ openingHours: null });
  expect(shown.choices().openingHours).toBeNull();

  isPractice = false;
  expect(shown.choices()).toMatchObject({ recentSearches: ['blue mug'], theme: 'dark', openingHours: null });
  shown.startPractice();
  isPractice = true;
  expect(shown.choices()).toMatchObject({ recentSearches: [], theme: 'dark' });
});
