import { z } from 'zod';
import { Milliseconds } from './ids.ts';

/** How newer versions are come by: fetched and put in by itself, only after a yes, or not even looked for. */
export const UpdateChoice = z.enum(['automatic', 'ask', 'never']);
export type UpdateChoice = z.infer<typeof UpdateChoice>;

/**
 * Where a newer version would come from. Only with `feed` Shopbell looks for one itself: what a package manager put
 * here is renewed by it, a portable program by hand, and one that was built at home has nobody to ask.
 */
export const UpdateSource = z.enum(['feed', 'development', 'package-manager', 'portable', 'no-place']);
export type UpdateSource = z.infer<typeof UpdateSource>;

export const MOST_NOTES_CHARACTERS = 20_000;

/** A version that is newer than the one that runs. */
export const NextVersion = z.strictObject({
  version: z.string().max(100),
  /** What it brings, as plain words. */
  notes: z.string().max(MOST_NOTES_CHARACTERS),
});
export type NextVersion = z.infer<typeof NextVersion>;

/** Why it did not work; the code is the key of its sentence. */
export const UpdateProblem = z.enum(['offline', 'bad-file', 'no-room', 'other']);
export type UpdateProblem = z.infer<typeof UpdateProblem>;

export const UpdateStep = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('resting') }),
  z.strictObject({ name: z.literal('checking') }),
  z.strictObject({ name: z.literal('newest') }),
  z.strictObject({ name: z.literal('found'), next: NextVersion }),
  z.strictObject({
    name: z.literal('fetching'),
    next: NextVersion,
    percent: z.int().min(0).max(100),
  }),
  /** Lies here, and is put in when Shopbell ends. */
  z.strictObject({ name: z.literal('ready'), next: NextVersion }),
  /** The owner wants it now; what is being sent goes out first. */
  z.strictObject({ name: z.literal('restarting'), next: NextVersion }),
  z.strictObject({ name: z.literal('failed'), problem: UpdateProblem }),
]);
export type UpdateStep = z.infer<typeof UpdateStep>;

export const UpdateStatus = z.strictObject({
  /** The one that runs. */
  version: z.string().max(100),
  source: UpdateSource,
  step: UpdateStep,
  checkedAt: Milliseconds.nullable(),
  /** Whether the window may speak of it by itself, at this moment. */
  isOffered: z.boolean(),
});
export type UpdateStatus = z.infer<typeof UpdateStatus>;
