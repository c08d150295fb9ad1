import { expect, test } from 'vitest';
import { createScreen } from '../../../tests/fakes/notified-inbox.ts';
import type { Notice, NoticeAct } from './notice.ts';
import { noticesOf } from './notices-of.ts';

function notice(title: string): Notice {
  return {
    key: 'chat:1',
    title,
    body: '',
    place: null,
    actions: [],
    reply: null,
    sound: 'none',
    isUrgent: false,
  };
}

test('two desks have a chat of the same number: each hears of its own, and takes away its own', async () => {
  const screen = createScreen();
  const [real, practice] = [noticesOf('real', screen), noticesOf('practice', screen)];
  const heard: Array<[string, NoticeAct]> = [];
  real.listen((act) => heard.push(['real', act]));
  practice.listen((act) => heard.push(['practice', act]));
  await real.show(notice('Anna'));
  await practice.show(notice('Somebody who practises'));
  expect([...screen.shown.values()].map(({ title }) => title)).toEqual(['Anna', 'Somebody who practises']);

  const [shown] = screen.shown.values();
  if (shown) screen.press({ does: 'open', notice: shown });
  expect(heard).toEqual([['real', { does: 'open', notice: notice('Anna') }]]);

  practice.remove('chat:1');
  expect([...screen.shown.values()].map(({ title }) => title)).toEqual(['Anna']);
  await practice.close();
  expect(screen.shown.size).toBe(1);
});
