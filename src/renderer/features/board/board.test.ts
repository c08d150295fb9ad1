import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { busyDesk } from '../../../../tests/gallery/shop.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { OpeningHours } from '../../../shared/model/opening-hours.ts';
import { boardColumns, boardOrder, nextCard } from './board-columns.ts';
import { boardSentence } from './board-sentence.ts';
import { dayRibbon } from './day-ribbon.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Thursday, half past three in the afternoon. */
const NOW = new Date(2026, 10, 19, 15, 30).getTime();
const NINE_TO_SIX: OpeningHours = Array.from({ length: 7 }, () => ({ opens: 540, closes: 1_080 }));
const [sample] = busyDesk(NOW).conversations;

/** Somebody whose 24 hours end in so long; negative: ended before. */
function closes(inMs: number | null, id = 1): Conversation {
  if (!sample) throw new Error('the gallery has nobody in it');
  const windowOpenedAt = inMs === null ? null : NOW + inMs - DAY;
  return {
    ...sample,
    id: id as Conversation['id'],
    windowOpenedAt,
    needsReply: true,
    lastMessageAt: windowOpenedAt ?? 0,
  };
}
const people = (...inMs: Array<number | null>) => inMs.map((each, index) => closes(each, index + 1));
const DESIGN = people(
  0.6 * HOUR,
  1.7 * HOUR,
  3.2 * HOUR,
  4.8 * HOUR,
  7 * HOUR,
  10 * HOUR,
  17.9 * HOUR,
  20 * HOUR,
);

describe('columns', () => {
  const sizes = (chats: Conversation[], hasHumanAgent: boolean) =>
    boardColumns(chats, NOW, hasHumanAgent).map(({ group, chats: { length } }) => [group, length]);

  test('everybody stands in the column of their deadline', () => {
    expect(sizes([...DESIGN, closes(-HOUR, 20), closes(null, 21)], false)).toEqual([
      ['soon', 2],
      ['today', 3],
      ['later', 3],
      ['closed', 2],
    ]);
  });

  test('answers by hand have a column only where they were granted', () => {
    expect(sizes([closes(-HOUR)], true)).toEqual([
      ['soon', 0],
      ['today', 0],
      ['later', 0],
      ['agent', 1],
      ['closed', 0],
    ]);
  });

  test('nobody is lost and nobody stands twice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9 * DAY, max: DAY })), fc.boolean(), (times, hasHumanAgent) => {
        const chats = people(...times);
        const ids = boardOrder(boardColumns(chats, NOW, hasHumanAgent)).map(({ id }) => id);
        expect(ids.toSorted((a, b) => a - b)).toEqual(chats.map(({ id }) => id));
      }),
    );
  });
});

describe('moving between cards', () => {
  // 1 2 | 3 4 5 | (later: empty) | closed: 6
  const columns = boardColumns([...DESIGN.slice(0, 5), closes(-HOUR, 6)], NOW, false);
  const id = (each: number) => closes(0, each).id;

  test.each([
    [1, 'down', 2],
    [2, 'down', null],
    [2, 'up', 1],
    [2, 'right', 4],
    [5, 'left', 2],
    [5, 'right', 6],
    [6, 'left', 3],
    [6, 'right', null],
    [4, 'first', 3],
    [3, 'last', 5],
  ] as const)('from %i %s is %s', (from, step, to) => {
    expect(nextCard(columns, id(from), step)).toBe(to);
  });

  test('from nowhere it is the first card; on an empty board there is none', () => {
    expect(nextCard(columns, null, 'down')).toBe(1);
    expect(nextCard(columns, id(99), 'right')).toBe(1);
    expect(nextCard(boardColumns([], NOW, true), null, 'down')).toBeNull();
  });
});

describe('the sentence', () => {
  const sentence = (chats: Conversation[], hours: OpeningHours | null = NINE_TO_SIX, hasHumanAgent = false) =>
    boardSentence(chats, NOW, hours, hasHumanAgent);
  const nine = new Date(2026, 10, 20, 9).getTime();

  test('what closes while the shop is shut comes before what closes within two hours', () => {
    expect(sentence(DESIGN)).toEqual({ kind: 'while-shut', answers: [3, 4, 5, 6], count: 4, at: nine });
  });

  test('but what closes within half an hour comes first', () => {
    expect(sentence([...DESIGN, closes(0.4 * HOUR, 30)])).toMatchObject({ kind: 'at-once', answers: [30] });
  });

  test('in the night it counts up to the morning', () => {
    const night = new Date(2026, 10, 20, 2).getTime();
    expect(boardSentence(DESIGN, night, NINE_TO_SIX, false)).toMatchObject({ kind: 'today' });
    const early = people(15 * HOUR, 20 * HOUR);
    expect(boardSentence(early, night, NINE_TO_SIX, false)).toMatchObject({
      kind: 'while-shut',
      answers: [1],
      at: nine,
    });
  });

  test('without hours the shop is never shut', () => {
    expect(sentence(DESIGN, null)).toMatchObject({ kind: 'soon', answers: [1, 2] });
    expect(sentence(people(3 * HOUR, 20 * HOUR), null)).toMatchObject({ kind: 'today', answers: [1] });
    expect(sentence(people(20 * HOUR, 21 * HOUR), null)).toMatchObject({
      kind: 'later',
      count: 2,
      at: NOW + 20 * HOUR,
    });
  });

  test('by hand, closed, and nobody', () => {
    expect(sentence(people(-HOUR), null, true)).toMatchObject({ kind: 'agent', count: 1 });
    expect(sentence(people(-HOUR, null), null)).toEqual({ kind: 'closed', answers: [], count: 2, at: null });
    expect(sentence([])).toEqual({ kind: 'none', answers: [], count: 0, at: null });
  });
});

describe('the ribbon', () => {
  test('the night is hatched with its real ends, and faces stand at their times', () => {
    const { shut, faces } = dayRibbon(DESIGN, NOW, NINE_TO_SIX, false);
    expect(shut).toHaveLength(1);
    expect(shut[0]?.place).toBeCloseTo((2.5 / 24) * 100);
    expect(shut[0]?.length).toBeCloseTo((15 / 24) * 100);
    expect(faces.map(({ chat }) => chat.id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(faces[7]?.place).toBeCloseTo((20 / 24) * 100);
  });

  test('ticks are whole hours of the clock, with one midnight', () => {
    const { ticks } = dayRibbon([], NOW, null, false);
    expect(ticks.map(({ at }) => new Date(at).getHours())).toEqual([18, 21, 0, 3, 6, 9, 12, 15].slice(0, 7));
    expect(ticks.filter(({ isMidnight }) => isMidnight)).toHaveLength(1);
  });

  test('who closes together shares one place, and everybody of the next 24 hours is there once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -DAY, max: DAY }), { maxLength: 200 }), (times) => {
        const chats = people(...times);
        const { faces } = dayRibbon(chats, NOW, NINE_TO_SIX, false);
        const shown = faces.flatMap(({ chat, others }) => [chat, ...others]).map(({ id }) => id);
        const running = chats.filter((_, index) => (times[index] ?? 0) > 0).map(({ id }) => id);
        expect(shown.toSorted((a, b) => a - b)).toEqual(running);
        for (const [index, { place }] of faces.entries()) {
          expect(place).toBeGreaterThan(0);
          expect(place).toBeLessThanOrEqual(100);
          if (index > 0) expect(place - (faces[index - 1]?.place ?? 0)).toBeGreaterThanOrEqual(2.6);
        }
      }),
    );
  });
});
