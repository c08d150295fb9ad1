import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ANNA,
  BEN,
  conversationWith,
  type InboxDesk,
  NOON,
  openInboxDesk,
  says,
} from '../../../tests/fakes/inbox-desk.ts';
import { InstagramFailure, type Reaction } from '../../shared/instagram/reaction.ts';
import type { AppErrorCode } from '../../shared/ipc/result.ts';
import type { CustomerProfile } from '../instagram/instagram.ts';
import { type FetchProfiles, fetchProfiles } from './fetch-profiles.ts';

const DAY_MS = 24 * 3_600_000;
const profile: CustomerProfile = {
  username: 'anna',
  name: 'Anna K',
  pictureUrl: 'https://cdn.example/anna',
  followerCount: 120,
  isVerified: false,
  followsUs: true,
  weFollow: false,
};

let desk: InboxDesk;
let asked: string[];
let answer: (scopedId: string) => Promise<CustomerProfile>;
let token: string | null;
let profiles: FetchProfiles;

beforeEach(async () => {
  desk = await openInboxDesk();
  await conversationWith(desk, says('m1'));
  desk.published.length = 0;
  asked = [];
  answer = async () => profile;
  token = 'token';
  profiles = fetchProfiles({
    ...desk,
    instagram: {
      profile(_token, scopedId) {
        asked.push(scopedId);
        return answer(scopedId);
      },
    },
    tokenOf: async () => token,
    random: () => 0,
  });
});
afterEach(async () => {
  profiles.stop();
  await desk.close();
});

async function fetchAll(): Promise<void> {
  profiles.wake();
  await profiles.idle();
}
const refuse = (code: AppErrorCode, graphCode: number | undefined, reaction: Reaction) => () =>
  Promise.reject(new InstagramFailure(code, reaction, graphCode === undefined ? null : { code: graphCode }));

test('a new person gets their name, asked once', async () => {
  await fetchAll();
  await fetchAll();
  expect(asked).toEqual([ANNA]);
  expect(desk.published.map(({ conversations }) => conversations[0]?.person)).toMatchObject([
    { name: 'Anna K', username: 'anna' },
  ]);
});

test('more people than fit into one question', async () => {
  for (let i = 0; i < 45; i += 1)
    await conversationWith(desk, says(`x${i}`, { personScopedId: `91000${i}` }));
  await fetchAll();
  expect(new Set(asked).size).toBe(46);
});

test('one who gives no profile does not keep the next from theirs', async () => {
  await conversationWith(desk, says('m2', { personScopedId: BEN }));
  desk.published.length = 0;
  answer = (scopedId) =>
    scopedId === ANNA ? refuse('refused', 230, { kind: 'ignore' })() : Promise.resolve(profile);
  await fetchAll();
  expect(asked.toSorted()).toEqual([ANNA, BEN]);
  expect(desk.published).toHaveLength(1);
});

test.each([
  ['no consent', 230, 7],
  ['no access', 100, 7],
  ['nobody behind the id', 9010, null],
])('%s is a lasting answer', async (_, code, days) => {
  answer = refuse('refused', code, { kind: 'ignore' });
  await fetchAll();
  await desk.clock.advance(7 * DAY_MS - 1);
  await fetchAll();
  expect(asked).toHaveLength(1);
  await desk.clock.advance(1);
  await fetchAll();
  expect(asked).toHaveLength(days === null ? 1 : 2);
});

test('is over as soon as the person writes, though an old message of theirs changes nothing', async () => {
  answer = refuse('refused', 230, { kind: 'ignore' });
  await fetchAll();
  answer = async () => profile;
  await desk.intake({ events: [says('m1')], journalId: null });
  await fetchAll();
  expect(asked).toHaveLength(1);
  await desk.intake({ events: [says('m2', { at: NOON + 60_000 })], journalId: null });
  await fetchAll();
  expect(asked).toHaveLength(2);
  expect(desk.published.at(-1)?.conversations[0]?.person.name).toBe('Anna K');
});

test('a week later it is read again, though nobody writes, and who was renamed has the new name', async () => {
  await fetchAll();
  answer = async () => ({ ...profile, username: 'anna.brown', name: null });
  await desk.clock.advance(7 * DAY_MS - 1);
  expect(asked).toHaveLength(1);
  await desk.clock.advance(1);
  expect(asked).toHaveLength(2);
  const person = desk.published.at(-1)?.conversations[0]?.person;
  expect(person).toMatchObject({ username: 'anna.brown', name: 'Anna K' });
});

test('passing trouble is tried again by itself, ever later', async () => {
  answer = refuse('instagram-down', undefined, { kind: 'retry' });
  await fetchAll();
  await desk.clock.advance(3_600_000);
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.length).toBeLessThan(8);
  answer = async () => profile;
  await desk.clock.advance(2 * 3_600_000);
  expect(desk.published).toHaveLength(1);
});

test('a limit with its time is waited out, and nobody else of the account is asked meanwhile', async () => {
  await conversationWith(desk, says('m2', { personScopedId: BEN }));
  answer = refuse('rate-limited', 80_002, { kind: 'wait', scope: 'account', waitMs: 90_000 });
  await fetchAll();
  await desk.clock.advance(89_999);
  await fetchAll();
  expect(asked).toHaveLength(1);
  answer = async () => profile;
  await desk.clock.advance(1);
  await fetchAll();
  expect(asked.slice(1).toSorted()).toEqual([ANNA, BEN]);
});

test('a refused token pauses the account', async () => {
  answer = refuse('account-needs-reconnect', 190, { kind: 'pause-account' });
  await fetchAll();
  expect((await desk.storage.accounts())[0]?.state).toBe('needs-reconnect');
});

test('without a token nobody is asked', async () => {
  token = null;
  await fetchAll();
  expect(asked).toEqual([]);
});

test('a paused account is left in peace, not asked about in circles', async () => {
  answer = refuse('instagram-down', undefined, { kind: 'retry' });
  await fetchAll();
  await desk.pauseAccount(desk.accountId, 'account-needs-reconnect');
  await desk.clock.advance(3_600_000);
  expect(asked).toHaveLength(1);
});
