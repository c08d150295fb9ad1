import { z } from 'zod';

const MINUTES_A_DAY = 1_440;
const MinuteOfDay = z
  .int()
  .min(0)
  .max(MINUTES_A_DAY - 1);

/**
 * When the shop opens and closes on a day, in minutes of the owner's own clock. What closes no later than it opens
 * closes on the day after; the same minute twice is a whole day and night.
 */
export const DayHours = z.strictObject({ opens: MinuteOfDay, closes: MinuteOfDay });
export type DayHours = z.infer<typeof DayHours>;

/** The week from Sunday to Saturday, as `Date` counts it; null on a day on which the shop stays shut. */
export const OpeningHours = z.array(DayHours.nullable()).length(7);
export type OpeningHours = z.infer<typeof OpeningHours>;
