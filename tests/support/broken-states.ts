// Long because it is one table: every way in which a shop can be broken, how it comes about and how it ends.
import type { CheckId, CheckSaying, NextClick } from '../../src/shared/model/doctor.ts';
import type { BrokenStage } from './broken-stage.ts';

/** One way in which a connected shop can be broken, told by one check with one thing to press. */
export interface BrokenState {
  check: CheckId;
  says: CheckSaying;
  /** `bad` where nothing else is said. */
  state?: 'unsure';
  next: NextClick['do'];
  /** Of what is opened at Meta, shown on the phone, or entered anew. */
  leadsTo?: string;
  /** Why no owner can see it in the window of this build; then only the desk is brought into it. */
  onlyAtDesk?: string;
  breaks(stage: BrokenStage): Promise<unknown>;
  /** What the owner does then; `click`: the one click does it all. */
  mends: 'click' | ((stage: BrokenStage) => Promise<unknown>);
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** In the form of a secret, and nobody's. */
const NOBODYS_SECRET = '0123456789abcdef0123456789abcdef';
const NOBODYS_ID = '99887766554433';

const computer: BrokenState[] = [
  {
    check: 'keychain',
    says: 'keychain-missing',
    next: 'mend-keychain',
    breaks: ({ computer }) => computer.setKeychain('refuses'),
    mends: ({ computer }) => computer.setKeychain('works'),
  },
  {
    check: 'keychain',
    says: 'keychain-lost',
    next: 'check-again',
    breaks: ({ computer }) => computer.setKeychain('forgets'),
    mends: ({ computer }) => computer.setKeychain('works'),
  },
  {
    check: 'clock',
    says: 'clock-wrong',
    next: 'check-again',
    breaks: ({ computer }) => computer.setAhead(12 * MINUTE_MS),
    mends: ({ computer }) => computer.setAhead(0),
  },
  {
    check: 'clock',
    says: 'any-unreachable',
    state: 'unsure',
    next: 'check-again',
    breaks: ({ control }) => control.addFault({ route: '*', times: 'always', drop: true }),
    mends: ({ control }) => control.clearFaults(),
  },
  {
    check: 'disk',
    says: 'disk-low',
    next: 'make-room',
    breaks: ({ computer }) => computer.setFreeBytes(80e6),
    mends: ({ computer }) => computer.setFreeBytes(null),
  },
  {
    check: 'version',
    says: 'version-unknown',
    next: 'update',
    breaks: ({ computer }) => computer.setAhead(800 * DAY_MS),
    mends: ({ computer }) => computer.setAhead(0),
  },
];

/** Wrong keys cannot be saved over right ones: they become wrong at Meta, or in the key store. */
const metaPair: BrokenState[] = [
  {
    check: 'meta-pair',
    says: 'meta-pair-wrong-secret',
    next: 'paste',
    leadsTo: 'meta-app-secret',
    breaks: ({ control }) => control.changeApp({ metaAppSecret: NOBODYS_SECRET }),
    mends: ({ control, app }) => control.changeApp(keysOf(app)),
  },
  {
    check: 'meta-pair',
    says: 'meta-pair-wrong-id',
    next: 'paste',
    leadsTo: 'meta-app-id',
    breaks: ({ control }) => control.changeApp({ metaAppId: NOBODYS_ID }),
    mends: ({ control, app }) => control.changeApp(keysOf(app)),
  },
  {
    check: 'meta-pair',
    says: 'meta-pair-is-instagram-pair',
    next: 'paste',
    leadsTo: 'meta-app-id',
    async breaks({ control, app }) {
      await control.changeApp({ metaAppId: NOBODYS_ID });
      await control.createApp({ instagramAppId: app.metaAppId, instagramAppSecret: app.metaAppSecret });
    },
    mends: ({ control, app }) => control.changeApp(keysOf(app)),
  },
  {
    check: 'meta-pair',
    says: 'meta-pair-is-instagram-secret',
    next: 'paste',
    leadsTo: 'meta-app-secret',
    breaks: ({ computer, app }) => computer.setSecret('meta-app-secret', app.instagramAppSecret),
    mends: ({ computer, app }) => computer.setSecret('meta-app-secret', app.metaAppSecret),
  },
  {
    check: 'meta-pair',
    says: 'meta-pair-secret-missing',
    next: 'paste',
    leadsTo: 'meta-app-secret',
    breaks: (stage) => stage.saveKeys({ metaAppSecret: null }),
    mends: (stage) => stage.saveRightKeys(),
  },
  {
    check: 'meta-pair',
    says: 'any-refused',
    state: 'unsure',
    next: 'check-again',
    breaks: ({ control }) =>
      control.addFault({ route: 'app', times: 'always', answer: { graphError: { code: 998_877 } } }),
    mends: ({ control }) => control.clearFaults(),
  },
];

const instagramPair: BrokenState[] = [
  {
    check: 'instagram-pair',
    says: 'instagram-pair-wrong-secret',
    next: 'paste',
    leadsTo: 'instagram-app-secret',
    breaks: ({ control }) => control.changeApp({ instagramAppSecret: NOBODYS_SECRET }),
    mends: ({ control, app }) => control.changeApp(keysOf(app)),
  },
  {
    check: 'instagram-pair',
    says: 'instagram-pair-wrong-id',
    next: 'paste',
    leadsTo: 'instagram-app-id',
    breaks: ({ control }) => control.changeApp({ instagramAppId: NOBODYS_ID }),
    mends: ({ control, app }) => control.changeApp(keysOf(app)),
  },
  {
    check: 'instagram-pair',
    says: 'instagram-pair-is-meta-pair',
    next: 'paste',
    leadsTo: 'instagram-app-id',
    async breaks({ control, app }) {
      await control.changeApp({ instagramAppId: NOBODYS_ID });
      await control.createApp({ metaAppId: app.instagramAppId, metaAppSecret: app.instagramAppSecret });
    },
    mends: ({ control, app }) => control.changeApp({ app: NOBODYS_ID, ...keysOf(app) }),
  },
  {
    check: 'instagram-pair',
    says: 'instagram-pair-is-meta-secret',
    next: 'paste',
    leadsTo: 'instagram-app-secret',
    breaks: ({ computer, app }) => computer.setSecret('instagram-app-secret', app.metaAppSecret),
    mends: ({ computer, app }) => computer.setSecret('instagram-app-secret', app.instagramAppSecret),
  },
];

const atMeta: BrokenState[] = [
  {
    check: 'redirect',
    says: 'redirect-not-registered',
    next: 'open-meta',
    leadsTo: 'instagram-login',
    breaks: ({ control }) => control.changeApp({ redirectUris: ['https://elsewhere.example/'] }),
    mends: ({ control, app }) => control.changeApp({ redirectUris: app.redirectUris }),
  },
  {
    check: 'redirect',
    says: 'redirect-is-relay',
    next: 'mend',
    breaks: ({ saveKeys }) => saveKeys({ redirectUri: 'https://my-shop.loca.lt/connected' }),
    mends: 'click',
  },
  {
    check: 'app-subscription',
    says: 'app-subscription-elsewhere',
    next: 'mend',
    breaks: (stage) => stage.changeCallback({ callbackUrl: 'https://old.example/hook' }),
    mends: 'click',
  },
  {
    check: 'app-subscription',
    says: 'app-subscription-no-messages',
    next: 'mend',
    breaks: (stage) => stage.changeCallback({ fields: ['messaging_seen'] }),
    mends: 'click',
  },
  {
    check: 'app-subscription',
    says: 'app-subscription-inactive',
    next: 'mend',
    breaks: ({ control }) => control.changeApp({ isSubscriptionActive: false }),
    mends: 'click',
  },
  {
    check: 'app-subscription',
    says: 'app-subscription-none',
    next: 'mend',
    breaks: (stage) => stage.changeCallback(null),
    mends: 'click',
  },
  {
    // Where Meta lets it be done on its own page only, the owner carries the address over.
    check: 'app-subscription',
    says: 'app-subscription-none',
    next: 'go-to-step',
    leadsTo: 'live',
    async breaks(stage) {
      await stage.changeCallback(null);
      await stage.control.changeApp({ refusesSubscriptionByApi: true });
      await stage.mend('app-subscription');
    },
    async mends(stage) {
      await stage.pasteCallback();
      await stage.control.changeApp({ refusesSubscriptionByApi: false });
      await stage.mend('app-subscription');
    },
  },
];

const line: BrokenState[] = [
  {
    check: 'way-in',
    says: 'way-in-dead',
    next: 'choose-way-in',
    breaks: ({ control }) => control.setRelay({ public: 'unavailable' }),
    async mends(stage) {
      await stage.control.setRelay({ public: 'works' });
      await stage.isLive();
    },
  },
  {
    check: 'signature',
    says: 'signature-refused',
    next: 'paste',
    leadsTo: 'instagram-app-secret',
    breaks: ({ control }) =>
      control.deliverRaw({ body: '{"object":"instagram","entry":[]}', signature: 'wrong' }),
    mends: (stage) => stage.hears('Signed as it should be'),
  },
];

const login: BrokenState[] = [
  {
    check: 'account-type',
    says: 'account-type-personal',
    next: 'show-on-phone',
    leadsTo: 'professional-account',
    breaks: ({ control, shop }) => control.changeAccount({ username: shop, accountType: 'PERSONAL' }),
    mends: ({ control, shop }) => control.changeAccount({ username: shop, accountType: 'BUSINESS' }),
  },
  {
    check: 'role',
    says: 'role-missing',
    next: 'show-on-phone',
    leadsTo: 'tester-invite',
    breaks: ({ control }) => control.changeApp({ testers: [] }),
    mends: ({ control }) => control.changeApp({ testers: ['*'] }),
  },
  {
    check: 'role',
    says: 'role-app-shut-out',
    next: 'open-meta',
    leadsTo: 'basic-settings',
    breaks: ({ control }) => control.changeApp({ isDeactivated: true }),
    mends: ({ control }) => control.changeApp({ isDeactivated: false }),
  },
  {
    check: 'token',
    says: 'token-missing',
    next: 'reconnect',
    breaks: (stage) => stage.keepToken(null),
    mends: (stage) => stage.reconnect(),
  },
  ...deadToken(458, 'token-removed', 'reconnect'),
  ...deadToken(459, 'token-checkpoint', 'show-on-phone'),
  ...deadToken(460, 'token-password', 'reconnect'),
  ...deadToken(467, 'token-invalid', 'reconnect'),
  {
    check: 'scopes',
    says: 'scopes-missing',
    next: 'reconnect',
    async breaks({ control, shop, keepToken }) {
      const scopes = ['instagram_business_basic'];
      await keepToken((await control.generateToken({ account: shop, scopes })).token);
    },
    mends: (stage) => stage.reconnect(),
  },
  {
    check: 'message-access',
    says: 'message-access-off',
    next: 'show-on-phone',
    leadsTo: 'message-access',
    breaks: ({ control, shop }) => control.changeAccount({ username: shop, allowsMessageAccess: false }),
    mends: ({ control, shop }) => control.changeAccount({ username: shop, allowsMessageAccess: true }),
  },
  {
    check: 'message-access',
    says: 'message-access-restricted',
    next: 'show-on-phone',
    leadsTo: 'log-in',
    async breaks(stage) {
      await stage.control.changeAccount({ username: stage.shop, isRestricted: true });
      await stage.isRefused('While restricted');
    },
    async mends(stage) {
      await stage.control.changeAccount({ username: stage.shop, isRestricted: false });
      await stage.hears('And after it');
    },
  },
  {
    check: 'message-access',
    says: 'message-access-other-tool',
    next: 'open-meta',
    leadsTo: 'instagram-login',
    async breaks(stage) {
      await stage.control.changeAccount({ username: stage.shop, isStandby: true });
      await stage.isRefused('To whom another tool talks');
    },
    async mends(stage) {
      await stage.control.changeAccount({ username: stage.shop, isStandby: false });
      await stage.hears('Now to you');
    },
  },
  {
    check: 'account-subscription',
    says: 'account-subscription-no-messages',
    next: 'mend',
    breaks: (stage) => stage.subscribe(['messaging_seen']),
    mends: 'click',
  },
  {
    check: 'account-subscription',
    says: 'account-subscription-off',
    next: 'mend',
    breaks: (stage) => stage.subscribe([]),
    mends: 'click',
  },
  {
    check: 'token-age',
    says: 'token-age-ending',
    next: 'reconnect',
    breaks: ({ computer }) => computer.setAhead(50 * DAY_MS),
    mends: ({ computer }) => computer.setAhead(0),
  },
  {
    check: 'token-age',
    says: 'token-age-over',
    next: 'reconnect',
    breaks: ({ computer }) => computer.setAhead(61 * DAY_MS),
    mends: ({ computer }) => computer.setAhead(0),
  },
];

const arrival: BrokenState[] = [
  {
    check: 'ways-agree',
    says: 'ways-agree-silent',
    next: 'mend',
    async breaks(stage) {
      await stage.misses('Told of too late', { lateMs: 3 * MINUTE_MS });
    },
    mends: 'click',
  },
  {
    check: 'app-live',
    says: 'app-live-refused',
    next: 'open-meta',
    leadsTo: 'publish',
    async breaks(stage) {
      await stage.control.changeApp({ isPublished: false });
      await stage.isRefused('To a customer');
    },
    async mends(stage) {
      await stage.control.changeApp({ isPublished: true });
      await stage.hears('Published at last');
    },
  },
  {
    // Nearly last: its messages are of some seconds from now, so that none of before is of the same second.
    check: 'real-message',
    says: 'real-message-asked',
    next: 'show-on-phone',
    leadsTo: 'message-access',
    async breaks(stage) {
      await stage.hears('The fast way');
      await stage.misses('The slow way', { inMs: 2_000 });
      await stage.computer.setAhead(20_000);
    },
    async mends(stage) {
      await stage.computer.setAhead(0);
      await stage.hears('The fast way again', { inMs: 4_000 });
    },
  },
  {
    // Last of all: sixty days are over for Instagram as well.
    check: 'token',
    says: 'token-expired',
    next: 'reconnect',
    async breaks({ control, computer }) {
      await computer.setAhead(61 * DAY_MS);
      await control.advanceClock({ ms: 61 * DAY_MS });
    },
    mends: (stage) => stage.reconnect(),
  },
];

/** Before the first message came; see the states of a shop that has heard from a customer. */
export const BROKEN_AT_FIRST: readonly BrokenState[] = [
  {
    check: 'app-live',
    says: 'app-live-seems-not',
    next: 'open-meta',
    leadsTo: 'publish',
    async breaks(stage) {
      await stage.control.changeApp({ isPublished: false });
      await stage.misses('Is anybody there?');
    },
    async mends(stage) {
      await stage.control.changeApp({ isPublished: true });
      await stage.hears('There you are');
    },
  },
];

/** In this order one shop can go through all of them: each ends as it began. */
export const BROKEN_STATES: readonly BrokenState[] = [
  ...BROKEN_AT_FIRST,
  ...computer,
  ...metaPair,
  ...instagramPair,
  ...atMeta,
  ...line,
  ...login,
  ...arrival,
];

function keysOf({ instagramAppId, instagramAppSecret, metaAppId, metaAppSecret }: BrokenStage['app']) {
  return { instagramAppId, instagramAppSecret, metaAppId, metaAppSecret };
}

function deadToken(subcode: number, says: CheckSaying, next: 'reconnect' | 'show-on-phone'): BrokenState[] {
  return [
    {
      check: 'token',
      says,
      next,
      ...(next === 'show-on-phone' && { leadsTo: 'log-in' }),
      breaks: ({ control, shop }) => control.revokeTokens({ account: shop, subcode }),
      mends: (stage) => stage.reconnect(),
    },
  ];
}
