import type { Clock } from '../../shared/clock.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { SetupStatus } from '../../shared/model/setup.ts';
import type { AppLogin, Instagram } from '../instagram/instagram.ts';
import type { Log } from '../logging/log.ts';

/** Meta is asked at most this often, however often the tunnel changes its mind. */
const ASK_EVERY_MS = 60_000;
/** Nothing in particular: Meta calls it active or not, and an inbox needs this one field. */
const NEEDED_FIELD = 'messages';

export type WebhookSetup = SetupStatus['webhook'];

/** While an address that the owner carried to Meta was live within this time, no other one is shown to be carried. */
const OWNERS_PATIENCE_MS = 24 * 60 * 60_000;

/** What is known of an address, kept over restarts: with the same address nothing has to be done again. */
export interface KnownCallback {
  callbackUrl: string;
  handshakeAt: number | null;
  /** It comes back, as the one that was known to Meta should. */
  isStable: boolean;
  /** When it last led here. */
  liveAt: number;
}

/** A public address that a probe has proven. */
export interface OfferedAddress {
  url: string;
  /** The same the next time. Only such a one is worth the owner's way to Meta's page. */
  isStable: boolean;
}

export interface CallbackRegistrationParts {
  instagram: Pick<Instagram, 'registerCallback' | 'callback'>;
  /** Id and secret of the Meta app; null when the owner has not given them. */
  appLogin(): Promise<AppLogin | null>;
  verifyToken(): Promise<string | null>;
  fields: readonly string[];
  /** The path of the receiver's webhook route. */
  path: string;
  memory: { load(): KnownCallback | null; save(known: KnownCallback): void };
  /** Called whenever the answer of `status` has changed. */
  publish(setup: WebhookSetup): void;
  clock: Clock;
  log: Log;
}

export interface CallbackRegistration {
  /** The address that leads here now, or null when there is none. Resolves when Meta was asked, or cannot be yet. */
  offer(address: OfferedAddress | null): Promise<void>;
  /** Credentials were changed: try again, within the limit of once a minute; at once where the owner pressed for it. */
  tryAgain(isPressed?: boolean): Promise<void>;
  /** The receiver has answered Meta's verification call. */
  handshakeSeen(at: number): void;
  status(): Promise<WebhookSetup>;
  /** Meta knows the address that is offered now: by API and read back, or because its handshake came. */
  isKnownToMeta(): boolean;
  stop(): void;
}

/**
 * Makes Meta send its webhooks to the address that leads here. With the Meta app's id and secret it is done
 * by API and read back, because an answer of success alone has been seen to mean nothing; without them, or
 * when Meta refuses, the owner pastes two strings, once, and the handshake tells that it worked. While another
 * address than the pasted one leads here nothing is asked of the owner: for webhooks there is no way in then.
 */
export function createCallbackRegistration(parts: CallbackRegistrationParts): CallbackRegistration {
  const { instagram, clock, log, memory } = parts;
  let callbackUrl: string | null = null;
  let isStable = false;
  let registration: WebhookSetup['registration'] = 'no-tunnel';
  let handshakeAt: number | null = null;
  /** A handshake says that Meta sends here. One in the middle of our own asking says only that Meta looks. */
  let isProven = false;
  let isAsking = false;
  let askedAt = Number.NEGATIVE_INFINITY;
  let cancelNext = () => {};
  let running: Promise<void> | null = null;
  let isStopped = false;

  async function status(): Promise<WebhookSetup> {
    const verifyToken = await parts.verifyToken();
    if (registration === 'by-hand' && !mayBePasted()) {
      return { callbackUrl: null, verifyToken, handshakeAt: null, registration: 'no-tunnel' };
    }
    return { callbackUrl, verifyToken, handshakeAt, registration };
  }

  function mayBePasted(): boolean {
    if (isProven) return true;
    if (!isStable) return false;
    const known = memory.load();
    if (known === null || !known.isStable || known.callbackUrl === callbackUrl) return true;
    return clock.now() - known.liveAt > OWNERS_PATIENCE_MS;
  }

  async function become(next: WebhookSetup['registration']): Promise<void> {
    registration = next;
    parts.publish(await status());
  }

  async function offer(address: OfferedAddress | null): Promise<void> {
    const next = address === null ? null : `${address.url}${parts.path}`;
    if (next === callbackUrl) return;
    cancelNext();
    noteLive();
    callbackUrl = next;
    isStable = address?.isStable ?? false;
    const known = memory.load();
    handshakeAt = known && known.callbackUrl === next ? known.handshakeAt : null;
    isProven = handshakeAt !== null;
    await become(next === null ? 'no-tunnel' : 'waiting');
    if (next !== null) await tryAgain();
  }

  /** The known address was live until now. */
  function noteLive(): void {
    const known = memory.load();
    if (known !== null && known.callbackUrl === callbackUrl) memory.save({ ...known, liveAt: clock.now() });
  }

  function tryAgain(isPressed = false): Promise<void> {
    if (callbackUrl === null || isStopped) return Promise.resolve();
    const wait = askedAt + ASK_EVERY_MS - clock.now();
    if (wait > 0 && !isPressed) {
      askIn(wait);
      return running ?? Promise.resolve();
    }
    running ??= attempt().finally(() => {
      running = null;
    });
    return running;
  }

  function askIn(ms: number): void {
    cancelNext();
    cancelNext = clock.after(ms, () => void tryAgain());
  }

  async function attempt(): Promise<void> {
    const wished = callbackUrl;
    const login = await parts.appLogin();
    const verifyToken = await parts.verifyToken();
    if (wished === null) return;
    if (login === null || verifyToken === null) return become('by-hand');
    askedAt = clock.now();
    const outcome = await ask(wished, login, verifyToken);
    if (isStopped) return;
    // The tunnel has moved on meanwhile: what was registered is the past.
    if (callbackUrl !== wished) return askIn(ASK_EVERY_MS);
    if (outcome === 'waiting') askIn(ASK_EVERY_MS);
    await become(outcome);
  }

  async function ask(wished: string, login: AppLogin, verifyToken: string) {
    const handshakeBefore = handshakeAt;
    isAsking = true;
    const outcome = await register(wished, login, verifyToken);
    isAsking = false;
    if (outcome === 'elsewhere') return 'by-hand';
    if (handshakeAt !== handshakeBefore && callbackUrl === wished) prove();
    return outcome;
  }

  async function register(
    wished: string,
    login: AppLogin,
    verifyToken: string,
  ): Promise<'registered' | 'by-hand' | 'waiting' | 'elsewhere'> {
    try {
      await instagram.registerCallback({ ...login, callbackUrl: wished, verifyToken, fields: parts.fields });
      const found = await instagram.callback(login);
      const isOurs = found?.callbackUrl === wished && found.isActive && found.fields.includes(NEEDED_FIELD);
      if (isOurs) log.info('webhook.registered');
      else log.warn('webhook.registration-not-read-back', { isActive: found?.isActive ?? null });
      return isOurs ? 'registered' : 'elsewhere';
    } catch (error) {
      const code = error instanceof AppFailure ? error.code : 'internal';
      log.warn('webhook.registration-failed', { code });
      return isPassing(code) ? 'waiting' : 'by-hand';
    }
  }

  function prove(): void {
    isProven = true;
    if (callbackUrl !== null) {
      memory.save({ callbackUrl, handshakeAt, isStable, liveAt: clock.now() });
    }
  }

  return {
    offer,
    tryAgain,
    status,
    handshakeSeen(at) {
      handshakeAt = at;
      if (!isAsking) prove();
      status().then(parts.publish, () => log.warn('webhook.status-unreadable'));
    },
    isKnownToMeta: () => callbackUrl !== null && (registration === 'registered' || isProven),
    stop() {
      noteLive();
      isStopped = true;
      cancelNext();
    },
  };
}

/** Failures that say nothing about whether Meta would take the address. */
function isPassing(code: string): boolean {
  return ['network-unreachable', 'instagram-down', 'rate-limited', 'instagram-answer-unreadable'].includes(
    code,
  );
}
