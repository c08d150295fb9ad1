/**
 * What one message to a customer holds: one of these is one message at Instagram, one bubble and one row of the
 * outbox, where it is kept as JSON. A kind that joins here needs its way out in send-content.ts, and what of it
 * is stored and shown in storage/intake/own-content.ts.
 */
export type OutgoingContent =
  | { kind: 'text'; text: string }
  /** Instagram's one sticker. */
  | { kind: 'heart' };
