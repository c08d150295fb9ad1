import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { createSettingsStore, memoryBackend } from '../settings/settings.ts';
import { createClosing, endWith, whatClosingDoes } from './closing.ts';

test.each([
  [{ closeTo: 'quit', knowsTray: false, hasTray: true, canAsk: true }, 'quit'],
  [{ closeTo: 'tray', knowsTray: false, hasTray: true, canAsk: true }, 'ask'],
  [{ closeTo: 'tray', knowsTray: false, hasTray: false, canAsk: true }, 'ask'],
  // A page that died cannot ask; nothing is lost by hiding it.
  [{ closeTo: 'tray', knowsTray: false, hasTray: true, canAsk: false }, 'hide'],
  [{ closeTo: 'tray', knowsTray: true, hasTray: true, canAsk: true }, 'hide'],
  [{ closeTo: 'tray', knowsTray: true, hasTray: false, canAsk: true }, 'minimise'],
] as const)('%o', (facts, does) => {
  expect(whatClosingDoes(facts)).toBe(does);
});

test('the owner is asked once, and what they choose is done and kept', async () => {
  const settings = createSettingsStore(memoryBackend(), () => {});
  const did: string[] = [];
  const closing = createClosing({
    settings,
    remember: (choice) => void settings.changeChoices(choice),
    hasTray: async () => true,
    canAsk: () => true,
    ask: (hasTray) => void did.push(`ask ${hasTray}`),
    hide: () => void did.push('hide'),
    minimise: () => void did.push('minimise'),
    quit: () => void did.push('quit'),
  });
  await closing.asked();
  await closing.asked();
  await closing.chosen('tray');
  await closing.asked();
  await closing.chosen('quit');
  await closing.asked();
  expect(did).toEqual(['ask true', 'ask true', 'hide', 'hide', 'quit', 'quit']);
  expect(closing.isEnding()).toBe(false);
  closing.ends();
  expect(closing.isEnding()).toBe(true);
});

test.each(['before-quit', 'before-quit-for-update'])(
  'after "%s" the window may really be closed',
  (event) => {
    const [app, updater] = [new EventEmitter(), new EventEmitter()];
    let hasEnded = false;
    endWith(app, updater, () => {
      hasEnded = true;
    });
    expect(hasEnded).toBe(false);
    (event === 'before-quit' ? app : updater).emit(event);
    expect(hasEnded).toBe(true);
  },
);
