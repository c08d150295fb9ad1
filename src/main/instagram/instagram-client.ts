import type { Clock } from '../../shared/clock.ts';
import type { Endpoints } from '../../shared/instagram/platform.ts';
import type { Log } from '../logging/log.ts';
import { watchAppIncident } from './app-incident.ts';
import { appSubscriptionCalls } from './app-subscription-calls.ts';
import { createCallQueue } from './call-queue.ts';
import { lookAtConsentPage } from './consent-page.ts';
import { conversationCalls } from './conversation-calls.ts';
import { createGraphRequest } from './graph-request.ts';
import type { Instagram } from './instagram.ts';
import { messageCalls } from './message-calls.ts';
import { ownPostCalls } from './own-post-calls.ts';
import { profileCalls } from './profile-calls.ts';
import { askServerTime } from './server-time.ts';
import { signInCalls } from './sign-in-calls.ts';
import { uploadCalls } from './upload-calls.ts';

/**
 * Instagram over the wire. Every call with an account's token goes through one queue, which keeps to the limits;
 * those that are met all the same are told as failures (`reactionTo`).
 */
export function createInstagramClient({
  endpoints,
  fetch,
  clock,
  log,
  onIncident = () => {},
}: {
  endpoints: Endpoints;
  fetch: typeof globalThis.fetch;
  clock: Clock;
  log: Log;
  /** Since when Instagram shuts the whole app out; null: it lets it in again. */
  onIncident?(since: number | null): void;
}): Instagram {
  const queue = createCallQueue(clock);
  const incidents = watchAppIncident(clock, onIncident);
  const send = createGraphRequest({ fetch, clock, log, queue, incidents });
  const profiles = profileCalls(endpoints, send);
  const signIn = signInCalls(endpoints, send);
  return {
    ...signIn,
    consentPage: (input) => lookAtConsentPage(fetch, signIn.authorizeUrl({ ...input, state: 'look' })),
    serverTime: () => askServerTime(fetch, endpoints.graphInstagram),
    ...profiles,
    ...appSubscriptionCalls(endpoints, send),
    ...conversationCalls({ endpoints, send, me: profiles.me }),
    ...messageCalls(endpoints, send),
    ...uploadCalls(endpoints, send),
    ...ownPostCalls(endpoints, send),
  };
}
