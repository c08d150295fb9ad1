import { z } from 'zod';
import { AccountId, Milliseconds } from './ids.ts';

const Incident = {
  /** Since when Instagram shuts the whole app out; not there while it does not. Nothing the owner could mend. */
  incidentSince: Milliseconds.optional(),
};

/**
 * One word for the state of the line.
 * `live`: webhooks are proven (a probe came back through the public address and Instagram knows it).
 * `slower`: no tunnel, or webhooks not proven; we ask Instagram every `everySeconds`.
 * `needs`: an account must be reconnected. `offline`: Instagram cannot be reached at all.
 */
export const ConnectionStatus = z.discriminatedUnion('word', [
  z.strictObject({ word: z.literal('live'), ...Incident }),
  z.strictObject({
    word: z.literal('slower'),
    everySeconds: z.int().positive(),
    ...Incident,
  }),
  z.strictObject({ word: z.literal('needs'), accountId: AccountId, username: z.string(), ...Incident }),
  z.strictObject({ word: z.literal('offline'), since: Milliseconds, ...Incident }),
]);
export type ConnectionStatus = z.infer<typeof ConnectionStatus>;
