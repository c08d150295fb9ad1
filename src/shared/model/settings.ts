import { z } from 'zod';
import { MEDIA_LIMITS } from '../media-limit.ts';
import { Milliseconds } from './ids.ts';
import { NotificationChoices } from './notifications.ts';
import { OpeningHours } from './opening-hours.ts';
import { MOST_RECENT_SEARCHES, MOST_SEARCHED } from './search.ts';
import { MOST_SPELLING_LANGUAGES, SpellingLanguage } from './spelling.ts';
import { UpdateChoice } from './update.ts';

/** In which order people who wait stand in the list. */
export const ListOrder = z.enum(['deadline', 'newest', 'longest-waiting']);
export type ListOrder = z.infer<typeof ListOrder>;

/** As many as stand before all others in the picker. */
export const MOST_RECENT_EMOJI = 18;

/** What the owner chose. The schema is the type, the defaults and the file's form in one. No secrets. */
export const Settings = z.object({
  /** Schema version of the file; raised by a migration only. */
  version: z.literal(1).default(1),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  language: z.enum(['system', 'en', 'es', 'pt-BR']).default('system'),
  /** How much room a row takes. */
  density: z.enum(['comfortable', 'compact']).default('comfortable'),
  /** Of everything in the window, in percent. */
  textSize: z.literal([80, 90, 100, 110, 125, 150, 175, 200]).default(100),
  sendWith: z.enum(['enter', 'mod-enter']).default('enter'),
  /** For how many seconds sending can be undone; 0: not at all. */
  undoSend: z.union([z.literal(0), z.literal(5), z.literal(10)]).default(0),
  /** When Instagram shows a customer that the message was read. Reading here tells nobody by itself. */
  tellSeen: z.enum(['never', 'when-answering', 'when-reading']).default('never'),
  /** Whether customers see that an answer is being written. */
  tellTyping: z.boolean().default(false),
  /** Whether linked sites are asked what they are, from this computer. */
  linkPreviews: z.boolean().default(false),
  /** The tone of hands and people in the emoji picker. */
  skinTone: z.enum(['none', 'light', 'medium-light', 'medium', 'medium-dark', 'dark']).default('none'),
  /** Emoji used last, newest first. */
  recentEmoji: z.array(z.string().min(1).max(32)).max(MOST_RECENT_EMOJI).default([]),
  listOrder: ListOrder.default('deadline'),
  /** How fast voice messages are played. */
  voiceSpeed: z.literal([1, 1.5, 2]).default(1),
  /** How much customers' and own files may take on this disk; see media-limit.ts. */
  mediaLimit: z.enum(MEDIA_LIMITS).default('2-gb'),
  /** What was searched for and found, the last first. */
  recentSearches: z.array(z.string().max(MOST_SEARCHED)).max(MOST_RECENT_SEARCHES).default([]),
  /** When the shop is open; null: at all times, or the owner has not told. */
  openingHours: OpeningHours.nullable().default(null),
  /** How newer versions of Shopbell are come by. */
  updates: UpdateChoice.default('automatic'),
  /** What may be told outside the window, how much of it, and when not. */
  notifications: NotificationChoices.prefault({}),
  /** Width of the conversation list in px. */
  listWidth: z.int().min(280).max(540).default(320),
  /** Whether the panel about the person stands beside the chat; null: where the window has room enough. */
  contactOpen: z.boolean().nullable().default(null),
  /** What closing the window does: Shopbell goes on in the tray, or ends. */
  closeTo: z.enum(['tray', 'quit']).default('tray'),
  /** The owner was told once that closing the window does not end Shopbell. */
  knowsTray: z.boolean().default(false),
  /** Shopbell starts, in the tray, when the owner logs in to this computer. */
  openAtLogin: z.boolean().default(false),
  /** Whether misspelt words are marked; null: where the system can do so by itself. */
  checkSpelling: z.boolean().nullable().default(null),
  /** In which languages; null: in those in use. */
  spellingLanguages: z.array(SpellingLanguage).max(MOST_SPELLING_LANGUAGES).nullable().default(null),
  /** Until when nothing is notified; null, or a time that is over: no pause. */
  notificationsPausedUntil: Milliseconds.nullable().default(null),
});
export type Settings = z.infer<typeof Settings>;

/** A change the window may ask for: any of the choices, never the version. What is left out stays as it is. */
export const SettingsPatch = z
  .strictObject(withoutDefaults(Settings.omit({ version: true }).shape))
  .partial();
export type SettingsPatch = z.infer<typeof SettingsPatch>;

type WithoutDefaults<S> = {
  [K in keyof S]: S[K] extends z.ZodDefault<infer T> | z.ZodPrefault<infer T> ? T : S[K];
};

/** A default stands even behind `optional()`: a patch would carry it for every choice that was left out. */
function withoutDefaults<S extends z.ZodRawShape>(shape: S): WithoutDefaults<S> {
  const bare = Object.entries(shape).map(([name, schema]) => [
    name,
    schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault ? schema.unwrap() : schema,
  ]);
  return Object.fromEntries(bare) as WithoutDefaults<S>;
}
