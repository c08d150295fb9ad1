import type { Language } from '../../../shared/texts/translate.ts';

/** The newest emoji that the fonts of supported systems know; newer ones would be empty boxes. */
const NEWEST_VERSION = 15;
/** Parts of emoji (skin tones, hair), which mean nothing by themselves. */
const COMPONENTS = 2;
const TONES = ['light', 'medium-light', 'medium', 'medium-dark', 'dark'] as const;

/** The parts of emojibase's files that are used. */
interface Listed {
  emoji: string;
  label: string;
  version: number;
  group?: number;
  order?: number;
  tags?: readonly string[];
  skins?: readonly Skin[];
}
interface Skin {
  emoji: string;
  tone?: number | readonly number[];
}
interface Messages {
  groups: ReadonlyArray<{ key: string; message: string; order: number }>;
  skinTones: ReadonlyArray<{ key: string; message: string }>;
}

/** The app's own files, one language at a time: nothing of this ever comes from the net. */
const FILES: Record<Language, () => Promise<[{ default: readonly Listed[] }, { default: Messages }]>> = {
  en: () => Promise.all([import('emojibase-data/en/data.json'), import('emojibase-data/en/messages.json')]),
  es: () => Promise.all([import('emojibase-data/es/data.json'), import('emojibase-data/es/messages.json')]),
  'pt-BR': () =>
    Promise.all([import('emojibase-data/pt/data.json'), import('emojibase-data/pt/messages.json')]),
};

/** Every emoji with its name and words to find it by, in the interface's language, as the picker wants it. */
export async function readEmoji(language: Language) {
  const [data, messages] = await FILES[language]();
  const { groups, skinTones } = messages.default;
  return {
    locale: language,
    categories: groups
      .filter(({ order }) => order !== COMPONENTS)
      .map(({ order, message }) => ({ index: order, label: message })),
    skinTones: tonesOf((tone) => skinTones.find(({ key }) => key === tone)?.message ?? tone),
    emojis: data.default
      .filter(
        ({ group, version }) => group !== undefined && group !== COMPONENTS && version <= NEWEST_VERSION,
      )
      .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
      .map(({ emoji, label, version, group = 0, tags = [], skins = [] }) => ({
        emoji,
        label,
        version,
        category: group,
        tags: [...tags],
        ...(skins.length > 0 && { skins: tonesOf((tone) => inTone(skins, tone) ?? emoji) }),
      })),
  };
}

type Tone = (typeof TONES)[number];

function inTone(skins: readonly Skin[], wanted: Tone): string | undefined {
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
