import type { IpcMain, WebContents } from 'electron';
import { expect, test } from 'vitest';
import { callNames } from '../../shared/ipc/names.ts';
import { registerCalls } from './register.ts';

type Listener = (event: unknown, input: unknown) => Promise<unknown>;

function registered() {
  const heard = new Map<string, Listener>();
  const asked: unknown[] = [];
  const warned: string[] = [];
  const frame = { url: 'app://shopbell/index.html' };
  const page = { isDestroyed: () => false, mainFrame: frame } as unknown as WebContents;
  registerCalls({
    ipcMain: {
      handle: (name: string, listener: Listener) => void heard.set(name, listener),
    } as unknown as IpcMain,
    answer: async (name, input) => {
      asked.push([name, input]);
      return 'answered';
    },
    window: () => page,
    log: { info: () => {}, warn: (event) => void warned.push(event), error: () => {} },
  });
  const call = (event: object) => heard.get('call:conversation.read')?.(event, { conversationId: 1 });
  return { heard, asked, warned, frame, page, call };
}

test('every call of the contract is heard', () => {
  expect([...registered().heard.keys()]).toEqual(callNames.map((name) => `call:${name}`));
});

test('our own page is answered', async () => {
  const { call, asked, page, frame } = registered();
  expect(await call({ sender: page, senderFrame: frame })).toBe('answered');
  expect(asked).toEqual([['conversation.read', { conversationId: 1 }]]);
});

test.each([
  ['another window', { sender: {}, senderFrame: { url: 'app://shopbell/index.html' } }],
  ['a frame that is gone', { senderFrame: null }],
])('%s is refused, and what it asked goes nowhere', async (_who, event) => {
  const { call, asked, warned } = registered();
  expect(await call(event)).toMatchObject({ ok: false, error: { code: 'forbidden-sender' } });
  expect(asked).toEqual([]);
  expect(warned).toEqual(['ipc.forbidden-sender']);
});
