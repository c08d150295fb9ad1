import type { Clock } from '../../shared/clock.ts';
import { SUBSCRIBED_FIELDS } from '../../shared/instagram/platform.ts';
import type { CredentialsCollaborators } from '../accounts/credentials.ts';
import { metaCredentials, verifyToken, webhookSecrets } from '../accounts/credentials.ts';
import type { Instagram } from '../instagram/instagram.ts';
import type { Log } from '../logging/log.ts';
import type { OfferedFiles } from '../media/offered-files.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { Storage } from '../storage/storage.ts';
import { localtunnelProvider } from '../tunnel/localtunnel-provider.ts';
import { newTunnelName } from '../tunnel/tunnel-name.ts';
import { probeTunnel } from '../tunnel/tunnel-probe.ts';
import {
  createTunnelSupervisor,
  type TunnelPlan,
  type TunnelStatus,
  type TunnelSupervisor,
} from '../tunnel/tunnel-supervisor.ts';
import {
  type CallbackRegistration,
  createCallbackRegistration,
  type WebhookSetup,
} from '../webhook/callback-registration.ts';
import { startWebhookServer, WEBHOOK_PATH, type WebhookServer } from '../webhook/webhook-server.ts';

export interface WayInParts {
  storage: Pick<Storage, 'keepWebhook'>;
  instagram: Instagram;
  credentials: CredentialsCollaborators;
  settings: Pick<SettingsStore, 'app' | 'changeApp'>;
  /** Server of the localtunnel client when the owner named none. */
  tunnelHosts: readonly string[];
  /** What Instagram may fetch from here. */
  offered: Pick<OfferedFiles, 'serve'>;
  onKept(): void;
  onTunnel(status: TunnelStatus): void;
  /** What the set-up shows, and whether Meta knows the address now. */
  onWebhookSetup(setup: WebhookSetup, isKnownToMeta: boolean): void;
  onDeauthorized(appScopedUserId: string): void;
  clock: Clock;
  random(): number;
  log: Log;
}

/** Receiver, tunnel and registration: the whole way from Instagram to this computer. */
export interface WayIn {
  tunnel: TunnelSupervisor;
  registration: CallbackRegistration;
  close(): Promise<void>;
}

export async function openWayIn(parts: WayInParts): Promise<WayIn> {
  const { clock, log } = parts;
  const registration: CallbackRegistration = createCallbackRegistration({
    instagram: parts.instagram,
    appLogin: () => metaCredentials(parts.credentials),
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
  const server = await openReceiver(parts, registration, () => publicUrl);
  const tunnel = createTunnelSupervisor({
    plan: tunnelPlan(parts),
    port: server.port,
    expectProbe: (nonce) => server.expectProbe(nonce),
    probe: probeTunnel,
    publish(status) {
      publicUrl = status.url;
      parts.onTunnel(status);
      // Only an address that a probe has proven is worth registering; one bad probe does not make it another.
      if (status.isHealthy || status.url === null) void registration.offer(status.url);
    },
    clock,
    random: parts.random,
    log,
  });
  return {
    tunnel,
    registration,
    async close() {
      registration.stop();
      await tunnel.stop();
      await server.close();
    },
  };
}

function openReceiver(
  parts: WayInParts,
  registration: CallbackRegistration,
  publicUrl: () => string | null,
): Promise<WebhookServer> {
  return startWebhookServer({
    secrets: async () => {
      const { instagram, meta } = await webhookSecrets(parts.credentials);
      return { ...(instagram !== null && { instagram }), ...(meta !== null && { meta }) };
    },
    verifyToken: () => verifyTokenOrNull(parts),
    keep: (webhook) => parts.storage.keepWebhook(webhook),
    onKept: parts.onKept,
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

/** Without a key store there is nowhere to keep the token, so there is none yet; the set-up says so. */
async function verifyTokenOrNull({ credentials }: WayInParts): Promise<string | null> {
  if (credentials.secrets.kind === 'missing') return null;
  return await verifyToken(credentials);
}

function tunnelPlan({ settings, tunnelHosts }: WayInParts): TunnelPlan {
  const { tunnel, tunnelName } = settings.app();
  if (tunnel.kind === 'none') return { kind: 'none' };
  if (tunnel.kind === 'address') return { kind: 'address', url: tunnel.address };
  const subdomain = tunnel.subdomain ?? tunnelName ?? newTunnelName();
  // One name per installation, hard to guess: somebody else's name would get our customers' webhooks.
  if (tunnel.subdomain === undefined && tunnelName === null) settings.changeApp({ tunnelName: subdomain });
  const hosts = tunnel.host === undefined ? tunnelHosts : [tunnel.host];
  return { kind: 'tunnel', provider: localtunnelProvider({ hosts }), subdomain };
}
