import type { Clock } from '../../shared/clock.ts';
import { createMediaStore, type MediaStore } from '../media/media-store.ts';
import type { PracticeApp } from './apps.ts';
import { type Behaviours, defaultBehaviours } from './behaviours.ts';
import { type PracticeClock, practiceClock } from './clock.ts';
import { createFaults, type Faults } from './faults.ts';
import { createIds, type Ids } from './ids.ts';
import { createJournal, type Journal, type SendRecord } from './journal.ts';
import { createListeners, type Listeners } from './listeners.ts';
import type { PracticeAccount, PracticePerson } from './people.ts';
import type { StoredMessage, Thread } from './threads.ts';
import type { LoginCode, PracticeToken } from './tokens.ts';
import type { PracticeUpload } from './uploads.ts';

/** Everything the practice Instagram knows. The hosts read and change it; nothing else does. */
export interface World {
  clock: PracticeClock;
  /** Real time, for what a test waits for and for faults that delay. */
  realClock: Clock;
  ids: Ids;
  behaviours: Behaviours;
  faults: Faults;
  journal: Journal;
  media: MediaStore;
  uploads: PracticeUpload[];
  apps: PracticeApp[];
  accounts: PracticeAccount[];
  people: PracticePerson[];
  threads: Thread[];
  tokens: PracticeToken[];
  codes: LoginCode[];
  /** Who is logged in to Instagram in the browser; null: the consent page lets choose. */
  signedInUsername: string | null;
  /** The account sent something. */
  sent: Listeners<SendRecord>;
  /** An app's or an account's subscription changed. */
  subscribed: Listeners<PracticeAccount | null>;
}

export function createWorld(input: { realClock: Clock; seed: string }): World {
  const clock = practiceClock(input.realClock);
  const ids = createIds(input.seed);
  return {
    clock,
    realClock: input.realClock,
    ids,
    behaviours: defaultBehaviours(),
    faults: createFaults(),
    journal: createJournal(input.realClock),
    media: createMediaStore(clock, ids),
    uploads: [],
    apps: [],
    accounts: [],
    people: [],
    threads: [],
    tokens: [],
    codes: [],
    signedInUsername: null,
    sent: createListeners(),
    subscribed: createListeners(),
  };
}

/** The thread of one person with one account, made when it does not exist yet. */
export function openThread(world: World, account: PracticeAccount, person: PracticePerson): Thread {
  const scopedId = world.ids.scopedId(account.userId, person.username);
  const known = world.threads.find(
    (thread) => thread.accountUserId === account.userId && thread.scopedId === scopedId,
  );
  if (known) return known;
  const thread: Thread = {
    id: world.ids.conversationId(account.userId, scopedId),
    accountUserId: account.userId,
    personUsername: person.username,
    scopedId,
    messages: [],
    openedAt: null,
    updatedAt: world.clock.now(),
  };
  world.threads.push(thread);
  return thread;
}

/** Puts a message into its thread; one from the person opens the reply window. */
export function keepMessage(thread: Thread, message: StoredMessage): void {
  thread.messages.push(message);
  thread.messages.sort((a, b) => a.sentAt - b.sentAt);
  thread.updatedAt = Math.max(thread.updatedAt, message.sentAt);
  if (message.from === 'person') thread.openedAt = Math.max(thread.openedAt ?? 0, message.sentAt);
}

export function findMessage(world: World, mid: string): { thread: Thread; message: StoredMessage } | null {
  for (const thread of world.threads) {
    const message = thread.messages.find((candidate) => candidate.mid === mid);
    if (message) return { thread, message };
  }
  return null;
}

/** Fails with a sentence that names the missing one: the mistake is in the test, not in the app. */
export function accountNamed(world: World, username: string): PracticeAccount {
  const account = world.accounts.find((candidate) => candidate.username === username);
  if (!account) throw new Error(`there is no practice account @${username}`);
  return account;
}

export function personNamed(world: World, username: string): PracticePerson {
  const person = world.people.find((candidate) => candidate.username === username);
  if (!person) throw new Error(`there is no practice person @${username}`);
  return person;
}

/** The app with this Instagram app id; the first one when none is named. */
export function appWith(world: World, instagramAppId: string | undefined): PracticeApp {
  const app =
    instagramAppId === undefined
      ? world.apps[0]
      : world.apps.find((candidate) => candidate.instagramAppId === instagramAppId);
  if (!app) throw new Error(`there is no practice app ${instagramAppId ?? ''}`.trim());
  return app;
}
