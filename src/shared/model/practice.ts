import { z } from 'zod';

/** What can be let go wrong in the practice shop, to learn what Shopbell then says. */
export const PRACTICE_TROUBLES = [
  /** The shop's password was changed: Instagram takes its token no more. */
  'login-ended',
  /** Nothing comes through the tunnel any more. */
  'line-cut',
  /** Somebody wrote more than 24 hours ago, and nobody answered. */
  'too-late',
  /** Instagram tells us of one message, and nothing arrives. */
  'message-lost',
  /** Instagram answers nobody. */
  'instagram-down',
  /** Instagram refuses the next answer. */
  'answer-refused',
  /** Twenty messages at once: no trouble, but a test of nerves. */
  'rush',
] as const;
export const PracticeTrouble = z.enum(PRACTICE_TROUBLES);
export type PracticeTrouble = z.infer<typeof PracticeTrouble>;

/** How much its customers write. `quiet`: nobody does, until told otherwise. */
export const PRACTICE_PACES = ['quiet', 'slow', 'normal', 'fast'] as const;
export const PracticePace = z.enum(PRACTICE_PACES);
export type PracticePace = z.infer<typeof PracticePace>;

/** The drill's steps, in their order. */
export const DRILL_STEPS = [
  'answer',
  'quote',
  'done',
  'snooze',
  'label',
  'search',
  'note-and-order',
  'saved-reply',
  'board',
  'reconnect',
] as const;
export const DrillStep = z.enum(DRILL_STEPS);
export type DrillStep = z.infer<typeof DrillStep>;

/** How far the drill is: kept as long as the practice shop is open, and no longer. */
export const Drill = z.strictObject({
  done: z.array(DrillStep),
  skipped: z.array(DrillStep),
  /** The owner wants to look around alone. */
  isPutAway: z.boolean(),
});
export type Drill = z.infer<typeof Drill>;

/** The practice shop as its panel shows it. */
export const PracticeState = z.strictObject({
  pace: PracticePace,
  /** What is wrong at the moment, the newest last. */
  troubles: z.array(PracticeTrouble),
  drill: Drill,
});
export type PracticeState = z.infer<typeof PracticeState>;

/** The step to do next; null when none is left. */
export function nextStep({ done, skipped }: Drill): DrillStep | null {
  return DRILL_STEPS.find((step) => !done.includes(step) && !skipped.includes(step)) ?? null;
}
