import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ConversationId, LabelId } from '../../../shared/model/ids.ts';
import type { TriageAction } from '../../../shared/model/triage.ts';
import { readAccounts } from '../rows/account-row.ts';
import type { WritableDb } from '../sql.ts';
import {
  ANNA,
  addShop,
  chat,
  conversationIdOf,
  customerSays,
  DAY,
  echo,
  emptyDatabase,
  happened,
  tell,
} from '../test-shop.ts';
import { conversationPage } from './conversations.ts';
import { addFolder, addLabel, changeLabel, folders, labels, removeLabel } from './labels.ts';
import { markRead } from './marks.ts';
import { nextSnoozeEnd, restoreMarks, triage, wakeSnoozed } from './triage.ts';

const HOUR = 3_600_000;
let db: WritableDb;

beforeEach(() => {
  db = emptyDatabase();
  addShop(db);
  tell(db, customerSays('hello', { at: DAY }));
});

function act(action: TriageAction, ...people: string[]) {
  const ids = (people.length > 0 ? people : [ANNA]).map((person) => conversationIdOf(db, person));
  return triage(db, { selection: { ids }, action });
}

function people(
  view: 'needs-reply' | 'waiting' | 'snoozed' | 'done' | 'all',
  labelId: LabelId | null = null,
) {
  const page = conversationPage(db, { view, accountId: null, labelId, after: null, limit: 50, now: DAY });
  return page.conversations.map(({ person }) => person.scopedId);
}

const snooze = (hours: number): TriageAction => ({ type: 'snooze', until: DAY + hours * HOUR });

describe('done', () => {
  test('takes the chat out of what needs a reply, and the shop counts one less', () => {
    const { change, before } = act({ type: 'done' });
    expect(before).toHaveLength(1);
    expect(change.conversations).toMatchObject([{ isDone: true, needsReply: false }]);
    expect(change.accounts).toMatchObject([{ waiting: 0 }]);
    expect([people('needs-reply'), people('done'), people('all')]).toEqual([[], [ANNA], [ANNA]]);
  });

  test('ends when the customer writes again, not when the owner does', () => {
    act({ type: 'done' });
    tell(db, echo('from the phone', { at: DAY + 1 }));
    expect(chat(db)).toMatchObject({ isDone: true });
    tell(db, customerSays('one more thing', { at: DAY + 2 }));
    expect(chat(db)).toMatchObject({ isDone: false, needsReply: true, waitingSince: DAY + 2 });
  });

  test('stays ended when that message is taken back: the owner has seen that there was one', () => {
    act({ type: 'done' });
    tell(db, customerSays('oops', { at: DAY + 2 }));
    tell(db, happened('unsend', { mid: 'oops', at: DAY + 3 }));
    expect(chat(db)).toMatchObject({ isDone: false, needsReply: true, waitingSince: DAY });
  });

  test('a message of before that only now arrives leaves it done', () => {
    act({ type: 'done' });
    tell(db, customerSays('late', { at: DAY - HOUR }));
    expect(chat(db)).toMatchObject({ isDone: true });
  });

  test('twice changes nothing the second time', () => {
    act({ type: 'done' });
    expect(act({ type: 'done' }).before).toEqual([]);
  });
});

describe('snoozed', () => {
  test('comes back at its time, says so, and forgets it when looked at', () => {
    act(snooze(3));
    expect(people('snoozed')).toEqual([ANNA]);
    expect(nextSnoozeEnd(db)).toBe(DAY + 3 * HOUR);
    expect(wakeSnoozed(db, { now: DAY + 3 * HOUR - 1 }).conversations).toEqual([]);
    const back = wakeSnoozed(db, { now: DAY + 3 * HOUR });
    expect(back.conversations).toMatchObject([{ needsReply: true, snoozedUntil: null, isBack: true }]);
    expect(nextSnoozeEnd(db)).toBeNull();
    markRead(db, { conversationId: conversationIdOf(db) });
    expect(chat(db).isBack).toBe(false);
  });

  test('comes back at once when the customer writes', () => {
    act(snooze(3));
    tell(db, customerSays('hello?', { at: DAY + 1 }));
    expect(chat(db)).toMatchObject({ needsReply: true, snoozedUntil: null, isBack: false });
  });

  test('an answered chat can be snoozed and comes back as waiting', () => {
    tell(db, echo('answer', { at: DAY + 1 }));
    act(snooze(3));
    expect([people('waiting'), people('snoozed')]).toEqual([[], [ANNA]]);
    wakeSnoozed(db, { now: DAY + 9 * HOUR });
    expect(chat(db)).toMatchObject({ needsReply: false, isBack: true });
    expect(people('waiting')).toEqual([ANNA]);
  });

  test('what comes back first stands first', () => {
    for (const [person, hours] of [
      ['b', 5],
      ['c', 2],
      ['d', 9],
    ] as const) {
      tell(db, customerSays(person, { personScopedId: person }));
      act(snooze(hours), person);
    }
    expect(people('snoozed')).toEqual(['c', 'b', 'd']);
  });
});

describe('labels', () => {
  test('a label has its own list, newest first, that follows new messages', () => {
    const { id } = addLabel(db, { name: 'Wedding', colour: 3 });
    tell(db, customerSays('b', { personScopedId: 'ben', at: DAY + 1 }));
    act({ type: 'label', labelId: id, isOn: true }, ANNA, 'ben');
    expect(people('all', id)).toEqual(['ben', ANNA]);
    tell(db, customerSays('newer', { at: DAY + 2 }));
    expect(people('all', id)).toEqual([ANNA, 'ben']);
    act({ type: 'done' }, 'ben');
    expect([people('needs-reply', id), people('done', id), people('waiting', id)]).toEqual([
      [ANNA],
      ['ben'],
      [],
    ]);
  });

  test('one that goes leaves every chat, and the folders that ask for it', () => {
    const { id } = addLabel(db, { name: 'Wedding', colour: 3 });
    act({ type: 'label', labelId: id, isOn: true });
    addFolder(db, { name: 'Brides', filter: { view: 'needs-reply', accountId: null, labelId: id } });
    const change = removeLabel(db, { id });
    expect(change).toMatchObject({ labels: [], folders: [], conversations: [{ labels: [] }] });
    expect(folders(db)).toEqual([]);
  });

  test('two of one name are one label, and a rename into another is refused', () => {
    const first = addLabel(db, { name: 'Wedding', colour: 3 });
    expect(addLabel(db, { name: 'wedding', colour: 5 }).id).toBe(first.id);
    const other = addLabel(db, { name: 'Regular', colour: 1 });
    expect(() => changeLabel(db, { id: other.id, name: 'WEDDING', colour: 1 })).toThrow('refused');
    expect(labels(db).map(({ name }) => name)).toEqual(['Regular', 'Wedding']);
  });
});

test('a whole list is done at once, also what was never loaded, but for the one that was unticked', () => {
  for (let person = 0; person < 300; person += 1) {
    tell(db, customerSays(`of ${person}`, { personScopedId: `p${person}`, at: DAY + person }));
  }
  const { before } = triage(db, {
    selection: {
      filter: { view: 'needs-reply', accountId: null, labelId: null },
      except: [conversationIdOf(db, 'p7')],
    },
    action: { type: 'done' },
  });
  expect(before).toHaveLength(300);
  expect(people('needs-reply')).toEqual(['p7']);
  restoreMarks(db, { marks: before });
  expect(readAccounts(db)).toMatchObject([{ waiting: 301 }]);
});

test('whatever is done, undo puts everything back as it was', () => {
  const label = addLabel(db, { name: 'Regular', colour: 1 }).id;
  const other = addLabel(db, { name: 'Wedding', colour: 2 }).id;
  const anyAction = fc.oneof(
    fc.constantFrom<TriageAction>(
      { type: 'done' },
      { type: 'reopen' },
      { type: 'wake' },
      { type: 'unread' },
      snooze(1),
      snooze(30),
    ),
    fc.record({
      type: fc.constant('label' as const),
      labelId: fc.constantFrom(label, other),
      isOn: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 6 }), anyAction, (earlier, action) => {
      for (const each of earlier) act(each);
      const before = chat(db);
      const { before: marks } = act(action);
      restoreMarks(db, { marks });
      expect(chat(db)).toEqual(before);
    }),
  );
});

test('undo leaves a chat open that the customer has brought back meanwhile', () => {
  act({ type: 'done' });
  const { before } = act({ type: 'reopen' });
  tell(db, customerSays('new', { at: DAY + 5 }));
  restoreMarks(db, { marks: before });
  expect(chat(db)).toMatchObject({ isDone: false, needsReply: true });
});

test('a chat that is not there is passed over, and a label that is not there refused', () => {
  const gone = 999 as ConversationId;
  expect(triage(db, { selection: { ids: [gone] }, action: { type: 'done' } }).before).toEqual([]);
  expect(() => act({ type: 'label', labelId: 99 as LabelId, isOn: true })).toThrow('not-found');
});
