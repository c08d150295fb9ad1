import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AuditStage, openAuditStage } from '../../../tests/fakes/audit-stage.ts';
import {
  ANNA,
  conversationWith,
  type InboxDesk,
  NOON,
  says,
  threadOf,
} from '../../../tests/fakes/inbox-desk.ts';
import {
  messageEvent,
  reactionEvent,
  type ThreadsAtInstagram,
} from '../../../tests/fakes/threads-at-instagram.ts';
import type { ConversationId } from '../../shared/model/ids.ts';

const MINUTE_MS = 60_000;

let stage: AuditStage;
let desk: InboxDesk;
let there: ThreadsAtInstagram;

beforeEach(async () => {
  stage = await openAuditStage();
  ({ desk, there } = stage);
});
afterEach(() => desk.close());

describe('what has changed unnoticed', () => {
  beforeEach(async () => {
    for (const [index, mid] of ['m1', 'm2', 'm3'].entries())
      await stage.writes(ANNA, mid, NOON + index * 2_000);
    await stage.audit();
    await desk.clock.advance(2 * MINUTE_MS);
  });
  const shown = async () =>
    (await stage.chatWith(ANNA)).messages.map(({ text, isUnsent, isEdited, reactions }) => [
      isUnsent ? 'unsent' : text,
      ...(isEdited ? ['edited'] : []),
      ...reactions.map(({ emoji }) => emoji),
    ]);

  test('an unsent message is found after an absence, once it is confirmed, and counts as no find', async () => {
    there.message('m2').isUnsent = true;
    await stage.audit();
    expect((await shown())[1]).toEqual(['words of m2']);
    await desk.clock.advance(1);
    await stage.auditAfterAbsence();
    expect(await shown()).toEqual([['words of m1'], ['unsent'], ['words of m3']]);
    expect(there.calls).toContain('message m2');
    expect(await stage.lastCheck()).toMatchObject({ why: 'wake', found: 0 });
  });

  test('an edit too, and what is told of it later changes nothing', async () => {
    there.message('m3').text = 'other words';
    await stage.auditAfterAbsence();
    expect((await shown())[2]).toEqual(['other words', 'edited']);
    const edit = { type: 'edit', accountUserId: '', personScopedId: ANNA, mid: 'm3', at: NOON } as const;
    const of = { ...edit, accountUserId: messageEvent(ANNA, there.message('m3')).accountUserId };
    await desk.intake({ events: [{ ...of, text: 'other words', revision: 1 }], journalId: null });
    expect((await shown())[2]).toEqual(['other words', 'edited']);
  });

  test('a reaction that was taken back or changed too', async () => {
    await desk.intake({
      events: [
        reactionEvent(ANNA, { mid: 'm1' }, NOON + 10_000, '❤'),
        reactionEvent(ANNA, { mid: 'm2' }, NOON + 10_000, '❤'),
      ],
      journalId: null,
    });
    there.message('m2').reaction = '😂';
    await stage.auditAfterAbsence();
    expect(await shown()).toEqual([['words of m1'], ['words of m2', '😂'], ['words of m3']]);
  });

  test('without an absence the threads of the last day are looked at in turn', async () => {
    there.message('m2').isUnsent = true;
    await desk.clock.advance(3 * MINUTE_MS);
    await stage.audit();
    expect((await shown())[1]).toEqual(['unsent']);
    const before = stage.read().length;
    stage.areWebhooksLive = true;
    await desk.clock.advance(59 * MINUTE_MS);
    await stage.audit();
    expect(stage.read()).toHaveLength(before);
    await desk.clock.advance(MINUTE_MS);
    await stage.audit();
    expect(stage.read()).toHaveLength(before + 1);
  });

  test('white space and the way accents are written are no edit', async () => {
    await desk.intake({
      events: [says('m4', { at: NOON + 9_000, text: 'caf\u00e9  au\nlait ' })],
      journalId: null,
    });
    there.writes(ANNA, { mid: 'm4', at: NOON + 9_000, text: 'cafe\u0301 au lait' });
    await stage.audit();
    expect((await shown())[3]).toEqual(['café  au\nlait ']);
  });

  test('a chat that was cleared on the phone is not cleared here', async () => {
    for (const mid of ['m1', 'm2', 'm3']) there.message(mid).isUnsent = true;
    await stage.writes(ANNA, 'm4', NOON + 60_000);
    await stage.auditAfterAbsence();
    expect(await shown()).toEqual([['words of m1'], ['words of m2'], ['words of m3'], ['words of m4']]);
  });

  test('messages that stream in while a reading is under way, and soon out of sight, are not taken for unsent', async () => {
    const reading = there.instagram.conversationMessages;
    let isFirst = true;
    there.instagram.conversationMessages = async (input) => {
      const old = await reading(input);
      for (let late = 0; isFirst && late < 30; late += 1) {
        await stage.writes(ANNA, `late ${late}`, NOON + 10_000 + late * 1_000);
      }
      isFirst = false;
      return old;
    };
    await stage.auditAfterAbsence();
    expect(await shown()).toHaveLength(33);
    expect((await shown()).flat()).not.toContain('unsent');
  });

  test('an edit that comes while a reading is under way stands', async () => {
    there.message('m3').text = 'first edit';
    const reading = there.instagram.conversationMessages;
    there.instagram.conversationMessages = async (input) => {
      const old = await reading(input);
      there.message('m3').text = 'second edit';
      const of = messageEvent(ANNA, there.message('m3'));
      await desk.intake({
        events: [{ ...of, type: 'edit', text: 'second edit', revision: 2 }],
        journalId: null,
      });
      return old;
    };
    await stage.auditAfterAbsence();
    expect((await shown())[2]).toEqual(['second edit', 'edited']);
  });
});

describe('what Instagram no longer hands out', () => {
  const gaps = async () => (await stage.chatWith(ANNA)).gaps;

  async function manyLost(from: number, to: number): Promise<void> {
    for (let i = from; i <= to; i += 1) await stage.writes(ANNA, `m${i}`, NOON + i * 10_000, true);
  }

  test('is marked with its number before the message that follows it, and told in the ledger', async () => {
    await stage.writes(ANNA, 'm1', NOON + 10_000);
    await stage.audit();
    await manyLost(2, 30);
    await stage.audit();
    expect(await gaps()).toEqual([{ before: NOON + 11 * 10_000, count: 9 }]);
    expect((await stage.chatWith(ANNA)).messages).toHaveLength(21);
    expect(await stage.lastCheck()).toMatchObject({ found: 20, missing: 9 });
    await desk.clock.advance(1);
    await stage.auditAfterAbsence();
    expect([await gaps(), (await stage.lastCheck())?.missing]).toEqual([
      [{ before: NOON + 110_000, count: 9 }],
      0,
    ]);
  });

  test('messages that came by webhook among the lost ones make two gaps of one', async () => {
    await stage.writes(ANNA, 'm1', NOON + 10_000);
    await stage.audit();
    await manyLost(2, 4);
    await stage.writes(ANNA, 'm5', NOON + 50_000);
    await manyLost(6, 30);
    await stage.audit();
    expect(await gaps()).toEqual([
      { before: NOON + 50_000, count: 3 },
      { before: NOON + 110_000, count: 5 },
    ]);
  });

  test('a gap closes by itself when its messages come after all, with one change for the window', async () => {
    await stage.writes(ANNA, 'm1', NOON + 10_000);
    await stage.audit();
    await manyLost(2, 23);
    await stage.audit();
    expect(await gaps()).toEqual([{ before: NOON + 40_000, count: 2 }]);
    const late = (mid: string) =>
      desk.intake({ events: [messageEvent(ANNA, there.message(mid))], journalId: null });
    await late('m2');
    expect(await gaps()).toEqual([{ before: NOON + 40_000, count: 1 }]);
    const { change } = await late('m3');
    expect([await gaps(), change.conversations[0]?.gaps]).toEqual([[], []]);
  });

  test('a person’s long past is a gap without a number at the top, told as none of the shop’s losses', async () => {
    for (let i = 1; i <= 40; i += 1) there.writes(ANNA, { mid: `p${i}`, at: NOON - (100 - i) * MINUTE_MS });
    await stage.writes(ANNA, 'm1', NOON + 1_000, true);
    await stage.audit();
    const { messages } = await stage.chatWith(ANNA);
    expect([await gaps(), messages.length]).toEqual([[{ before: messages[0]?.sentAt, count: null }], 20]);
    expect(there.calls.filter((call) => call.startsWith('ids'))).toEqual([]);
    expect(await stage.lastCheck()).toMatchObject({ found: 1, missing: 0 });
  });

  test('twenty messages and no more leave nothing behind', async () => {
    await manyLost(1, 20);
    await stage.audit();
    expect([await gaps(), (await stage.chatWith(ANNA)).messages.length]).toEqual([[], 20]);
  });

  test('a message that is listed without its content is asked for by its id', async () => {
    await manyLost(1, 3);
    const reading = there.instagram.conversationMessages;
    there.instagram.conversationMessages = async (input) => {
      const whole = await reading(input);
      return { ...whole, events: whole.events.filter((event) => !('mid' in event && event.mid === 'm2')) };
    };
    await stage.audit();
    expect((await stage.chatWith(ANNA)).messages).toHaveLength(3);
    expect(await gaps()).toEqual([]);
  });
});

test('an own message whose echo never came gets Instagram’s time', async () => {
  const conversationId: ConversationId = await conversationWith(desk, says('m1'));
  there.writes(ANNA, { mid: 'm1', at: NOON });
  there.writes(ANNA, { mid: 'own', at: NOON + 3_000, direction: 'out', text: 'Yes' });
  const { messages } = await desk.storage.queueReplies({
    conversationId,
    replies: [
      {
        clientId: '00000000-0000-4000-8000-000000000001' as never,
        content: { kind: 'text', text: 'Yes' },
      },
    ],
    quote: null,
    hold: null,
    now: NOON + 1_000,
  });
  const [row] = await desk.storage.dueReplies({ now: NOON + 1_000, limit: 1 });
  if (!row || !messages[0]) throw new Error('nothing is due');
  await desk.storage.markAttempting({ outboxId: row.id, now: NOON + 1_000 });
  await desk.storage.replyUnknown({ outboxId: row.id, now: NOON + 2_000 });
  await stage.audit();
  const own = (await threadOf(desk, conversationId)).at(-1);
  expect(own).toMatchObject({ id: messages[0].id, delivery: 'sent', sentAt: NOON + 3_000 });
  expect(await stage.lastCheck()).toMatchObject({ found: 0 });
});
