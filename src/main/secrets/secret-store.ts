import type { KeychainProblem } from '../../shared/model/setup.ts';

/**
 * Where tokens and app secrets lie: the operating system's keychain, nowhere else. Names are
 * `token:<userId>`, `instagram-app-secret`, `meta-app-secret`, `verify-token`, `ngrok-token`.
 */
export interface SecretStore {
  /**
   * `kept`: in the keychain · `session`: only in memory until quitting, by the owner's choice · `missing`: the
   * keychain cannot be used · `waiting`: it has not answered yet, maybe it asks the owner for its password.
   */
  readonly kind: 'kept' | 'session' | 'missing' | 'waiting';
  /** Why it is `missing`. */
  readonly problem: KeychainProblem | null;
  /**
   * Null only where it is certain that there is no such secret. While it cannot be known every call fails, with
   * `keychain-missing`, `keychain-locked` or `keychain-denied`: whoever needs the secret waits.
   */
  get(name: SecretName): Promise<string | null>;
  set(name: SecretName, secret: string): Promise<void>;
  delete(name: SecretName): Promise<void>;
}

export type SecretName =
  | `token:${string}`
  | 'instagram-app-secret'
  | 'meta-app-secret'
  | 'verify-token'
  | 'ngrok-token'
  /** Written, read and taken away again by the doctor. */
  | 'trial';
