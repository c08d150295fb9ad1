import type { Clock } from '../../shared/clock.ts';
import { CONVERSATION_CALLS_PER_SECOND, type Endpoints } from '../../shared/instagram/platform.ts';
import type { Log } from '../logging/log.ts';
import { appSubscriptionCalls } from './app-subscription-calls.ts';
import { conversationCalls } from './conversation-calls.ts';
import { createGraphRequest } from './graph-request.ts';
import type { Instagram } from './instagram.ts';
import { messageCalls } from './message-calls.ts';
import { ownPostCalls } from './own-post-calls.ts';
import { profileCalls } from './profile-calls.ts';
import { createRateBudget } from './rate-budget.ts';
import { signInCalls } from './sign-in-calls.ts';
import { uploadCalls } from './upload-calls.ts';

/**
 * Instagram over the wire. Conversation reads keep to 2 calls a second and account by themselves; all other
 * limits are met by reacting to them (`reactionTo`).
 */
export function createInstagramClient({
  endpoints,
  fetch,
  clock,
  log,
}: {
  endpoints: Endpoints;
  fetch: typeof globalThis.fetch;
  clock: Clock;
  log: Log;
}): Instagram {
  const send = createGraphRequest({ fetch, clock, log });
  const budget = createRateBudget({ clock, perSecond: CONVERSATION_CALLS_PER_SECOND });
  const profiles = profileCalls(endpoints, send);
  return {
    ...signInCalls(endpoints, send),
    ...profiles,
    ...appSubscriptionCalls(endpoints, send),
    ...conversationCalls({ endpoints, send, budget, me: profiles.me }),
    ...messageCalls(endpoints, send),
    ...uploadCalls(endpoints, send),
    ...ownPostCalls(endpoints, send),
  };
}
