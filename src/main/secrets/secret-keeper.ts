import type { Clock } from '../../shared/clock.ts';
import type { Log } from '../logging/log.ts';
import { KeychainFailure, keychainFailure } from './keychain-failure.ts';
import type { SecretStore } from './secret-store.ts';
import { createSessionSecretStore, type SessionSecretStore } from './session-secret-store.ts';

/** So long somebody who needs a secret waits for a keychain that asks for its password. */
const PATIENCE_MS = 10_000;

/** The store of secrets as it stands: the keychain, or what the owner chose while there is none. */
export interface SecretKeeper extends SecretStore {
  /** Resolves when the keychain has answered, however; after `ms` at the latest. */
  answered(ms: number): Promise<void>;
  /** Asks the keychain again. What was kept for the session goes into it when it answers. */
  tryAgain(): Promise<void>;
  /** The owner's choice where the keychain cannot be used: secrets stay in memory until quitting. */
  useSession(): void;
  /** Called when `kind` or `problem` has changed; answers what ends that. */
  listen(listener: () => void): () => void;
}

export interface SecretKeeperParts {
  /** Fails with `KeychainFailure`. */
  openKeychain(): Promise<SecretStore>;
  clock: Pick<Clock, 'after'>;
  log: Log;
}

type State =
  | { kind: 'open'; store: SecretStore }
  | { kind: 'waiting' }
  | { kind: 'missing'; why: KeychainFailure };

/** Begins to open the keychain at once, and needs nobody to wait for it: it may ask the owner for a password. */
export function createSecretKeeper({ openKeychain, clock, log }: SecretKeeperParts): SecretKeeper {
  const listeners = new Set<() => void>();
  let state: State = { kind: 'waiting' };
  let session: SessionSecretStore | null = null;
  let opening = open();

  async function open(): Promise<void> {
    become(await openKeychain().then(takeOver).catch(failed));
  }

  /** What was kept for the session moves in, or the owner would have to log in again. */
  async function takeOver(keychain: SecretStore): Promise<State> {
    for (const [name, secret] of session?.entries() ?? []) await keychain.set(name, secret);
    return { kind: 'open', store: keychain };
  }

  function failed(error: unknown): State {
    const why = keychainFailure(error);
    log.warn('keychain.missing', { problem: why.problem, words: why.detail?.message ?? null });
    return { kind: 'missing', why };
  }

  function become(next: State): void {
    // The owner chose meanwhile, and the keychain is still of no use.
    if (session !== null && next.kind === 'missing') return;
    if (next.kind === 'open' && next.store.kind === 'kept') session = null;
    state = next;
    for (const listener of listeners) listener();
  }

  /** The open store; waits a while for a keychain that is just being unlocked. */
  async function store(): Promise<SecretStore> {
    if (state.kind === 'waiting') await within(PATIENCE_MS, opening, clock);
    if (state.kind === 'open') return state.store;
    throw state.kind === 'missing'
      ? state.why
      : new KeychainFailure('locked', 'the keychain has not answered');
  }

  return {
    get kind() {
      return state.kind === 'open' ? state.store.kind : state.kind;
    },
    get problem() {
      return state.kind === 'missing' ? state.why.problem : null;
    },
    get: async (name) => (await store()).get(name),
    set: async (name, secret) => (await store()).set(name, secret),
    delete: async (name) => (await store()).delete(name),
    answered: (ms) => within(ms, opening, clock),
    tryAgain() {
      if (state.kind === 'missing' || session !== null) {
        if (state.kind === 'missing') become({ kind: 'waiting' });
        opening = open();
      }
      return within(PATIENCE_MS, opening, clock);
    },
    useSession() {
      if (state.kind === 'open') return;
      session = createSessionSecretStore();
      become({ kind: 'open', store: session });
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function within(ms: number, work: Promise<void>, clock: Pick<Clock, 'after'>): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(ms, resolve);
    void work.then(() => {
      cancel();
      resolve();
    });
  });
}
