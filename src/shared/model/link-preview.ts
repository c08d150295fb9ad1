import { z } from 'zod';

/** Longest words of a page that a preview shows, in characters. */
export const MOST_PREVIEW_TITLE = 200;
export const MOST_PREVIEW_DESCRIPTION = 300;
export const MOST_PREVIEW_SITE = 60;

/** What a linked page says of itself, as harmless lines. A picture is handed over as bytes to be painted. */
export const LinkPreview = z.strictObject({
  /** The link, as it stands in the message. */
  url: z.string(),
  /** The host that is opened, as the network knows it. */
  host: z.string(),
  siteName: z.string().max(MOST_PREVIEW_SITE).nullable(),
  title: z.string().min(1).max(MOST_PREVIEW_TITLE),
  description: z.string().max(MOST_PREVIEW_DESCRIPTION).nullable(),
  picture: z.strictObject({ contentType: z.string(), bytes: z.instanceof(Uint8Array) }).nullable(),
});
export type LinkPreview = z.infer<typeof LinkPreview>;
