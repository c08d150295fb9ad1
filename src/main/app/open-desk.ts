// Long because it puts together everything one desk is made of.
import { join } from 'node:path';
import type { Clock } from '../../shared/clock.ts';
import type { Endpoints } from '../../shared/instagram/platform.ts';
import { DEFAULT_REDIRECT_URI } from '../../shared/model/app-config.ts';
import type { SetupStatus } from '../../shared/model/setup.ts';
import { saveCredentials } from '../accounts/credentials.ts';
import { deauthorizeAccount } from '../accounts/deauthorize-account.ts';
import { keepSubscriptions } from '../accounts/keep-subscription.ts';
import { provenFirst } from '../accounts/proven-first.ts';
import { createRefreshSchedule } from '../accounts/refresh-schedule.ts';
import { withdrawSubscription } from '../accounts/withdraw-subscription.ts';
import type { ConnectionFacts } from '../inbox/connection-status.ts';
import { discardReply } from '../inbox/discard-reply.ts';
import { publishChange } from '../inbox/intake.ts';
import { moveReply } from '../inbox/move-reply.ts';
import { retryReply } from '../inbox/retry-reply.ts';
import { sendFiles } from '../inbox/send-files.ts';
import { sendHeart, sendReply } from '../inbox/send-reply.ts';
import { discardReaction, setReaction } from '../inbox/set-reaction.ts';
import { createInstagramClient } from '../instagram/instagram-client.ts';
import type { Log } from '../logging/log.ts';
import { savingName } from '../media/file-name.ts';
import { createOfferedFiles } from '../media/offered-files.ts';
import { createStagedFiles } from '../media/staged-files.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { Backups } from '../storage/backups/backups.ts';
import type { PortKind, StoragePorts } from '../storage/storage-port.ts';
import type { Desk } from './desk.ts';
import { deskKeys } from './desk-keys.ts';
import { createDeskState } from './desk-state.ts';
import { type DeskStorage, openDeskStorage } from './desk-storage.ts';
import { keepGuide } from './keep-guide.ts';
import { openDoctor } from './open-doctor.ts';
import { openLinkPreviews } from './open-link-previews.ts';
import { openMediaCache } from './open-media-cache.ts';
import { watchOutage } from './outage.ts';
import { saveWayIn } from './save-way-in.ts';
import { createSignIn } from './sign-in.ts';
import { startInbox } from './start-inbox.ts';
import type { Terminal } from './terminal.ts';
import { createTerminalLines } from './terminal-lines.ts';
import { openWayIn } from './way-in.ts';

/** Conversations in the first answer to the window; more come as it scrolls. */
const FIRST_PAGE = 60;

export interface OpenDesk {
  isPractice: boolean;
  /** The database lies here; made when it is not there. */
  folder: string;
  endpoints: Endpoints;
  /** Servers of the localtunnel client, tried in turn, where the owner named none. */
  tunnelHosts: readonly string[];
  /** Where cloudflared lies on this computer, or null. */
  findCloudflared(): Promise<string | null>;
  settings: SettingsStore;
  secrets: SecretStore;
  /** Most keychains answer at once, and then the first picture is right; one that asks a question is not waited for. */
  keychainAnswered?: Promise<void>;
  /** Calls the listener when secrets can be read that could not, or the other way round; answers what ends that. */
  onSecretsChanged?(listener: () => void): () => void;
  /** What talks to the network begins when this resolves; left out: at once. */
  beginsAfter?: Promise<void>;
  /** Copies of the database; null where none are kept. */
  backups: Backups | null;
  storageWorker: URL;
  /** Left out: a thread wherever the runtime can load the driver. */
  storageKind?: PortKind;
  /** Left out: a thread or process of its own, begun when the desk is opened. */
  storagePorts?: () => StoragePorts;
  mediaWorker: URL;
  nodeExecutable: string | null;
  terminal: Terminal;
  clock: Clock;
  fetch: typeof globalThis.fetch;
  /** 0 to 1, for jitter. */
  random(): number;
  log: Log;
}

/**
 * Opens storage, the way in, accounts and inbox for one data folder, in the order in which they need each
 * other. Fails as `openStorage` does; whatever the network does is no failure here.
 */
export async function openDesk(options: OpenDesk): Promise<Desk> {
  const kept = await openDeskStorage(options);
  return await openOver(kept, options).catch(async (error: unknown) => {
    await kept.close();
    throw error;
  });
}

async function openOver(kept: DeskStorage, options: OpenDesk): Promise<Desk> {
  const { storage } = kept;
  const { settings, secrets, clock, log } = options;
  const instagram = createInstagramClient({
    endpoints: options.endpoints,
    fetch: options.fetch,
    onIncident: learnIncident,
    clock,
    log,
  });
  await options.keychainAnswered;
  const keys = deskKeys({ settings, secrets, storage });
  const { credentials } = keys;
  const lines = createTerminalLines(options.terminal);
  const { cache: mediaCache, close: closeMediaCache } = openMediaCache(options);
  const previews = openLinkPreviews(options, { storage, cache: mediaCache });
  const staged = createStagedFiles({ folder: join(options.folder, 'outgoing'), cache: mediaCache });
  await staged.clear();
  const offered = createOfferedFiles(clock);
  /** Proven to lead here; null while there is none. */
  let publicUrl: string | null = null;

  const state = createDeskState(
    {
      accounts: await storage.accounts(),
      isTunnelHealthy: false,
      isKnownToMeta: false,
      unreachableSince: null,
      incidentSince: null,
      everySeconds: 20,
    },
    {
      ...(await keys.status()),
      hasHumanAgent: settings.app().humanAgent,
      wayIn: await keys.wayInStatus(null, null),
      webhook: { callbackUrl: null, verifyToken: null, handshakeAt: null, registration: 'no-tunnel' },
    },
    { last: (await storage.checks({ limit: 1, whole: true }))[0] ?? null, running: null, imports: [] },
  );
  const publish = (change: Parameters<typeof state.inboxChanged>[0]): void => {
    inbox.noticeChange(change);
    state.inboxChanged(change);
    lines.tell(change);
  };

  const inbox = startInbox({
    storage,
    mediaCache,
    instagram,
    tokenOf: keys.tokenOf,
    areWebhooksLive: () => state.connection().word === 'live',
    hasHumanAgent: () => settings.app().humanAgent,
    staged,
    async offerFile({ facts: { digest, contentType } }) {
      const base = publicUrl;
      if (base === null) return settings.app().tunnel.kind === 'none' ? 'never-an-address' : 'no-address';
      const offer = await offered.offer({ path: mediaCache.pathOf(digest), contentType });
      return offer ? { url: `${base}/media/${offer.token}`, withdraw: offer.withdraw } : 'file-gone';
    },
    choices: settings.choices,
    onAudited: (facts) => state.learn(facts),
    onChecks: (checks) => state.learnChecks(checks),
    publish,
    clock,
    random: options.random,
    log,
  });
  const wayIn = await openWayIn({
    storage,
    instagram,
    credentials,
    settings,
    tunnelHosts: options.tunnelHosts,
    findCloudflared: options.findCloudflared,
    offered,
    onKept: inbox.webhookKept,
    onTunnel({ isHealthy, url, way }) {
      const wasClosed = publicUrl === null;
      publicUrl = isHealthy ? url : null;
      if (wasClosed && publicUrl !== null) inbox.sendWaiting('files');
      state.learnSetup({ wayIn: { ...state.setup().wayIn, inUse: way } });
      learnLine({ isTunnelHealthy: isHealthy });
      noteWayIn(isHealthy);
    },
    onSwitched: () => void inbox.checkNow('way-in'),
    onWebhookSetup(webhook, isKnownToMeta) {
      state.learnSetup({ webhook });
      learnLine({ isKnownToMeta });
    },
    onDeauthorized: (userId) =>
      void deauthorizeAccount({ storage, pauseAccount: inbox.pauseAccount, log }, userId).catch(
        (error: unknown) => log.error('account.deauthorize-failed', { error: String(error) }),
      ),
    clock,
    random: options.random,
    log,
  });

  const doctor = openDoctor(
    {
      isPractice: options.isPractice,
      instagram,
      secrets,
      credentials,
      storage,
      tokenOf: keys.tokenOf,
      setup: state.setup,
      connection: state.connection,
      audits: state.checks,
      async restoreRedirect() {
        await saveCredentials(credentials, { redirectUri: DEFAULT_REDIRECT_URI });
        await learnKeys();
      },
      wayIn,
      folder: options.folder,
      clock,
      log,
    },
    state.learnDoctor,
  );
  state.listen({
    connectionChanged: doctor.lineChanged,
    inboxChanged: ({ accounts }) => doctor.accountsChanged(accounts),
  });

  function learnIncident(incidentSince: number | null): void {
    log.warn(incidentSince === null ? 'instagram.incident-over' : 'instagram.incident');
    learnLine({ incidentSince });
    if (incidentSince === null) inbox.sendWaiting('all');
  }

  /** What decides whether webhooks can be trusted decides how often Instagram is asked as well. */
  function learnLine(facts: Partial<ConnectionFacts>): void {
    state.learn(facts);
    inbox.webhooksChanged();
    state.learn({ everySeconds: inbox.everySeconds() });
  }

  const keep = (isUrgent: boolean) =>
    keepSubscriptions(
      { instagram, storage, tokenOf: keys.tokenOf, appIds: () => settings.app(), clock, log },
      { isUrgent },
    );
  const refreshes = createRefreshSchedule({ instagram, secrets, storage, clock, log, publish }, async () => {
    await storage.tidy({ now: clock.now() });
    await keep(false);
  });
  // The app's own subscription was registered anew with the line; those of the accounts are looked after here.
  const noteWayIn = watchOutage(clock, () => {
    keep(true).catch((error: unknown) => log.warn('subscription.not-kept', { because: String(error) }));
  });
  const signIn = createSignIn(
    { ...credentials, instagram, storage, clock, log, publish, appIds: () => settings.app() },
    ({ username }) => {
      options.terminal.say(`connected @${username}`);
      inbox.accountConnected();
      void wayIn.registration.tryAgain();
    },
  );

  state.learnSetup({
    webhook: await wayIn.registration.status(),
    wayIn: { ...state.setup().wayIn, port: wayIn.port },
  });
  async function learnKeys(): Promise<SetupStatus> {
    state.learnSetup({
      ...(await keys.status()),
      webhook: await wayIn.registration.status(),
      wayIn: await keys.wayInStatus(state.setup().wayIn.inUse, wayIn.port),
    });
    return state.setup();
  }
  const stopHearing = options.onSecretsChanged?.(async () => {
    await learnKeys();
    // What waited for a token or for the app's secret can go on.
    if (hasBegun) inbox.accountConnected();
    void wayIn.registration.tryAgain();
  });
  kept.listen((trouble) => {
    state.learnStorage({ trouble });
    if (trouble === null) inbox.storageBack();
  });
  let isClosed = false;
  let hasBegun = false;
  const begin = () => {
    if (isClosed) return;
    hasBegun = true;
    kept.beginBackups();
    inbox.start();
    wayIn.start();
    refreshes.start();
    doctor.start();
  };
  if (options.beginsAfter) void options.beginsAfter.then(begin);
  else begin();
  lines.ready(await storage.accounts());

  return {
    isPractice: options.isPractice,
    practice: null,
    storage,
    async snapshot(filter) {
      const revision = await storage.revision();
      const [accounts, labels, folders, page] = await Promise.all([
        storage.accounts(),
        storage.labels(),
        storage.folders(),
        storage.conversationPage({ ...filter, after: null, limit: FIRST_PAGE }),
      ]);
      return {
        revision,
        accounts,
        labels,
        folders,
        page,
        ...state.all(),
        isPractice: options.isPractice,
      };
    },
    doctor,
    triage: inbox.triage,
    publish: (change) => publishChange(publish, change),
    async markRead(conversationId) {
      publishChange(publish, await storage.markRead({ conversationId, now: clock.now() }));
      inbox.tellPerson.read(conversationId);
    },
    async saveDraft(conversationId, text) {
      publishChange(publish, await storage.saveDraft({ conversationId, text, now: clock.now() }));
    },
    tellSeen: inbox.tellPerson.seenNow,
    typing: inbox.tellPerson.typing,
    sendReply: (input) => sendReply(inbox.replies, input),
    sendHeart: (input) => sendHeart(inbox.replies, input),
    ownPosts: inbox.ownPosts,
    stageFile: (input) => staged.stage(input),
    unstageFile: (id) => staged.unstage(id),
    hasStagedFiles: () => staged.isAny(),
    sendFiles: (input) => sendFiles(inbox.replies, input),
    retryReply: (messageId) => retryReply(inbox.replies, messageId),
    discardReply: (messageId) => discardReply(inbox.replies, messageId),
    moveReply: (input) => moveReply(inbox.replies, input),
    setReaction: (input) => setReaction(inbox.replies, input),
    discardReaction: (messageId) => discardReaction(inbox.replies, messageId),

    async media(owner) {
      const kept = await storage.keptMedia(owner);
      if (kept === null) return null;
      const { digest, contentType, bytes } = kept;
      return { path: mediaCache.pathOf(digest), contentType, bytes, name: savingName(kept, owner.id) };
    },

    linkPreview: previews.ofMessage,
    mediaUsage: inbox.mediaRoom.usage,
    clearOldMedia: inbox.mediaRoom.clearOld,
    choicesChanged() {
      inbox.mediaRoom.limitChanged();
      previews.choicesChanged();
    },

    ...signIn,
    learnKeys,
    async saveCredentials(input) {
      await provenFirst(credentials, input, doctor.tryPair);
      await saveCredentials(credentials, input);
      const learned = await learnKeys();
      void wayIn.registration.tryAgain();
      return learned;
    },
    setHumanAgent(isGranted) {
      settings.changeApp({ humanAgent: isGranted });
      state.learnSetup({ hasHumanAgent: isGranted });
    },
    withdraw: (accountId) =>
      withdrawSubscription({ instagram, storage, tokenOf: keys.tokenOf, clock, log }, accountId),
    keepGuide(input) {
      state.learnSetup({ guide: keepGuide(settings, input) });
      return state.setup();
    },
    async chooseWayIn(input) {
      await saveWayIn({ settings, secrets }, input);
      state.learnSetup({ wayIn: await keys.wayInStatus(state.setup().wayIn.inUse, wayIn.port) });
      await wayIn.chooseAgain();
      return state.setup();
    },

    connection: state.connection,
    setup: state.setup,
    checks: state.checks,
    haltImports: inbox.haltImports,
    resumeImports: inbox.resumeImports,
    async checkNow(why) {
      await Promise.all([wayIn.checkNow(), refreshes.refreshDue(), inbox.checkNow(why)]);
      return state.connection();
    },
    listen: state.listen,
    async close() {
      isClosed = true;
      signIn.forgetOther();
      stopHearing?.();
      refreshes.stop();
      doctor.stop();
      await wayIn.close();
      await inbox.stop();
      await previews.stop();
      await closeMediaCache();
      await kept.close();
    },
  };
}
