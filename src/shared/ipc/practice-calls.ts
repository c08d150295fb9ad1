import { z } from 'zod';
import { DrillStep, PracticePace, PracticeState, PracticeTrouble } from '../model/practice.ts';

/** What the practice shop's own panel may ask. In the real shop each fails with `not-found`. */
export const practiceCalls = {
  'practice.state': { input: z.strictObject({}), output: PracticeState },
  /** Lets something go wrong, or mends it. */
  'practice.trouble': {
    input: z.strictObject({ trouble: PracticeTrouble, isOn: z.boolean() }),
    output: PracticeState,
  },
  'practice.pace': { input: z.strictObject({ pace: PracticePace }), output: PracticeState },
  /** A step of the drill was done, or is left out. */
  'practice.step': {
    input: z.strictObject({ step: DrillStep, how: z.enum(['done', 'skipped']) }),
    output: PracticeState,
  },
  /** Puts the drill away, takes it out again, or begins it anew. */
  'practice.drill': {
    input: z.strictObject({ act: z.enum(['put-away', 'take-out', 'begin-anew']) }),
    output: PracticeState,
  },
} as const;
