import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type InboxDesk, NOON, openInboxDesk, SHOP, threadOf } from '../../../tests/fakes/inbox-desk.ts';
import {
  type MessageThere,
  messageEvent,
  reactionEvent,
  type ThreadsAtInstagram,
  threadsAtInstagram,
} from '../../../tests/fakes/threads-at-instagram.ts';
import { createAuditAccounts } from './audit-accounts.ts';
import type { DomainEvent } from './domain-event.ts';

const PEOPLE = ['anna', 'ben'] as const;
const STEP_MS = 7_300;
const EMOJI = ['❤', '😂'] as const;

/** What happens, one thing after the other; a message is named by its number among those of the person. */
type Happening =
  | { does: 'writes'; person: (typeof PEOPLE)[number]; isOwn: boolean }
  | { does: 'unsends' | 'edits'; person: (typeof PEOPLE)[number]; which: number }
  | { does: 'reacts'; person: (typeof PEOPLE)[number]; which: number; emoji: (typeof EMOJI)[number] | null }
  | { does: 'audit' };

const person = fc.constantFrom(...PEOPLE);
const which = fc.nat(60);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ does: fc.constant('writes' as const), person, isOwn: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constantFrom('unsends' as const, 'edits' as const), person, which }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('reacts' as const),
      person,
      which,
      emoji: fc.constantFrom(...EMOJI, null),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ does: 'audit' as const }) },
);

/** Of each webhook: whether it is lost, comes at once, late (before the end), or only after the last audit. */
const fate = fc.constantFrom(
  'lost' as const,
  'lost' as const,
  'at once' as const,
  'twice' as const,
  'late' as const,
);

test('any lost, late or doubled webhooks and an audit end where all webhooks do; the rest is marked', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(happening, fate), { minLength: 1, maxLength: 120 }),
      async (happenings) => {
        const desk = await openInboxDesk();
        try {
          await proveOne(desk, happenings);
        } finally {
          await desk.close();
        }
      },
    ),
    { numRuns: 100 },
  );
}, 60_000);

async function proveOne(
  desk: InboxDesk,
  happenings: Array<[Happening, 'lost' | 'at once' | 'twice' | 'late']>,
): Promise<void> {
  const there = threadsAtInstagram();
  const runAudit = createAuditAccounts({
    ...desk,
    instagram: there.instagram,
    tokenOf: async () => 'token',
    areWebhooksLive: () => true,
    onReached: () => {},
    onProgress: () => {},
  });
  let at = NOON;
  const audit = async () => {
    // Some time after what happened: a reaction may need a minute to show.
    at = Math.max(at, desk.clock.now()) + 120_000;
    await desk.clock.advance(at - desk.clock.now());
    expect(await runAudit({ why: 'wake', unreadSince: desk.clock.now() })).toBe('done');
  };
  const late: DomainEvent[] = [];
  for (const [what, its] of happenings) {
    at += STEP_MS;
    if (what.does === 'audit') {
      await audit();
      continue;
    }
    const event = happens(there, what, at);
    if (event === null || its === 'lost') continue;
    if (its === 'late') late.push(event);
    else await desk.intake({ events: its === 'twice' ? [event, event] : [event], journalId: null });
  }
  await audit();
  await expectSame(desk, there);
  await desk.intake({ events: late.reverse(), journalId: null });
  // What comes late may speak of what has changed since, and be told of that by nobody.
  await audit();
  await expectSame(desk, there);
}

/** Lets it happen at Instagram and answers its webhook; null when there is no such message (any more). */
function happens(
  there: ThreadsAtInstagram,
  what: Exclude<Happening, { does: 'audit' }>,
  at: number,
): DomainEvent | null {
  const { person: scopedId } = what;
  if (what.does === 'writes') {
    const mid = `${scopedId} ${at}`;
    there.writes(scopedId, { mid, at, direction: what.isOwn ? 'out' : 'in' });
    return messageEvent(scopedId, there.message(mid));
  }
  const message = messageOf(there, scopedId, what.which);
  if (!message) return null;
  const of = { accountUserId: SHOP, personScopedId: scopedId, mid: message.mid, at };
  if (what.does === 'reacts') {
    message.reaction = what.emoji;
    return reactionEvent(scopedId, message, at, what.emoji);
  }
  if (what.does === 'edits') {
    const revision = Number(/edit (\d+)/.exec(message.text)?.[1] ?? 0) + 1;
    message.text = `edit ${revision} of ${message.mid}`;
    return { ...of, type: 'edit', text: message.text, revision };
  }
  message.isUnsent = true;
  return { ...of, type: 'unsend' };
}

/** Never the first of a thread: when nothing older is listed, a cleared chat and an unsent message look the same. */
function messageOf(there: ThreadsAtInstagram, scopedId: string, which: number): MessageThere | undefined {
  try {
    const { messages } = there.thread(scopedId);
    const living = messages.slice(1).filter(({ isUnsent }) => !isUnsent);
    return living[which % Math.max(living.length, 1)];
  } catch {
    // Nobody has written yet.
    return undefined;
  }
}

async function expectSame(desk: InboxDesk, there: ThreadsAtInstagram): Promise<void> {
  const { conversations } = await desk.storage.conversationPage({
    view: 'all',
    accountId: null,
    labelId: null,
    after: null,
    limit: 10,
  });
  for (const scopedId of PEOPLE) {
    const thread = threadIn(there, scopedId);
    if (thread === undefined) continue;
    const chat = conversations.find((one) => one.person.scopedId === scopedId);
    if (!chat) throw new Error(`${scopedId} is not here`);
    const shown = await threadOf(desk, chat.id);
    const readable = there.readable(scopedId).toReversed();
    const newest = shown.filter(({ isUnsent }) => !isUnsent).slice(-readable.length);
    expect(
      newest.map(({ text, direction, sentAt, reactions }) =>
        lineOf(text, direction, sentAt, reactions[0]?.emoji),
      ),
    ).toEqual(
      readable.map(({ text, direction, at, reaction }) => lineOf(text, direction, at, reaction ?? undefined)),
    );
    const listed = thread.messages.filter(({ isUnsent }) => !isUnsent).length;
    const missing = chat.gaps.reduce((sum, { count }) => sum + (count ?? 0), 0);
    const here = shown.filter(
      ({ isUnsent, text }) => !isUnsent && !isTakenBack(thread.messages, text),
    ).length;
    // What cannot be read any more is either here or counted in a gap, nothing in both.
    expect(here + missing).toBe(listed);
  }
}

function threadIn(there: ThreadsAtInstagram, scopedId: string) {
  try {
    return there.thread(scopedId);
  } catch {
    // Nobody has written.
    return undefined;
  }
}

/** An unsent message beyond the newest 20 whose webhook was lost: Instagram tells nothing of it any more. */
function isTakenBack(messages: readonly MessageThere[], text: string | null): boolean {
  return messages.some(({ isUnsent, mid }) => isUnsent && (text ?? '').endsWith(mid));
}

function lineOf(text: string | null, direction: string, at: number, emoji: string | undefined): string {
  return `${direction} ${text} ${Math.floor(at / 1000)} ${emoji ?? ''}`;
}
