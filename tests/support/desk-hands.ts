import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import type { SecretName } from '../../src/main/secrets/secret-store.ts';
import { AppFailure } from '../../src/shared/ipc/result.ts';
import { ACCOUNT_CHECKS } from '../../src/shared/model/doctor.ts';
import type { BrokenComputer, ShopHands } from './broken-stage.ts';
import type { TestDesk } from './open-test-desk.ts';

const { statfs } = promises;

/** A desk in this process, for states in which it is broken. Its key store says that it is one that keeps. */
export function deskHands(shop: TestDesk): ShopHands {
  const { desk } = shop;
  const account = async () => {
    const [first] = await desk.storage.accountRecords();
    if (!first) throw new Error('no shop is connected');
    return first;
  };
  return {
    computer: computerOf(shop),
    saveKeys: async (input) => void (await desk.saveCredentials(input)),
    async mend(id) {
      const isOfShop = ACCOUNT_CHECKS.some((check) => check === id);
      await desk.doctor.mend({ id, accountId: isOfShop ? (await account()).id : null });
    },
    connectWithToken: async (input) => void (await desk.connectWithToken(input)),
    account,
    ask: async () => void (await desk.checkNow('by-hand')),
    isLive: async () => desk.connection().word === 'live',
    async chat() {
      const page = await desk.storage.conversationPage({
        view: 'all',
        accountId: null,
        labelId: null,
        after: null,
        limit: 1,
      });
      return page.conversations[0]?.id ?? null;
    },
    async messages(conversationId) {
      return (await desk.storage.threadPage({ conversationId, before: null, limit: 50 })).messages;
    },
    send: async (input) => void (await desk.sendReply(input)),
    until: shop.until,
  };
}

function computerOf(shop: TestDesk): BrokenComputer {
  const { secrets } = shop;
  const { get, set } = secrets;
  Object.assign(secrets, { kind: 'kept' });
  const refuses = async (): Promise<never> => {
    throw new AppFailure('keychain-missing');
  };
  const how = {
    works: { get, set },
    refuses: { get, set: refuses },
    forgets: { get: (name: SecretName) => (name === 'trial' ? Promise.resolve(null) : get(name)), set },
  };
  return {
    setAhead: async (ms) => shop.setAhead(ms),
    async setFreeBytes(bytes) {
      const few = async () => ({ bavail: bytes, bsize: 1 });
      Object.assign(promises, { statfs: bytes === null ? statfs : few });
      syncBuiltinESMExports();
    },
    setKeychain: async (wanted) => void Object.assign(secrets, how[wanted]),
    async setSecret(name, secret) {
      if (secret === null) await secrets.delete(name as SecretName);
      else await secrets.set(name as SecretName, secret);
    },
  };
}
