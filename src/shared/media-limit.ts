/** How much the owner lets files take on this disk: the oldest go first when it is reached. */
export const MEDIA_LIMITS = ['500-mb', '2-gb', '5-gb', '20-gb'] as const;
export type MediaLimit = (typeof MEDIA_LIMITS)[number];

/** In bytes, counted as disks are sold: a thousand to the next. */
export function mediaLimitBytes(limit: MediaLimit): number {
  return BYTES[limit];
}

const BYTES: Record<MediaLimit, number> = {
  '500-mb': 500_000_000,
  '2-gb': 2_000_000_000,
  '5-gb': 5_000_000_000,
  '20-gb': 20_000_000_000,
};

/** From this age on a message's files count as old: a reply to it has long been impossible. */
export const OLD_MEDIA_MS = 30 * 24 * 3_600_000;
