import type { PracticeApp } from '../world/apps.ts';
import type { DeliveryRecord } from '../world/journal.ts';
import type { World } from '../world/world.ts';
import { attempt } from './attempt.ts';
import type { PlatformEvent } from './platform-event.ts';
import { bodyOf } from './webhook-body.ts';

/** How held events are let go. */
export interface ReleaseInput {
  /** `reversed`: the newest first; a list of indexes (from 0, as they were held) for any other order. */
  order?: 'as-happened' | 'reversed' | number[];
  /** All in one body instead of one each. */
  together?: boolean;
}

export interface Published {
  records: DeliveryRecord[];
  /** Resolves when each was tried once, whatever the outcome. */
  tried: Promise<void>;
}

/** The webhooks on their way: who gets them, in which order, how often they are tried. */
export interface Deliveries {
  publish(events: PlatformEvent[]): Published;
  /** From now on events wait until they are released. */
  hold(): void;
  release(input: ReleaseInput): Published;
  /** How many events wait. */
  held(): number;
  /** Sends the same bytes again, although the first were answered. */
  repeat(sequence: number): Published;
}

export function createDeliveries(world: World): Deliveries {
  /** First attempts of one account go one after the other, so that order is what a test made it. */
  const lanes = new Map<string, Promise<void>>();
  let heldEvents: PlatformEvent[] | null = null;

  const start = (record: DeliveryRecord): Promise<void> => {
    const before = lanes.get(record.accountUserId) ?? Promise.resolve();
    const tried = before.then(() => attempt(world, record));
    lanes.set(record.accountUserId, tried);
    return tried;
  };
  const sendOut = (groups: PlatformEvent[][]): Published => {
    const records = groups.flatMap((events) => recordsFor(world, events));
    const waiting = records.filter((record) => record.state === 'waiting');
    return { records, tried: Promise.all(waiting.map(start)).then(() => {}) };
  };

  return {
    publish(events) {
      if (heldEvents) {
        heldEvents.push(...events);
        return { records: [], tried: Promise.resolve() };
      }
      return sendOut(events.map((event) => [event]));
    },
    hold() {
      heldEvents ??= [];
    },
    release(input) {
      const events = inOrder(heldEvents ?? [], input.order ?? 'as-happened');
      heldEvents = null;
      return sendOut(input.together ? [events] : events.map((event) => [event]));
    },
    held: () => heldEvents?.length ?? 0,
    repeat(sequence) {
      const first = world.journal.deliveries.all().find((record) => record.sequence === sequence);
      if (!first) throw new Error(`there was no delivery ${sequence}`);
      const record = addRecord(world, { ...first, state: 'waiting', reason: null });
      return { records: [record], tried: start(record) };
    },
  };
}

function inOrder(events: PlatformEvent[], order: 'as-happened' | 'reversed' | number[]): PlatformEvent[] {
  if (order === 'as-happened') return events;
  if (order === 'reversed') return events.toReversed();
  return order.flatMap((index) => events[index] ?? []);
}

/** One record per app that is to get these events; one `skipped` record where nobody is. */
function recordsFor(world: World, events: PlatformEvent[]): DeliveryRecord[] {
  const [first] = events;
  if (!first) return [];
  const records: DeliveryRecord[] = [];
  for (const app of world.apps) {
    const wanted = events.filter((event) => whyNot(app, event) === null);
    if (wanted.length === 0) continue;
    const body = bodyOf(wanted, world.clock.now());
    if (world.behaviours.losesWebhooks) {
      records.push(addRecord(world, { ...summaryOf(app, wanted), body, state: 'dropped', reason: 'lost' }));
      continue;
    }
    for (let copy = 0; copy < world.behaviours.copies; copy++) {
      records.push(addRecord(world, { ...summaryOf(app, wanted), body, state: 'waiting', reason: null }));
    }
  }
  if (records.length > 0) return records;
  const app = world.apps[0];
  if (!app) return [];
  const body = bodyOf(events, world.clock.now());
  return [
    addRecord(world, { ...summaryOf(app, events), body, state: 'skipped', reason: whyNot(app, first) }),
  ];
}

/** Why this app does not hear of this event; null when it does. Both levels must be subscribed. */
export function whyNot(app: PracticeApp, event: Pick<PlatformEvent, 'account' | 'field'>): string | null {
  if (!app.isPublished) return 'the app is not published';
  if (!app.subscription) return 'the app has no callback';
  if (!app.isSubscriptionActive) return 'the callback was switched off';
  if (!event.account.subscribedApps.has(app.instagramAppId)) return 'the account is not subscribed';
  if (!event.account.allowsMessageAccess) return 'the account does not allow access to messages';
  // An account subscribed to any field receives every field the app is subscribed to.
  if (!app.subscription.fields.includes(event.field)) return `the app is not subscribed to ${event.field}`;
  return null;
}

type Summary = Pick<DeliveryRecord, 'instagramAppId' | 'accountUserId' | 'events'>;

function summaryOf(app: PracticeApp, events: PlatformEvent[]): Summary {
  return {
    instagramAppId: app.instagramAppId,
    accountUserId: events[0]?.account.userId ?? '',
    events: events.map(({ kind, mid, scopedId }) => ({ kind, mid, scopedId })),
  };
}

function addRecord(
  world: World,
  given: Summary & Pick<DeliveryRecord, 'body' | 'state' | 'reason'>,
): DeliveryRecord {
  return world.journal.deliveries.add({
    ...given,
    sequence: world.journal.nextSequence(),
    at: world.clock.now(),
    attempts: [],
  });
}
