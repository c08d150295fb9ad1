import { outgoing } from '../http/outgoing.ts';
import type { DeliveryAttempt, DeliveryRecord } from '../world/journal.ts';
import type { World } from '../world/world.ts';
import { deliveryHeaders, signingSecret } from './webhook-body.ts';

/**
 * Tries a delivery once, at the address registered now, not the one of the first attempt. Anything but 200
 * plans the next attempt, later and later, until the list of waits is used up. `[WH]` Never fails: what
 * happened is in the record.
 */
export async function attempt(world: World, record: DeliveryRecord): Promise<void> {
  const app = world.apps.find((candidate) => candidate.instagramAppId === record.instagramAppId);
  if (!app?.subscription) {
    finish(world, record, 'dropped', 'the app has no callback any more');
    return;
  }
  const made = await post(world, {
    url: app.subscription.callbackUrl,
    body: record.body,
    headers: deliveryHeaders(record.body, signingSecret(app)),
  });
  record.attempts.push(made);
  if (made.status === 200) {
    finish(world, record, 'acknowledged', null);
    return;
  }
  const delayMs = world.behaviours.retryDelaysMs[record.attempts.length - 1];
  if (delayMs === undefined) {
    finish(world, record, 'dropped', 'every attempt failed');
    return;
  }
  finish(world, record, 'retrying', null);
  world.clock.after(delayMs, () => void attempt(world, record));
}

function finish(
  world: World,
  record: DeliveryRecord,
  state: DeliveryRecord['state'],
  reason: string | null,
): void {
  record.state = state;
  record.reason = reason;
  world.journal.deliveries.touch(record);
}

/** One POST to a callback, told as an attempt whatever came of it. */
export async function post(
  world: World,
  input: { url: string; body: string; headers: Record<string, string> },
): Promise<DeliveryAttempt> {
  const at = world.clock.now();
  const began = performance.now();
  const done = (status: number | null, error: string | null): DeliveryAttempt => ({
    at,
    url: input.url,
    status,
    error,
    durationMs: performance.now() - began,
  });
  try {
    const timeoutMs = world.behaviours.deliveryTimeoutMs;
    const answer = await outgoing({ ...input, method: 'POST', timeoutMs });
    return done(answer.status, null);
  } catch (error) {
    // No answer at all is an attempt like any other: it is written down and tried again.
    return done(null, error instanceof Error ? error.message : String(error));
  }
}
