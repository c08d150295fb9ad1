import { z } from 'zod';
import { AccountId, Milliseconds } from './ids.ts';

/**
 * One word for the state of the line.
 * `live`: webhooks are proven (a probe came back through the public address and Instagram knows it).
 * `slower`: no tunnel, or webhooks not proven; we ask Instagram every `everySeconds`.
 * `needs`: an account must be reconnected. `offline`: Instagram cannot be reached at all.
 */
export const ConnectionStatus = z.discriminatedUnion('word', [
  z.strictObject({ word: z.literal('live'), lastCheckAt: Milliseconds.nullable() }),
  z.strictObject({
    word: z.literal('slower'),
    everySeconds: z.int().positive(),
    lastCheckAt: Milliseconds.nullable(),
  }),
  z.strictObject({ word: z.literal('needs'), accountId: AccountId, username: z.string() }),
  z.strictObject({ word: z.literal('offline'), since: Milliseconds }),
]);
export type ConnectionStatus = z.infer<typeof ConnectionStatus>;
