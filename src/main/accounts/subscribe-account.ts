import { SUBSCRIBED_FIELDS } from '../../shared/instagram/platform.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { Instagram } from '../instagram/instagram.ts';
import type { Log } from '../logging/log.ts';

export interface KnownAppIds {
  instagramAppId: string | null;
  metaAppId: string | null;
}

interface SubscribeCollaborators {
  instagram: Pick<Instagram, 'subscribe' | 'subscriptions'>;
  log: Log;
  appIds: () => KnownAppIds;
}

type Subscription = { appId: string | null; fields: string[] };

/**
 * Switches on an account's webhooks and believes only what Instagram then lists. Needed at every connect, a
 * reconnect included: after the owner removed the app in Instagram's settings nothing arrives without it.
 * Answers the fields as read back. Fails with `subscription-refused` when `messages` is not among them.
 */
export async function subscribeAccount(c: SubscribeCollaborators, token: string): Promise<string[]> {
  await subscribeWhatIsKnown(c, token, SUBSCRIBED_FIELDS);
  const fields = fieldsOfOurApp(await c.instagram.subscriptions(token), c.appIds());
  if (!fields.includes('messages')) {
    throw new AppFailure('subscription-refused', { message: `read back: ${fields.join(', ') || 'nothing'}` });
  }
  return fields;
}

/** One name that Instagram does not know fails the whole call: it is left out, all but `messages`. */
async function subscribeWhatIsKnown(
  c: SubscribeCollaborators,
  token: string,
  fields: readonly string[],
): Promise<void> {
  try {
    await c.instagram.subscribe(token, fields);
  } catch (error) {
    const refused = refusedField(error, fields);
    if (refused === null) throw error;
    if (refused === 'messages') throw asSubscriptionRefused(error);
    c.log.warn('subscription.field-left-out', { field: refused });
    await subscribeWhatIsKnown(
      c,
      token,
      fields.filter((field) => field !== refused),
    );
  }
}

/** `Param subscribed_fields[5] must be one of {…}`: the number is the position in our list. */
function refusedField(error: unknown, fields: readonly string[]): string | null {
  if (!(error instanceof AppFailure) || error.detail?.code !== 100) return null;
  const position = /subscribed_fields\[(\d+)\]/.exec(error.detail.message ?? '')?.[1];
  return position === undefined ? null : (fields[Number(position)] ?? null);
}

function asSubscriptionRefused(error: unknown): AppFailure {
  return new AppFailure('subscription-refused', error instanceof AppFailure ? error.detail : null);
}

/**
 * Whether Instagram lists our app by its Instagram id or its Meta id is not documented. The list of a token
 * holds its own app in practice; where none of the ids is recognised and not both are known, all count.
 */
function fieldsOfOurApp(subscriptions: Subscription[], ids: KnownAppIds): string[] {
  const known = [ids.instagramAppId, ids.metaAppId].filter((id) => id !== null);
  const ours = subscriptions.filter(({ appId }) => appId !== null && known.includes(appId));
  const canTell = known.length === 2 && subscriptions.every(({ appId }) => appId !== null);
  const counted = ours.length > 0 || canTell ? ours : subscriptions;
  return [...new Set(counted.flatMap(({ fields }) => fields))];
}
