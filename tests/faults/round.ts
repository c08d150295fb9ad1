import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Practice } from '../../src/practice/practice.ts';
import type { DeskUnderFire } from './desk-under-fire.ts';
import { openStored, type Stored, type StoredReply } from './stored.ts';

/** Each account's webhooks are brought one after the other: several keep the stream lively. */
const SHOPS = ['plumcrumb', 'oddkiln', 'tidewell', 'moss.and.ink'];
const PEOPLE_PER_SHOP = 5;
const SEND_TAKES_MS = 800;
/**
 * Longer than a round can need to become quiet: then something hangs, and that is a loss as well. An answer whose
 * end is unclear waits up to ten minutes for its echo, and those behind it to the same person wait with it.
 */
const QUIET_WITHIN_MS = 15 * 60_000;

export interface RoundInput {
  practice: Practice;
  desk: DeskUnderFire;
  messages: number;
  replies: number;
  /** How often the app is killed in the stream. */
  kills: number;
  /** The stream lasts about so long, real ms. */
  lastsMs: number;
  random(): number;
}

export interface RoundFigures {
  messages: number;
  replies: number;
  kills: number;
  /** Customers' messages that are not stored, and replies that reached nobody. */
  lost: string[];
  /** Messages stored twice, and replies that reached somebody twice. */
  doubled: string[];
  /** Replies whose end nobody could know: the owner was asked, and sent them again. */
  askedOwner: number;
  seconds: number;
}

/**
 * One round: customers write and the owner answers without a break, while the app is killed at random moments
 * and started again. At the end everything must be there once: what customers wrote on the app's disk, what the
 * owner wrote at Instagram.
 */
export async function runRound(input: RoundInput): Promise<RoundFigures> {
  const { practice, desk, random } = input;
  const startedAt = Date.now();
  const people = await openShops(practice);
  // As long as Instagram takes: so a kill finds answers that have been taken and not yet told.
  await practice.control.addFault({ route: 'send', times: 'always', answerDelayMs: SEND_TAKES_MS });
  await desk.start();
  for (const account of SHOPS) {
    const { token } = await practice.control.generateToken({ account, subscribes: false });
    await desk.connect({ account, token });
  }
  await untilReached(practice);
  const stored = openStored(desk.folder);
  try {
    const gate = createGate(desk, input);
    const messages = Array.from({ length: input.messages }, (_, index) => `message ${index}`);
    const replies = Array.from({ length: input.replies }, (_, index) => `reply ${index}`);
    await Promise.all([
      stream(messages, input.lastsMs, random, async (text) => {
        const { shop, name } = someOf(people, random);
        await practice.control.writes({ account: shop, person: name, text });
      }),
      stream(replies, input.lastsMs, random, (text) => answer(text, people, { gate, stored, desk, random })),
      gate.fire(),
    ]);
    const askedOwner = await untilQuiet(input, stored, messages.length);
    return {
      messages: messages.length,
      replies: replies.length,
      kills: input.kills,
      ...(await compare(practice, stored, messages, replies)),
      askedOwner,
      seconds: (Date.now() - startedAt) / 1000,
    };
  } finally {
    stored.close();
    await desk.stop();
  }
}

interface Customer {
  shop: string;
  name: string;
  scopedId: string;
}

async function openShops({ control }: Practice): Promise<Customer[]> {
  const people: Customer[] = [];
  for (const shop of SHOPS) {
    await control.createAccount({ username: shop, accountType: 'BUSINESS' });
    for (let index = 0; index < PEOPLE_PER_SHOP; index += 1) {
      const name = `${shop}.customer.${index}`;
      await control.createPerson({ username: name });
      people.push({ shop, name, scopedId: await control.scopedId({ account: shop, person: name }) });
    }
  }
  return people;
}

/** Instagram knows where to bring webhooks; before that a message could only be found by asking. */
async function untilReached(practice: Practice): Promise<void> {
  await until('the callback', async () => (await practice.control.callback({})) !== null);
}

/** The app that is killed now and then: whoever wants something of it waits while it is started again. */
function createGate(desk: DeskUnderFire, { kills, lastsMs, random }: RoundInput) {
  let ready: Promise<void> = Promise.resolve();
  return {
    ready: () => ready,
    async fire(): Promise<void> {
      const moments = Array.from({ length: kills }, () => random() * lastsMs).sort((a, b) => a - b);
      const startedAt = Date.now();
      for (const moment of moments) {
        await pause(Math.max(0, startedAt + moment - Date.now()));
        await desk.kill();
        ready = desk.start();
        await ready;
      }
    },
  };
}

async function stream(
  texts: string[],
  lastsMs: number,
  random: () => number,
  each: (text: string) => Promise<void>,
): Promise<void> {
  const startedAt = Date.now();
  const underWay: Promise<void>[] = [];
  const moments = texts.map(() => random() * lastsMs).sort((a, b) => a - b);
  for (const [index, text] of texts.entries()) {
    const wait = startedAt + (moments[index] ?? 0) - Date.now();
    if (wait > 0) await pause(wait);
    underWay.push(each(text));
  }
  await Promise.all(underWay);
}

/** An answer to somebody who has written. When the app dies before it said "kept", it is given to it once more. */
async function answer(
  text: string,
  people: Customer[],
  {
    gate,
    stored,
    desk,
    random,
  }: {
    gate: ReturnType<typeof createGate>;
    stored: Stored;
    desk: DeskUnderFire;
    random: () => number;
  },
): Promise<void> {
  const clientId = randomUUID();
  let conversationId: number | null = null;
  for (;;) {
    await gate.ready();
    conversationId ??= stored.conversationOf(someOf(people, random).scopedId);
    if (conversationId !== null) {
      const isKept = await desk.reply({ conversationId, clientId, text }).then(
        () => true,
        // Killed in the middle: whether it was kept is not known, and the same answer may be given again.
        () => false,
      );
      if (isKept) return;
    }
    await pause(20);
  }
}

/**
 * Until nothing is under way. What the app could not be sure of the owner sends again; where it says to look at the
 * chat first, the owner does so. Answers how often.
 */
async function untilQuiet({ practice, desk }: RoundInput, stored: Stored, messages: number): Promise<number> {
  const asked = new Set<number>();
  const isAnswered = (reply: StoredReply) => reply.delivery === 'failed' && asked.has(reply.id);
  await until('quiet', async () => {
    const open = stored.replies().filter(({ delivery }) => delivery !== 'sent' && delivery !== 'seen');
    const areAllAnswered = open.every(isAnswered);
    for (const reply of open) {
      if (reply.delivery !== 'failed' || asked.has(reply.id)) continue;
      asked.add(reply.id);
      const isToldToLook = reply.failure?.includes('maybe-sent') ?? false;
      const isThere = isToldToLook && (await practice.control.sends({ text: reply.text })).length > 0;
      if (!isThere) await desk.retry(reply.id);
    }
    const deliveries = await practice.control.deliveries();
    const isDelivered = deliveries.every(({ state }) => state !== 'waiting' && state !== 'retrying');
    const isThere = stored.pending() === 0 && stored.incoming().length >= messages;
    return isDelivered && isThere && areAllAnswered;
  });
  return asked.size;
}

async function compare(practice: Practice, stored: Stored, messages: string[], replies: string[]) {
  const incoming = countOf(stored.incoming());
  const sent = countOf((await practice.control.sends()).map(({ text }) => text ?? ''));
  const kept = countOf(stored.replies().map(({ text }) => text));
  const pairs: Array<[text: string, count: number]> = [
    ...messages.map((text): [string, number] => [text, incoming.get(text) ?? 0]),
    ...replies.map((text): [string, number] => [text, sent.get(text) ?? 0]),
  ];
  return {
    lost: pairs.filter(([, count]) => count === 0).map(([text]) => text),
    doubled: [
      ...pairs.filter(([, count]) => count > 1).map(([text]) => text),
      ...replies.filter((text) => (kept.get(text) ?? 0) > 1).map((text) => `two bubbles of ${text}`),
    ],
  };
}

function countOf(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function someOf<T>(list: readonly T[], random: () => number): T {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new Error('nobody to choose from');
  return chosen;
}

/** Looks ten times a second. Gives up quietly: what is missing then is counted as lost. */
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + QUIET_WITHIN_MS;
  while (!(await holds())) {
    if (Date.now() > giveUpAt) {
      process.stderr.write(`never came: ${what}\n`);
      return;
    }
    await pause(100);
  }
}
