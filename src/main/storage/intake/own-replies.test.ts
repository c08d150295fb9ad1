import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textIn, textReply } from '../../../../tests/fakes/text-reply.ts';
import type { SendFailure } from '../../../shared/model/message.ts';
import { dueReplies, queueReplies, retryReply } from '../methods/outbox.ts';
import {
  markAttempting,
  replyFailed,
  replyLater,
  replySent,
  replyUnknown,
  unknownReplies,
} from '../methods/outbox-answers.ts';
import type { StoredMessage } from '../rows/stored-message.ts';
import { STORED_MESSAGE_COLUMNS } from '../rows/stored-message.ts';
import { all, run, type WritableDb } from '../sql.ts';
import {
  addShop,
  clientId,
  conversationIdOf,
  customerSays,
  DAY,
  echo,
  emptyDatabase,
  happened,
  tell,
} from '../test-shop.ts';

const WORDS = ['ok', 'ok', 'thanks'];

/** What may come next: on this side, at Instagram, on the owner's phone, on the line between. */
const anyStep = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('write' as const), text: fc.constantFrom(...WORDS) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      fate: fc.constantFrom('answered', 'answered', 'answer lost', 'never arrived', 'refused', 'busy'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('answer' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('write on the phone' as const), text: fc.constantFrom(...WORDS) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('tell' as const),
      which: fc.nat({ max: 9 }),
      isRead: fc.boolean(),
      isAltered: fc.constantFrom(false, false, true),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('tell seen' as const), which: fc.nat({ max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('give up' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('retry' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('crash' as const) }) },
);
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

/** One conversation, with an Instagram that numbers what reaches it and tells of it when asked. */
class World {
  /** What truly is in the thread at Instagram. */
  readonly truth: Array<{ mid: string; text: string; at: number }> = [];
  readonly written: string[] = [];
  /** Ids that were told here, by an echo, a reading or an answer. */
  readonly told = new Set<string>();
  /** By the send's answers: which of our messages has which id. */
  readonly answered = new Map<number, string>();
  private now = DAY + 1_000;
  private inFlight: { outboxId: number; messageId: number; fate: string; mid: string | null } | null = null;
  private readonly db: WritableDb;

  /** Begins anew in a database that held another world: making one costs more than most of them. */
  constructor(db: WritableDb) {
    this.db = db;
    run(db, 'DELETE FROM account');
    addShop(db);
    tell(db, customerSays('first', { at: DAY }));
  }

  take(step: Step): void {
    this.now += 1_000;
    switch (step.do) {
      case 'write':
        this.write(step.text);
        break;
      case 'send':
        this.send(step.fate);
        break;
      case 'answer':
        this.answer();
        break;
      case 'write on the phone':
        this.atInstagram(step.text);
        break;
      case 'tell':
        this.tellOne(step.which, step.isRead, step.isAltered);
        break;
      case 'tell seen':
        this.tellSeen(step.which);
        break;
      case 'give up':
        for (const { id } of this.unknown())
          replyFailed(this.db, { outboxId: id, failure: this.failure('not-confirmed') });
        break;
      case 'retry':
        for (const { id } of this.own().filter(({ delivery }) => delivery === 'failed')) {
          retryReply(this.db, { messageId: id, now: this.now });
        }
        break;
      case 'crash':
        this.inFlight = null;
        unknownReplies(this.db);
    }
  }

  end(): void {
    this.answer();
    for (const which of this.truth.keys()) this.tellOne(which, false, false);
  }

  own(): StoredMessage[] {
    return all<StoredMessage>(
      this.db,
      `SELECT ${STORED_MESSAGE_COLUMNS} FROM message WHERE direction = 'out' ORDER BY id`,
    );
  }

  /** The messages in it. */
  outbox(): number[] {
    return all<{ id: number }>(this.db, 'SELECT message_id AS id FROM outbox').map(({ id }) => id);
  }

  private write(text: string): void {
    this.written.push(text);
    const conversationId = conversationIdOf(this.db);
    queueReplies(
      this.db,
      textReply({ conversationId, clientId: clientId(this.written.length), text, now: this.now }),
    );
  }

  private send(fate: string): void {
    const [due] = dueReplies(this.db, { now: this.now, limit: 1 });
    if (this.inFlight || !due) return;
    markAttempting(this.db, { outboxId: due.id, now: this.now });
    const arrives = fate === 'answered' || fate === 'answer lost';
    const mid = arrives ? this.atInstagram(textIn(due)) : null;
    this.inFlight = { outboxId: due.id, messageId: due.messageId, fate, mid };
  }

  private answer(): void {
    if (!this.inFlight) return;
    const { outboxId, messageId, fate, mid } = this.inFlight;
    this.inFlight = null;
    if (fate === 'answered' && mid !== null) {
      this.answered.set(messageId, mid);
      this.told.add(mid);
      replySent(this.db, { outboxId, mid, now: this.now });
    } else if (fate === 'refused') replyFailed(this.db, { outboxId, failure: this.failure('refused') });
    else if (fate === 'busy')
      replyLater(this.db, { outboxId, dueAt: this.now, failure: this.failure('rate-limited') });
    else replyUnknown(this.db, { outboxId });
  }

  private atInstagram(text: string): string {
    const mid = `mid${this.truth.length}`;
    this.truth.push({ mid, text, at: this.now });
    return mid;
  }

  private tellOne(which: number, isRead: boolean, isAltered: boolean): void {
    const message = this.truth[which % Math.max(1, this.truth.length)];
    if (!message) return;
    const at = isRead ? Math.floor(message.at / 1_000) * 1_000 : message.at;
    // Should Instagram ever give other words back, nothing but the answer can tell whose they are.
    const text = isAltered ? message.text.toUpperCase() : message.text;
    tell(this.db, echo(message.mid, { text, at }));
    this.told.add(message.mid);
  }

  private tellSeen(which: number): void {
    const message = this.truth[which % Math.max(1, this.truth.length)];
    if (message) tell(this.db, happened('seen', { mid: message.mid, at: this.now }));
  }

  private unknown() {
    return all<{ id: number }>(this.db, `SELECT id FROM outbox WHERE state = 'unknown'`);
  }

  private failure(code: SendFailure['code']): SendFailure {
    return { code, detail: null, at: this.now, canRetry: true };
  }
}

/** Holds after every step: one row for each id that was told, and every message written here in its own words. */
function expectSound(world: World): void {
  const rows = world.own();
  const texts = new Map(world.truth.map(({ mid, text }) => [mid, text]));
  for (const { mid, text } of rows) if (mid !== null) expect(text?.toLowerCase()).toBe(texts.get(mid));
  expect(rows.flatMap(({ mid }) => mid ?? []).toSorted()).toEqual([...world.told].toSorted());
  expect(rows.filter(({ origin }) => origin === 'shopbell').map(({ text }) => text)).toEqual(world.written);
}

/** Holds when everything has been told: answers had the last word, and the outbox holds what is not settled. */
function expectSettled(world: World): void {
  const rows = world.own();
  expect(world.told.size).toBe(world.truth.length);
  for (const [id, mid] of world.answered) expect(rows.find((row) => row.id === id)?.mid).toBe(mid);
  for (const { mid, delivery } of rows) {
    expect(mid === null ? ['queued', 'failed', 'unknown'] : ['sent', 'seen']).toContain(delivery);
  }
  const unsettled = rows.filter(({ delivery }) => delivery === 'queued' || delivery === 'unknown');
  expect(world.outbox().toSorted()).toEqual(unsettled.map(({ id }) => id).toSorted());
}

const database = emptyDatabase();

function play(steps: Step[]): StoredMessage[] {
  const world = new World(database);
  for (const step of steps) {
    world.take(step);
    expectSound(world);
  }
  world.end();
  expectSound(world);
  expectSettled(world);
  return world.own();
}

const anySteps = fc.array(anyStep, { minLength: 4, maxLength: 30 });

test('whenever the echo comes: one bubble for each id, none lost', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      play(steps);
    }),
    { numRuns: 1_000 },
  );
});

test('with nobody writing elsewhere, every echo finds the message it is of', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const here = steps.filter((step) => {
        if (step.do === 'tell') return !step.isAltered;
        return step.do !== 'write on the phone' && step.do !== 'retry';
      });
      expect(play(here).filter(({ origin }) => origin === 'elsewhere')).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
