import { z } from 'zod';
import { Milliseconds } from './ids.ts';

/** Something the account has published and may send to a customer. */
export const OwnPost = z.strictObject({
  /** Instagram's id of it. */
  id: z.string().min(1),
  kind: z.enum(['post', 'reel']),
  caption: z.string().nullable(),
  publishedAt: Milliseconds.nullable(),
  /** Its public page. */
  link: z.string().nullable(),
});
export type OwnPost = z.infer<typeof OwnPost>;

export const OwnPostPage = z.strictObject({
  /** Newest first. */
  posts: z.array(OwnPost),
  /** Where the next older page begins; null on the last one. */
  after: z.string().nullable(),
});
export type OwnPostPage = z.infer<typeof OwnPostPage>;
