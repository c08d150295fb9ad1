import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ANNA,
  BEN,
  clientId,
  conversationWith,
  echoOf,
  type InboxDesk,
  openInboxDesk,
  says,
  threadOf,
} from '../../../tests/fakes/inbox-desk.ts';
import { sendingInstagram } from '../../../tests/fakes/sending-instagram.ts';
import { textReply } from '../../../tests/fakes/text-reply.ts';
import { InstagramFailure } from '../../shared/instagram/reaction.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { Instagram } from '../instagram/instagram.ts';
import type { Storage } from '../storage/storage.ts';
import { deliverReplies } from './deliver-reply.ts';
import { reconcileReplies } from './reconcile-reply.ts';
import { retryReply } from './retry-reply.ts';

/** What becomes of one request: whether Instagram takes the message, and what of that comes back. */
const ENDS = [
  'answered',
  'echo first',
  'no echo',
  'answer lost',
  'answer lost, no echo',
  'lost on its way',
  'never left',
  'limited',
  'refused for now',
  'token refused',
  'app shut out',
] as const;
type End = (typeof ENDS)[number];

const TAKEN: readonly End[] = ['answered', 'echo first', 'no echo', 'answer lost', 'answer lost, no echo'];
const ANSWERED: readonly End[] = ['answered', 'echo first', 'no echo'];

/** What the owner, the world and bad luck do, one after the other. */
type Step =
  | { do: 'write'; to: 'anna' | 'ben' }
  | { do: 'wait'; ms: number }
  | { do: 'crash' }
  | { do: 'reconnect' }
  | { do: 'retry' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('write' as const), to: fc.constantFrom('anna', 'ben') }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(0, 40, 900, 7_000, 90_000),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('crash' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reconnect' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('retry' as const) }) },
);

/** How a request ends, and how long (ms) it takes before Instagram has it, and from there until the answer. */
const request = fc.record({
  end: fc.constantFrom(...ENDS),
  there: fc.constantFrom(0, 30, 1_000),
  back: fc.constantFrom(0, 30, 1_000),
});

test('property: whatever becomes of requests, echoes and the app itself, each reply arrives once, in order, or is told as not sent', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 3, maxLength: 25 }),
      fc.array(request, { minLength: 1, maxLength: 25 }),
      async (steps, requests) => {
        const storm = await openStorm(requests);
        for (const one of steps) await storm.take(one);
        await storm.comeToRest();
        await storm.check();
        await storm.close();
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

interface Arrived {
  mid: string;
  text: string;
  to: string;
  at: number;
}

interface RequestEnd {
  end: End;
  there: number;
  back: number;
}

async function openStorm(requests: RequestEnd[]) {
  const desk = await openInboxDesk();
  const people = {
    anna: await conversationWith(desk, says('m1')),
    ben: await conversationWith(desk, says('m2', { personScopedId: BEN })),
  };
  const arrived: Arrived[] = [];
  const written: Array<{ text: string; conversationId: ConversationId }> = [];
  const retried = new Set<string | null>();
  let calls = 0;
  let isCalm = false;
  let app = startApp();

  /** Everything that would die with the process. What it asked of the storage before is done or is not. */
  function startApp() {
    let isDead = false;
    const storage = new Proxy(desk.storage, {
      get: (target, name: keyof Storage) => (input: never) =>
        isDead ? new Promise(() => {}) : (target[name] as (input: never) => Promise<unknown>)(input),
    });
    const publish: InboxDesk['publish'] = (change) => {
      if (isDead) return;
      reconcile.noticeChange(change);
      // As the running inbox does: a reply that is settled frees its lane.
      if (change.messages.some(({ direction }) => direction === 'out')) deliver.wake();
    };
    const clock: InboxDesk['clock'] = {
      ...desk.clock,
      after: (ms, run) => desk.clock.after(ms, () => (isDead ? undefined : run())),
    };
    const parts = {
      ...desk,
      storage,
      publish,
      clock,
      intake: async (input: Parameters<InboxDesk['intake']>[0]) => {
        const outcome = await storage.applyEvents({ ...input, now: clock.now() });
        publish(outcome.change);
        return outcome;
      },
      random: () => 0,
      instagram: instagram(),
    };
    const reconcile = reconcileReplies({
      ...parts,
      async accessTo(id) {
        const account = (await storage.accountRecords()).find((record) => record.id === id);
        return account?.state === 'connected' ? { userId: account.userId, token: 'token' } : null;
      },
    });
    const deliver = deliverReplies({
      ...parts,
      tokenOf: async () => 'token',
      onUnknown: (row) => reconcile.consider(row),
      hasHumanAgent: () => false,
      hasLine: () => true,
      onePictureEach: new Set(),
      offerFile: () => expect.unreachable(),
    });
    void reconcile.start().then(deliver.wake);
    return {
      deliver,
      reconcile,
      kill() {
        isDead = true;
        reconcile.stop();
        void deliver.stop();
      },
    };
  }

  function instagram() {
    const sends = sendingInstagram({
      async sendText({ recipientId, text }) {
        const { end, there, back } = nextRequest();
        await pause(there);
        const mid = TAKEN.includes(end) ? take(recipientId, text) : null;
        if (mid !== null) await echoAs(end, mid);
        await pause(back);
        if (mid !== null && ANSWERED.includes(end)) return { mid };
        throw failureFor(end);
      },
    });
    const reads: Pick<Instagram, 'conversations' | 'conversationMessages'> = {
      async conversations() {
        const all = [ANNA, BEN].map((scopedId) => ({
          id: `thread ${scopedId}`,
          updatedAt: desk.clock.now(),
          people: [{ scopedId, username: null }],
        }));
        return { conversations: all, after: null };
      },
      conversationMessages: async ({ conversationId }) => ({
        events: arrived.filter(({ to }) => conversationId === `thread ${to}`).map(eventOf),
        listed: [],
        hasOlder: false,
      }),
    };
    return { ...sends, ...reads };
  }

  function nextRequest(): RequestEnd {
    const calm: RequestEnd = { end: 'answered', there: 0, back: 0 };
    if (isCalm) return calm;
    calls += 1;
    return requests[calls % requests.length] ?? calm;
  }

  async function echoAs(end: End, mid: string): Promise<void> {
    if (end === 'echo first') await echo(mid);
    if (end === 'answered' || end === 'answer lost') desk.clock.after(1_100, () => void echo(mid));
  }

  function take(to: string, text: string): string {
    const mid = `mid ${arrived.length}`;
    arrived.push({ mid, text, to, at: desk.clock.now() });
    return mid;
  }

  function eventOf({ mid, text, to, at }: Arrived) {
    return echoOf(mid, text, { personScopedId: to, at });
  }

  /** A webhook: kept by whichever run of the app is there. */
  async function echo(mid: string): Promise<void> {
    const message = arrived.find((candidate) => candidate.mid === mid);
    if (!message) return;
    const outcome = await desk.storage.applyEvents({
      events: [eventOf(message)],
      journalId: null,
      now: desk.clock.now(),
    });
    app.reconcile.noticeChange(outcome.change);
    app.deliver.wake();
  }

  function pause(ms: number): Promise<void> {
    return ms === 0 ? Promise.resolve() : new Promise((resolve) => desk.clock.after(ms, resolve));
  }

  async function own(conversationId: ConversationId) {
    return (await threadOf(desk, conversationId)).filter(({ direction }) => direction === 'out');
  }

  async function reconnect(): Promise<void> {
    const input = { id: desk.accountId, state: 'connected' as const, now: desk.clock.now() };
    await desk.storage.setAccountState(input);
    app.deliver.wake();
  }

  async function retryFailed(): Promise<void> {
    for (const id of Object.values(people)) {
      for (const message of await own(id)) {
        if (message.delivery !== 'failed') continue;
        retried.add(message.text);
        const wakeDelivery = () => app.deliver.wake();
        await retryReply({ ...desk, wakeDelivery }, message.id);
      }
    }
  }

  return {
    async take(one: Step): Promise<void> {
      switch (one.do) {
        case 'write': {
          const conversationId = people[one.to];
          const text = `reply ${written.length}`;
          const id = clientId(written.length + 1);
          written.push({ text, conversationId });
          await desk.storage.queueReplies(
            textReply({ conversationId, clientId: id, text, now: desk.clock.now() }),
          );
          app.deliver.wake();
          return;
        }
        case 'wait':
          return await desk.clock.advance(one.ms);
        case 'crash':
          app.kill();
          app = startApp();
          return;
        case 'reconnect':
          return await reconnect();
        case 'retry':
          return await retryFailed();
      }
    },
    async comeToRest(): Promise<void> {
      isCalm = true;
      await desk.clock.advance(10_000);
      await reconnect();
      await desk.clock.advance(3_600_000);
    },
    async check(): Promise<void> {
      const rows = [...(await own(people.anna)), ...(await own(people.ben))];
      // None is lost, and none is there twice.
      expect(rows.map(({ text }) => text).sort()).toEqual(written.map(({ text }) => text).sort());
      for (const { text, delivery } of rows) {
        const times = arrived.filter((message) => message.text === text).length;
        const isFailed = delivery === 'failed';
        expect([text, delivery, times]).toEqual([text, isFailed ? 'failed' : 'sent', isFailed ? 0 : 1]);
      }
      // What the owner sends again goes behind what was written since.
      for (const person of [ANNA, BEN]) {
        const order = arrived.filter(({ to, text }) => to === person && !retried.has(text)).map(numberOf);
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }
    },
    async close(): Promise<void> {
      app.kill();
      await desk.close();
    },
  };
}

function numberOf({ text }: Arrived): number {
  return Number(text.split(' ')[1]);
}

function failureFor(end: End): InstagramFailure {
  switch (end) {
    case 'never left':
      return new InstagramFailure('network-unreachable', { kind: 'retry' }, null);
    case 'limited':
      return new InstagramFailure('rate-limited', { kind: 'wait', scope: 'account', waitMs: null }, null);
    case 'refused for now':
      return new InstagramFailure('instagram-down', { kind: 'retry' }, null);
    case 'token refused':
      return new InstagramFailure('account-needs-reconnect', { kind: 'pause-account' }, null);
    case 'app shut out':
      return new InstagramFailure('app-access-lost', { kind: 'incident', scope: 'app' }, null);
    default:
      return new InstagramFailure('not-confirmed', { kind: 'look-first' }, null);
  }
}
