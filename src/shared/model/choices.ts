import { z } from 'zod';

/** Opens a page in the customer's Instagram, or (without an address) tells the shop that it was pressed. */
export const ReplyButton = z.strictObject({ title: z.string(), url: z.string().nullable() });
export type ReplyButton = z.infer<typeof ReplyButton>;

/**
 * What a customer can tap below own words. Quick replies go away with the first tap and come back as the
 * customer's words; buttons stay.
 */
export const MessageChoices = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('quick-replies'), titles: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('buttons'), buttons: z.array(ReplyButton) }),
]);
export type MessageChoices = z.infer<typeof MessageChoices>;
