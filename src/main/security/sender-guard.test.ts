import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { expect, test } from 'vitest';
import { isTrustedSender } from './sender-guard.ts';

const PAGE = 'app://shopbell/index.html';

interface Told {
  /** Where the calling frame is; null when it is gone. */
  frame?: { url: string } | null;
  sender?: object;
  window?: { mainFrame: object; isDestroyed(): boolean } | null;
}

const ownFrame = { url: PAGE };
const ownWindow = { mainFrame: ownFrame, isDestroyed: () => false };

function isTrusted({ frame = ownFrame, sender = ownWindow, window = ownWindow }: Told): boolean {
  const event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'> = {
    sender: sender as WebContents,
    senderFrame: frame as IpcMainInvokeEvent['senderFrame'],
  };
  return isTrustedSender(event as IpcMainInvokeEvent, window as WebContents | null);
}

test('the main frame of the own window with the own page may call', () => {
  expect(isTrusted({})).toBe(true);
});

test.each<[string, Told]>([
  ['another window', { sender: { mainFrame: ownFrame, isDestroyed: () => false } }],
  ['a frame inside the page', { frame: { url: PAGE } }],
  ['a frame that is gone', { frame: null }],
  ['no window', { window: null }],
  ['a window that is gone', { window: { ...ownWindow, isDestroyed: () => true } }],
])('%s may not', (_, told) => {
  expect(isTrusted(told)).toBe(false);
});

test.each(['https://shopbell/', 'app://shopbell.evil/', 'app://other/index.html', 'file:///index.html', ''])(
  'the own window showing "%s" may not',
  (url) => {
    const frame = { url };
    const window = { mainFrame: frame, isDestroyed: () => false };
    expect(isTrusted({ frame, sender: window, window })).toBe(false);
  },
);
