import type { PracticeApp } from '../world/apps.ts';
import type { PracticeAccount, PracticePerson } from '../world/people.ts';
import { accountNamed, appWith, personNamed, type World } from '../world/world.ts';
import type { AccountInput, AccountView, AppInput, PersonInput, PracticeControl } from './control.ts';

type StageCommands = Pick<
  PracticeControl,
  | 'createApp'
  | 'changeApp'
  | 'createAccount'
  | 'changeAccount'
  | 'createPerson'
  | 'changePerson'
  | 'scopedId'
  | 'signInBrowser'
  | 'behave'
  | 'advanceClock'
>;

/** Who and what there is. */
export function stageCommands(world: World): StageCommands {
  return {
    createApp: async (input) => createApp(world, input),
    async changeApp({ app: id, ...input }) {
      const app = appWith(world, id);
      Object.assign(app, input);
      if (input.subscription !== undefined) world.subscribed.tell(null);
      return app;
    },
    createAccount: async (input) => viewOf(createAccount(world, input)),
    changeAccount: async ({ username, ...input }) =>
      viewOf(Object.assign(accountNamed(world, username), input)),
    createPerson: async (input) => createPerson(world, input),
    changePerson: async ({ username, ...input }) => Object.assign(personNamed(world, username), input),
    scopedId: async (place) =>
      world.ids.scopedId(
        accountNamed(world, place.account).userId,
        personNamed(world, place.person).username,
      ),
    async signInBrowser({ account }) {
      world.signedInUsername = account === null ? null : accountNamed(world, account).username;
    },
    behave: async (input) => Object.assign(world.behaviours, input),
    async advanceClock({ ms }) {
      world.clock.advance(ms);
      return { now: world.clock.now() };
    },
  };
}

/** An app that works at once: published, every account a tester, one registered redirect address. */
export function createApp(world: World, input: AppInput): PracticeApp {
  const app: PracticeApp = {
    name: 'Shop inbox',
    instagramAppId: world.ids.number('instagram-app', 16),
    instagramAppSecret: world.ids.secret('instagram-app'),
    metaAppId: world.ids.number('meta-app', 16),
    metaAppSecret: world.ids.secret('meta-app'),
    redirectUris: ['https://localhost/instagram/connected'],
    isPublished: true,
    access: 'standard',
    testers: ['*'],
    hasHumanAgent: false,
    signsWith: 'instagram',
    refusesSubscriptionByApi: false,
    deauthorizeUrl: null,
    subscription: null,
    isSubscriptionActive: true,
    isDeactivated: false,
    ...input,
  };
  world.apps.push(app);
  return app;
}

function createAccount(world: World, input: AccountInput): PracticeAccount {
  refuseTwice(world.accounts, input.username);
  const account: PracticeAccount = {
    userId: world.ids.userId(input.username),
    name: null,
    accountType: 'BUSINESS',
    pictureUrl: null,
    followers: 1_240,
    allowsMessageAccess: true,
    isStandby: false,
    isRestricted: false,
    posts: [],
    subscribedApps: new Map(),
    ...input,
  };
  world.accounts.push(account);
  return account;
}

function createPerson(world: World, input: PersonInput): PracticePerson {
  refuseTwice(world.people, input.username);
  const person: PracticePerson = {
    name: null,
    pictureUrl: null,
    followers: 120,
    isVerified: false,
    followsAccount: true,
    isFollowedByAccount: false,
    reach: 'reachable',
    hasRole: false,
    ...input,
  };
  world.people.push(person);
  return person;
}

function refuseTwice(known: Array<{ username: string }>, username: string): void {
  if (known.some((candidate) => candidate.username === username)) {
    throw new Error(`@${username} exists already`);
  }
}

function viewOf({ subscribedApps: _, ...account }: PracticeAccount): AccountView {
  return account;
}
