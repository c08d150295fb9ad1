import { expect } from '@playwright/test';
import type { CallInput, CallOutput } from '../../../src/shared/ipc/contract.ts';
import type { CallName } from '../../../src/shared/ipc/names.ts';
import type { Result } from '../../../src/shared/ipc/result.ts';
import { ACCOUNT_CHECKS } from '../../../src/shared/model/doctor.ts';
import type { BrokenComputer, ShopHands } from '../../support/broken-stage.ts';
import type { RunningApp } from '../fixtures/launch.ts';
import type { Shopbell } from '../fixtures/shopbell.ts';

const ALL = { view: 'all', accountId: null, labelId: null } as const;

/** The running app, for states in which its shop is broken: what is only arranged goes through its bridge. */
export function appHands(app: RunningApp, shopbell: Shopbell): ShopHands {
  const call = calling(app);
  const account = async () => {
    const [first] = (await call('app.snapshot', ALL)).accounts;
    if (!first) throw new Error('no shop is connected');
    return first;
  };
  return {
    computer: computerOf(app, shopbell),
    saveKeys: async (input) => void (await call('credentials.save', input)),
    async mend(id) {
      const isOfShop = ACCOUNT_CHECKS.some((check) => check === id);
      await call('doctor.mend', { id, accountId: isOfShop ? (await account()).id : null });
    },
    connectWithToken: async (input) => void (await call('account.connect-with-token', input)),
    account,
    ask: async () => void (await call('connection.check', {})),
    isLive: async () => (await call('app.snapshot', ALL)).connection.word === 'live',
    chat: async () => (await call('app.snapshot', ALL)).page.conversations[0]?.id ?? null,
    messages: async (conversationId) =>
      (await call('thread.page', { conversationId, before: null, limit: 50 })).messages,
    send: async (input) => void (await call('reply.send', input)),
    until: async (what, holds) => await expect.poll(holds, what).toBe(true),
  };
}

/** Calls main as the window does; fails where that answers an error. */
export function calling({ window: page }: RunningApp) {
  return async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const asked: { name: string; input: unknown } = { name, input };
    const answer = await page.evaluate(
      ({ name, input }) => window.api.call(name as never, input as never) as Promise<Result<unknown>>,
      asked,
    );
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
    return answer.value as CallOutput<N>;
  };
}

/** At the borders of the main process: its clock, the disk's figures, the key store's library. */
function computerOf({ electron }: RunningApp, { environment }: Shopbell): BrokenComputer {
  const service = environment.SHOPBELL_KEYCHAIN_SERVICE ?? '';
  return {
    setAhead: (ms) =>
      electron.evaluate((_, ahead) => {
        const kept = globalThis as { rightNow?: () => number };
        kept.rightNow ??= Date.now;
        const { rightNow } = kept;
        Date.now = () => rightNow() + ahead;
      }, ms),
    setFreeBytes: (bytes) =>
      electron.evaluate((_, few) => {
        const promises = process.getBuiltinModule('node:fs/promises');
        const kept = globalThis as { statfs?: unknown };
        kept.statfs ??= promises.statfs;
        const statfs = few === null ? kept.statfs : async () => ({ bavail: few, bsize: 1 });
        Object.assign(promises, { statfs });
        process.getBuiltinModule('node:module').syncBuiltinESMExports();
      }, bytes),
    setKeychain: (how) =>
      electron.evaluate(({ app }, wanted) => {
        const { createRequire } = process.getBuiltinModule('node:module');
        const keytar = createRequire(`${app.getAppPath()}/package.json`)('keytar');
        const kept = globalThis as { keytar?: Record<string, unknown> };
        kept.keytar ??= { getPassword: keytar.getPassword, setPassword: keytar.setPassword };
        Object.assign(keytar, kept.keytar);
        if (wanted === 'refuses')
          keytar.setPassword = async () => {
            throw new Error('The store refuses');
          };
        const { getPassword } = keytar;
        if (wanted === 'forgets')
          keytar.getPassword = async (of: string, name: string) =>
            name === 'trial' ? null : await getPassword(of, name);
      }, how),
    setSecret: (name, secret) =>
      electron.evaluate(
        async ({ app }, kept) => {
          const { createRequire } = process.getBuiltinModule('node:module');
          const keytar = createRequire(`${app.getAppPath()}/package.json`)('keytar');
          if (kept.secret === null) await keytar.deletePassword(kept.service, kept.name);
          else await keytar.setPassword(kept.service, kept.name, kept.secret);
        },
        { service, name, secret },
      ),
  };
}
