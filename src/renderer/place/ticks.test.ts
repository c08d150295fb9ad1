import { beforeEach, expect, test } from 'vitest';
import type { ListFilter } from '../../shared/model/conversation.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { tickAll, tickedSelection, toggleTick, untick, untickAll, useTicks } from './ticks.ts';

const [ANNA, BEN, CLEO] = [1, 2, 3] as ConversationId[] as [ConversationId, ConversationId, ConversationId];
const LIST = { view: 'all' } as ListFilter;

const now = () => tickedSelection(useTicks.getState());

beforeEach(untickAll);

test('what was dealt with is ticked no more', () => {
  toggleTick(ANNA);
  toggleTick(BEN);
  untick(useTicks.getState());
  expect(now()).toEqual({ ids: [] });
});

test('what was ticked while main was storing stays', () => {
  const before = useTicks.getState();
  toggleTick(ANNA);
  untick(before);
  expect(now()).toEqual({ ids: [ANNA] });

  const one = useTicks.getState();
  toggleTick(BEN);
  untick(one);
  expect(now()).toEqual({ ids: [BEN] });
});

test('a whole list is dealt with as one, and stays when it was ticked since', () => {
  tickAll(LIST);
  const whole = useTicks.getState();
  toggleTick(CLEO);
  untick(whole);
  expect(now()).toEqual({ ids: [] });

  toggleTick(ANNA);
  const one = useTicks.getState();
  tickAll(LIST);
  untick(one);
  expect(now()).toEqual({ filter: LIST, except: [] });
});
