import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { AppFailure } from '../../shared/ipc/result.ts';
import { takeLinks } from '../life/incoming-links.ts';
import { readCommandLine } from './command-line.ts';
import type { Desk } from './desk.ts';
import { createDeskSwitch } from './desk-switch.ts';
import { followLinks } from './follow-links.ts';

/** As much of a desk as a link touches: which chats there are. */
function deskWith(chats: number[], isPractice: boolean): Desk {
  const found = async (id: number) => {
    if (!chats.includes(id)) throw new AppFailure('not-found');
    return { id, conversationId: id };
  };
  const storage = {
    conversation: found,
    message: found,
  };
  const parts = { isPractice, storage, listen: () => {}, close: async () => {} };
  return parts as unknown as Desk;
}

async function stage({
  startsInPractice = false,
  argv = [] as string[],
  early = null as string[] | null,
} = {}) {
  const app = new EventEmitter() as EventEmitter & Parameters<typeof takeLinks>[0];
  const did: string[] = [];
  let shown = 0;
  const desks = createDeskSwitch({
    openReal: async () => deskWith([12], false),
    openPractice: async () => deskWith([12, 77], true),
    startsInPractice,
    onWakeFailed: () => {},
  });
  const links = takeLinks(app);
  if (early !== null) app.emit('second-instance', {}, ['shopbell', ...early], '/');
  followLinks({
    links,
    commandLine: readCommandLine(argv, '/'),
    desks,
    show: () => {
      shown += 1;
    },
    openAt: ({ conversationId }) =>
      void did.push(`opened ${conversationId}${desks.isPractice() ? ' in practice' : ''}`),
    log: { info: (name) => void did.push(name), warn: (name) => void did.push(name), error: () => {} },
  });
  return {
    desks,
    did,
    shown: () => shown,
    /** Handed over by a second start, as Windows and Linux do. */
    async second(link: string): Promise<void> {
      const before = did.length;
      app.emit('second-instance', {}, ['shopbell', link], '/');
      await expect.poll(() => did.length).toBeGreaterThan(before);
    },
  };
}

test('a link leaves the practice shop for the chat that it names', async () => {
  const { desks, did, second } = await stage();
  await desks.openPractice();
  await second('shopbell://conversation/12');
  expect(did).toEqual(['opened 12']);
});

test('a link that names nothing, as any page can make up, leaves who practises where they are', async () => {
  const { desks, did, second } = await stage();
  await desks.openPractice();
  await second('shopbell://message/77');
  expect(did).toEqual(['link.leads-nowhere']);
  expect(desks.isPractice()).toBe(true);
});

test('a start in the practice shop with a link comes out in the real one', async () => {
  const argv = ['--practice', 'shopbell://conversation/12'];
  const { did } = await stage({ startsInPractice: true, argv });
  await expect.poll(() => did).toEqual(['opened 12']);
});

test.each([
  ['shows the window', [], []],
  ['follows its link', ['shopbell://conversation/12'], ['opened 12']],
])('a second start while the program was still being read %s', async (_what, early, expected) => {
  const { did, shown } = await stage({ early });
  await expect.poll(() => did).toEqual(expected);
  expect(shown()).toBe(1);
});
