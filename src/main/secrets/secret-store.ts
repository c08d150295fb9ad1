/**
 * Where tokens and app secrets lie: the operating system's keychain, nowhere else. Names are
 * `token:<userId>`, `instagram-app-secret`, `meta-app-secret`, `verify-token`, `ngrok-token`.
 */
export interface SecretStore {
  /**
   * `kept`: in the keychain · `session`: only in memory until quitting, by the owner's choice · `missing`: this
   * computer has no key store; nothing can be read, and writing fails with `keychain-missing`.
   */
  readonly kind: 'kept' | 'session' | 'missing';
  get(name: SecretName): Promise<string | null>;
  set(name: SecretName, secret: string): Promise<void>;
  delete(name: SecretName): Promise<void>;
}

export type SecretName =
  | `token:${string}`
  | 'instagram-app-secret'
  | 'meta-app-secret'
  | 'verify-token'
  | 'ngrok-token';
