import { expect, test } from 'vitest';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { Desk, DeskListener } from './desk.ts';
import { createDeskSwitch } from './desk-switch.ts';

/** As much of a desk as switching touches, and a way to have it tell something. */
function desk(isPractice: boolean) {
  const listeners: Array<Partial<DeskListener>> = [];
  const parts = {
    isPractice,
    listen: (listener: Partial<DeskListener>) => void listeners.push(listener),
    close: async () => {},
  };
  return {
    desk: parts as unknown as Desk,
    tell: (revision: number) => {
      for (const listener of listeners) listener.inboxChanged?.({ revision } as InboxChange);
    },
  };
}

function stage({ startsInPractice = false } = {}) {
  const [real, practice] = [desk(false), desk(true)];
  const desks = createDeskSwitch({
    openReal: async () => real.desk,
    openPractice: async () => practice.desk,
    startsInPractice,
    onWakeFailed: () => {},
  });
  const told: string[] = [];
  desks.listen({
    inboxChanged: ({ revision }) => void told.push(`shown ${revision}`),
    deskChanged: () => void told.push('changed'),
  });
  desks.listenToReal({ inboxChanged: ({ revision }) => void told.push(`real ${revision}`) });
  return { desks, real, practice, told };
}

test('what real customers write is told also while somebody practises, to those who want to know', async () => {
  const { desks, real, practice, told } = stage();
  await desks.real();
  real.tell(1);
  await desks.openPractice();
  real.tell(2);
  practice.tell(3);
  await desks.leavePractice();
  real.tell(4);
  expect(told).toEqual(['shown 1', 'real 1', 'changed', 'real 2', 'shown 3', 'changed', 'shown 4', 'real 4']);
});

test('a start in the practice shop opens no real one until it is left', async () => {
  const { desks } = stage({ startsInPractice: true });
  expect([desks.isPractice(), desks.real()]).toEqual([true, null]);
  await desks.shown();
  await desks.leavePractice();
  expect((await desks.real())?.isPractice).toBe(false);
});

test('a real desk that cannot be opened is tried again when it is asked for', async () => {
  const real = desk(false);
  let tries = 0;
  const desks = createDeskSwitch({
    async openReal() {
      tries += 1;
      if (tries === 1) throw new Error('no room');
      return real.desk;
    },
    openPractice: async () => desk(true).desk,
    startsInPractice: false,
    onWakeFailed: () => {},
  });
  await expect(desks.shown()).rejects.toThrow('no room');
  expect(desks.real()).toBeNull();
  expect(await desks.shown()).toBe(real.desk);
});
