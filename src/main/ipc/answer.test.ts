import { describe, expect, test } from 'vitest';
import { calls } from '../../shared/ipc/contract.ts';
import { type CallName, callNames } from '../../shared/ipc/names.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { Log } from '../logging/log.ts';
import { answer, type Handlers } from './answer.ts';

const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** A handler for every call that must not be reached. */
function unreachable(): Handlers {
  const refuse = () => {
    throw new Error('handler was reached');
  };
  return Object.fromEntries(callNames.map((name) => [name, refuse])) as Record<CallName, () => never>;
}

describe('the contract', () => {
  test('has a schema for each name and a name for each schema', () => {
    expect(Object.keys(calls).sort()).toEqual([...callNames].sort());
  });

  test.each(callNames)('%s refuses what is not its input, before its handler', async (name) => {
    for (const input of [undefined, null, 7, 'text', [], { surprise: true }]) {
      const result = await answer(name, input, unreachable(), quiet);
      expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    }
  });
});

describe('an answer', () => {
  test('carries an expected failure as a value', async () => {
    const handlers = {
      ...unreachable(),
      'conversation.read': () => {
        throw new AppFailure('not-found', { message: 'conversation' });
      },
    };
    expect(await answer('conversation.read', { conversationId: 1 }, handlers, quiet)).toEqual({
      ok: false,
      error: { code: 'not-found', detail: { message: 'conversation' } },
    });
  });

  test('never carries an unexpected error’s words to the window', async () => {
    const lines: string[] = [];
    const log = {
      ...quiet,
      error: (event: string, facts?: object) => lines.push(event + JSON.stringify(facts)),
    };
    const handlers = {
      ...unreachable(),
      'conversation.read': () => {
        throw new Error('/home/ana/secret path');
      },
    };
    const result = await answer('conversation.read', { conversationId: 1 }, handlers, log);
    expect(JSON.stringify(result)).not.toContain('secret path');
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(lines.join('')).toContain('secret path');
  });

  test('that does not fit the contract is not handed out', async () => {
    const handlers = { ...unreachable(), 'conversation.read': () => JSON.parse('{"token":"IGAA…"}') };
    const result = await answer('conversation.read', { conversationId: 1 }, handlers, quiet);
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
  });
});
