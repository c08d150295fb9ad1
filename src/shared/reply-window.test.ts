import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  HUMAN_AGENT_WINDOW_MS,
  mayReplyPrivately,
  OPENS_REPLY_WINDOW,
  PRIVATE_REPLY_MS,
  REPLY_WINDOW_MS,
  replyTag,
  replyWindow,
} from './reply-window.ts';

const time = fc.integer({ min: 0, max: 4_000_000_000_000 });

describe('the reply window', () => {
  test('of somebody who never wrote was never open', () => {
    expect(replyWindow(null, Date.parse('2026-11-23'))).toEqual({ state: 'never-opened' });
  });

  test('closes at the very millisecond, 24 hours after', () => {
    fc.assert(
      fc.property(time, (openedAt) => {
        const closesAt = openedAt + REPLY_WINDOW_MS;
        expect(replyWindow(openedAt, closesAt - 1)).toEqual({ state: 'open', closesAt });
        expect(replyWindow(openedAt, closesAt)).toEqual({ state: 'closed', closedAt: closesAt });
      }),
    );
  });

  test('goes on to seven days only where Meta granted it', () => {
    fc.assert(
      fc.property(
        time,
        fc.integer({ min: REPLY_WINDOW_MS, max: HUMAN_AGENT_WINDOW_MS - 1 }),
        (openedAt, later) => {
          expect(replyWindow(openedAt, openedAt + later, true).state).toBe('human-agent');
          expect(replyWindow(openedAt, openedAt + later, false).state).toBe('closed');
          expect(replyWindow(openedAt, openedAt + HUMAN_AGENT_WINDOW_MS, true).state).toBe('closed');
        },
      ),
    );
  });

  test('never opens again by waiting', () => {
    fc.assert(
      fc.property(time, fc.nat(), fc.nat(), fc.boolean(), (openedAt, first, more, granted) => {
        const rank = { 'never-opened': 0, open: 0, 'human-agent': 1, closed: 2 };
        const before = replyWindow(openedAt, openedAt + first, granted).state;
        const after = replyWindow(openedAt, openedAt + first + more, granted).state;
        expect(rank[after]).toBeGreaterThanOrEqual(rank[before]);
      }),
    );
  });
});

describe('what opens it', () => {
  test('what Meta names, and nothing else', () => {
    const opening = Object.entries(OPENS_REPLY_WINDOW).flatMap(([name, opens]) => (opens ? [name] : []));
    expect(opening).toEqual([
      ...['message', 'story-reply', 'story-mention', 'unsupported', 'postback', 'referral'],
    ]);
  });
});

describe('the tag of a reply', () => {
  test('only after 24 hours, only by hand, only where Meta granted it', () => {
    fc.assert(
      fc.property(
        time,
        fc.integer({ min: 0, max: HUMAN_AGENT_WINDOW_MS * 2 }),
        fc.boolean(),
        fc.boolean(),
        (openedAt, later, granted, isTypedByHand) => {
          const tag = replyTag(replyWindow(openedAt, openedAt + later, granted), isTypedByHand);
          if (later < REPLY_WINDOW_MS) expect(tag).toBe('none');
          else if (later < HUMAN_AGENT_WINDOW_MS && granted && isTypedByHand) expect(tag).toBe('human-agent');
          else expect(tag).toBe('refused');
        },
      ),
    );
    expect(replyTag({ state: 'never-opened' }, true)).toBe('refused');
  });
});

test('a comment may be answered privately once, within seven days', () => {
  fc.assert(
    fc.property(
      time,
      fc.integer({ min: -1_000, max: PRIVATE_REPLY_MS * 2 }),
      fc.boolean(),
      (at, later, isAnswered) => {
        expect(mayReplyPrivately({ at, isAnswered }, at + later)).toBe(
          !isAnswered && later < PRIVATE_REPLY_MS,
        );
      },
    ),
  );
});
