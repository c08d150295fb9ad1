import type { KnownAppIds } from '../../src/main/accounts/subscribe-account.ts';
import type { Instagram, OwnProfile } from '../../src/main/instagram/instagram.ts';
import { createSessionSecretStore } from '../../src/main/secrets/session-secret-store.ts';
import type { AccountRecord, SaveAccount } from '../../src/main/storage/records.ts';
import type { Storage } from '../../src/main/storage/storage.ts';
import type { Account } from '../../src/shared/model/account.ts';
import { AccountId } from '../../src/shared/model/ids.ts';
import type { InboxChange } from '../../src/shared/model/inbox-change.ts';
import { createManualClock } from './manual-clock.ts';

export const START = Date.UTC(2026, 9, 20);
export const DAY = 24 * 3_600_000;
export const SHOP: OwnProfile = {
  userId: '17841400000000001',
  appScopedId: '26000000000000001',
  username: 'oddkiln',
  name: 'Oddkiln',
  accountType: 'Business',
  pictureUrl: null,
};

type SignInPart = Pick<
  Instagram,
  | 'authorizeUrl'
  | 'exchangeCode'
  | 'exchangeForLongLived'
  | 'refresh'
  | 'me'
  | 'subscribe'
  | 'subscriptions'
  | 'conversations'
>;

/** Everything a login touches, in memory: an Instagram where all goes well until a test says otherwise. */
export function signInStage() {
  const clock = createManualClock(START);
  const secrets = createSessionSecretStore();
  const published: InboxChange[] = [];
  const accounts = rememberedAccounts();
  let subscribed: string[] = [];
  const instagram: SignInPart = {
    authorizeUrl: ({ state }) => `https://www.instagram.com/oauth/authorize?state=${state}`,
    exchangeCode: async () => ({
      token: 'IGAAshort-lived-token',
      userId: SHOP.appScopedId,
      permissions: ['instagram_business_basic', 'instagram_business_manage_messages'],
    }),
    exchangeForLongLived: async () => ({ token: 'IGAAlong-lived-token', expiresIn: 5_184_000 }),
    refresh: async () => ({ token: 'IGAArefreshed-token', expiresIn: 5_184_000 }),
    me: async () => SHOP,
    subscribe: async (_token, fields) => {
      subscribed = [...fields];
    },
    subscriptions: async () => [{ appId: '222222', fields: subscribed }],
    conversations: async () => ({ conversations: [], after: null }),
  };
  return {
    clock,
    secrets,
    instagram,
    published,
    storage: accounts.storage,
    records: accounts.records,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    publish: (change: InboxChange) => void published.push(change),
    appIds: (): KnownAppIds => ({ instagramAppId: '111111', metaAppId: '222222' }),
    token: () => secrets.get(`token:${SHOP.userId}`),
  };
}

type AccountsPart = Pick<
  Storage,
  'accountRecords' | 'saveAccount' | 'saveSubscription' | 'saveToken' | 'setAccountState'
>;

function rememberedAccounts(): { records: AccountRecord[]; storage: AccountsPart } {
  const records: AccountRecord[] = [];
  const update = (id: AccountId, patch: Partial<AccountRecord>): InboxChange => {
    const record = records.find((known) => known.id === id);
    if (record) Object.assign(record, patch);
    return nothingChanged();
  };
  const storage: AccountsPart = {
    accountRecords: async () => structuredClone(records),
    saveAccount: async (input) => {
      const known = records.find(({ userId }) => userId === input.userId);
      const record = {
        ...(known ?? newRecord(records.length + 1)),
        ...recordPart(input),
        state: 'connected' as const,
      };
      if (known) Object.assign(known, record);
      else records.push(record);
      return { account: shown(record), isNew: !known, change: nothingChanged() };
    },
    saveSubscription: async ({ id, fields, readBackAt }) =>
      void update(id, { subscribedFields: fields, subscriptionReadBackAt: readBackAt }),
    saveToken: async ({ id, obtainedAt, expiresAt }) =>
      update(id, { tokenObtainedAt: obtainedAt, tokenExpiresAt: expiresAt }),
    setAccountState: async ({ id, state }) => update(id, { state }),
  };
  return { records, storage };
}

function newRecord(id: number): AccountRecord {
  return {
    id: AccountId.parse(id),
    userId: '',
    appScopedId: null,
    username: '',
    state: 'connected',
    tokenObtainedAt: null,
    tokenExpiresAt: null,
    permissions: [],
    subscribedFields: [],
    subscriptionReadBackAt: null,
    connectedAt: 0,
  };
}

function recordPart(input: SaveAccount): Partial<AccountRecord> {
  const { userId, username, permissions, tokenObtainedAt, tokenExpiresAt } = input;
  return { userId, username, permissions, tokenObtainedAt, tokenExpiresAt };
}

function shown({ id, userId, username, state, tokenExpiresAt }: AccountRecord): Account {
  return { id, userId, username, name: null, colour: 1, state, tokenExpiresAt, waiting: 0 };
}

function nothingChanged(): InboxChange {
  return {
    revision: 1,
    accounts: [],
    conversations: [],
    messages: [],
    removedMessages: [],
    arrivals: [],
    labels: null,
    folders: null,
  };
}
