import type { accountCalls } from '../../shared/ipc/account-calls.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { Desk } from '../app/desk.ts';
import type { Handlers } from './answer.ts';

export interface AccountHandlerParts {
  /** Takes the login of an account out of the keychain. */
  forgetToken(userId: string): Promise<void>;
  /** Takes an account and all that belongs to it out of the database, while nothing has it open. */
  eraseAccount(userId: string): Promise<void>;
  now(): number;
}

type Names = keyof typeof accountCalls;

/** What the owner does with a connected shop. */
export function accountHandlers(
  desk: () => Promise<Desk>,
  { forgetToken, eraseAccount, now }: AccountHandlerParts,
): Pick<Handlers, Names> {
  async function userIdOf(accountId: AccountId): Promise<string> {
    const { isPractice, storage } = await desk();
    const account = (await storage.accountRecords()).find(({ id }) => id === accountId);
    // The practice shop ends by leaving it.
    if (account === undefined || isPractice) throw new AppFailure('not-found', { message: 'account' });
    return account.userId;
  }
  return {
    'account.counts': async ({ accountId }) => (await desk()).storage.accountCounts({ id: accountId }),
    'account.paint': async ({ accountId, colour }) => {
      const { storage, publish } = await desk();
      publish(await storage.paintAccount({ id: accountId, colour }));
      return {};
    },
    'account.rename': async ({ accountId, name }) => {
      const { storage, publish } = await desk();
      publish(await storage.nameAccount({ id: accountId, name }));
      return {};
    },
    'account.human-agent': async ({ isGranted }) => {
      (await desk()).setHumanAgent(isGranted);
      return {};
    },
    'account.withdraw': async ({ accountId }) => {
      const { isPractice, storage, withdraw } = await desk();
      const leaving = isPractice
        ? []
        : (await storage.accounts()).filter(({ id }) => accountId === null || id === accountId);
      const told = await Promise.all(leaving.map(async ({ id }) => await withdraw(id)));
      return { notWithdrawn: leaving.filter((_, at) => !told[at]).map(({ username }) => username) };
    },
    'account.disconnect': async ({ accountId }) => {
      await forgetToken(await userIdOf(accountId));
      const { storage, publish, learnKeys } = await desk();
      publish(await storage.setAccountState({ id: accountId, state: 'disconnected', now: now() }));
      await learnKeys();
      return {};
    },
    'account.erase': async ({ accountId }) => {
      const userId = await userIdOf(accountId);
      await forgetToken(userId);
      await eraseAccount(userId);
      return {};
    },
  };
}
