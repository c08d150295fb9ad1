import { randomBytes } from 'node:crypto';
import type { Clock } from '../../shared/clock.ts';
import { SUBSCRIBED_FIELDS } from '../../shared/instagram/platform.ts';
import type { CredentialsCollaborators } from '../accounts/credentials.ts';
import { metaCredentials, verifyToken, webhookSecrets } from '../accounts/credentials.ts';
import type { Instagram } from '../instagram/instagram.ts';
import type { Log } from '../logging/log.ts';
import type { OfferedFiles } from '../media/offered-files.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { Storage } from '../storage/storage.ts';
import type { Rung } from '../tunnel/tunnel.ts';
import { newTunnelName } from '../tunnel/tunnel-name.ts';
import { probeTunnel } from '../tunnel/tunnel-probe.ts';
import {
  createTunnelSupervisor,
  type TunnelStatus,
  type TunnelSupervisor,
} from '../tunnel/tunnel-supervisor.ts';
import {
  type CallbackRegistration,
  createCallbackRegistration,
  type WebhookSetup,
} from '../webhook/callback-registration.ts';
import { startWebhookServer, WEBHOOK_PATH, type WebhookServer } from '../webhook/webhook-server.ts';
import type { AppSecrets } from '../webhook/webhook-signature.ts';
import { readable } from './desk-keys.ts';
import { ladderRungs } from './ladder-rungs.ts';
import { rememberBriefly } from './remember-briefly.ts';

/** A flood must not become one of questions to the keychain; a new secret counts this much later. */
const REMEMBER_SECRETS_MS = 2_000;

export interface WayInParts {
  storage: Pick<Storage, 'keepWebhook'>;
  instagram: Instagram;
  credentials: CredentialsCollaborators;
  settings: Pick<SettingsStore, 'app' | 'changeApp'>;
  /** Server of the localtunnel client when the owner named none. */
  tunnelHosts: readonly string[];
  /** Where cloudflared lies on this computer, or null. */
  findCloudflared(): Promise<string | null>;
  /** What Instagram may fetch from here. */
  offered: Pick<OfferedFiles, 'serve'>;
  onKept(): void;
  onTunnel(status: TunnelStatus): void;
  /** Another line is in use, and Instagram was told: what came in between must be asked for. */
  onSwitched(): void;
  /** What the set-up shows, and whether Meta knows the address now. */
  onWebhookSetup(setup: WebhookSetup, isKnownToMeta: boolean): void;
  onDeauthorized(appScopedUserId: string): void;
  clock: Clock;
  random(): number;
  log: Log;
}

/** Receiver, ladder of tunnels and registration: the whole way from Instagram to this computer. */
export interface WayIn {
  /** Of the receiver, on this computer. */
  port: number;
  start(): void;
  registration: CallbackRegistration;
  /** Probes, or opens what is closed, at once. */
  checkNow(): Promise<void>;
  /** Goes out and comes back in through the address in use; null: there is none. */
  probe(): Promise<{ isHealthy: boolean; tookMs: number; reason: string | null } | null>;
  /** Bodies that nobody known had signed, since the last one that fitted. */
  refusedSignatures(): { count: number; lastAt: number } | null;
  /** The settings name other ways now: lets go of the one in use and begins with the best of them. */
  chooseAgain(): Promise<void>;
  close(): Promise<void>;
}

export async function openWayIn(parts: WayInParts): Promise<WayIn> {
  const { clock, log } = parts;
  const registration: CallbackRegistration = createCallbackRegistration({
    instagram: parts.instagram,
    appLogin: () => readable(parts.credentials.secrets, () => metaCredentials(parts.credentials)),
    verifyToken: () => verifyTokenOrNull(parts),
    fields: SUBSCRIBED_FIELDS,
    path: WEBHOOK_PATH,
    memory: {
      load: () => parts.settings.app().knownCallback,
      save: (knownCallback) => void parts.settings.changeApp({ knownCallback }),
    },
    publish: (setup) => parts.onWebhookSetup(setup, registration.isKnownToMeta()),
    clock,
    log,
  });
  let publicUrl: string | null = null;
  let refused: { count: number; lastAt: number } | null = null;
  const server = await openReceiver(parts, registration, {
    publicUrl: () => publicUrl,
    onKept() {
      refused = null;
      parts.onKept();
    },
    onWrongSignature(at) {
      refused = { count: (refused?.count ?? 0) + 1, lastAt: at };
    },
  });
  if (parts.settings.app().receiverPort === null) parts.settings.changeApp({ receiverPort: server.port });
  const ladder = (): TunnelSupervisor =>
    createTunnelSupervisor({
      rungs: rungsOf(parts),
      port: server.port,
      expectProbe: (nonce) => server.expectProbe(nonce),
      probe: probeTunnel,
      publish(status) {
        publicUrl = status.url;
        parts.onTunnel(status);
      },
      register: (line) => registration.offer(line),
      isRegistered: () => registration.isKnownToMeta(),
      onSwitched: parts.onSwitched,
      clock,
      random: parts.random,
      log,
    });
  let tunnel = ladder();
  let isStarted = false;
  let choosing = Promise.resolve();

  async function chooseAgain(): Promise<void> {
    await tunnel.stop();
    publicUrl = null;
    parts.onTunnel({ url: null, isHealthy: false, way: null });
    await registration.offer(null);
    tunnel = ladder();
    if (isStarted) tunnel.start();
  }

  return {
    port: server.port,
    registration,
    start() {
      isStarted = true;
      tunnel.start();
    },
    async checkNow() {
      await tunnel.checkNow();
    },
    async probe() {
      if (publicUrl === null) return null;
      const nonce = randomBytes(16).toString('hex');
      const askedAt = clock.now();
      const probed = await probeTunnel({ url: publicUrl, nonce, expect: server.expectProbe(nonce) });
      const reason = probed.isHealthy ? null : probed.reason;
      return { isHealthy: probed.isHealthy, tookMs: clock.now() - askedAt, reason };
    },
    refusedSignatures: () => refused,
    chooseAgain() {
      // One after the other: two ladders at work would fight over the one address at Instagram.
      choosing = choosing.then(chooseAgain, chooseAgain);
      return choosing;
    },
    async close() {
      isStarted = false;
      registration.stop();
      await choosing;
      await tunnel.stop();
      await server.close();
    },
  };
}

function openReceiver(
  parts: WayInParts,
  registration: CallbackRegistration,
  {
    publicUrl,
    ...hearing
  }: { publicUrl(): string | null; onKept(): void; onWrongSignature(at: number): void },
): Promise<WebhookServer> {
  return startWebhookServer({
    preferredPort: parts.settings.app().receiverPort ?? undefined,
    secrets: rememberBriefly(() => appSecrets(parts), REMEMBER_SECRETS_MS, parts.clock),
    verifyToken: () => verifyTokenOrNull(parts),
    keep: (webhook) => parts.storage.keepWebhook(webhook),
    ...hearing,
    serveMedia: parts.offered.serve,
    onHandshake: (at) => registration.handshakeSeen(at),
    onDeauthorized: parts.onDeauthorized,
    // Sent when an owner removed the app: their own data lies on their own disk, there is none elsewhere.
    onDataDeletion: (userId) => parts.onDeauthorized(userId),
    // The receiver shows back what stands behind /health/: whoever opens it sees their confirmation code.
    deletionStatusUrl: (code) => `${publicUrl() ?? 'https://localhost'}/health/${code}`,
    clock: parts.clock,
    log: parts.log,
  });
}

async function appSecrets({ credentials }: WayInParts): Promise<AppSecrets> {
  const { instagram, meta } = await webhookSecrets(credentials);
  return { ...(instagram !== null && { instagram }), ...(meta !== null && { meta }) };
}

function verifyTokenOrNull(parts: WayInParts): Promise<string | null> {
  return readable(parts.credentials.secrets, () => verifyToken(parts.credentials));
}

function rungsOf({ settings, credentials, tunnelHosts, findCloudflared }: WayInParts): Rung[] {
  const app = settings.app();
  // One name per installation, hard to guess: somebody else's name would get our customers' webhooks.
  const savedName = app.tunnelName ?? newTunnelName();
  if (app.tunnelName === null) settings.changeApp({ tunnelName: savedName });
  return ladderRungs({
    app,
    savedName,
    tunnelHosts,
    ngrokToken: () => readable(credentials.secrets, () => credentials.secrets.get('ngrok-token')),
    findCloudflared,
  });
}
