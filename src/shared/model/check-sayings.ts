/** Everything the doctor can say, as keys of sentences: `<check>-<what it found>`. */
export const CHECK_SAYINGS = [
  'any-unreachable',
  'any-refused',
  'any-waits',

  'keychain-kept',
  'keychain-session',
  'keychain-missing',
  'keychain-lost',
  'keychain-waiting',

  'clock-right',
  'clock-wrong',

  'disk-room',
  'disk-low',
  'disk-not-written',

  'version-fine',
  'version-ending',
  'version-ended',
  'version-unknown',

  'meta-pair-right',
  'meta-pair-missing',
  'meta-pair-secret-missing',
  'meta-pair-not-an-id',
  'meta-pair-not-a-secret',
  'meta-pair-wrong-id',
  'meta-pair-wrong-secret',
  'meta-pair-is-instagram-pair',
  'meta-pair-is-instagram-secret',
  'meta-pair-is-token',
  'meta-pair-swapped',

  'instagram-pair-right',
  'instagram-pair-missing',
  'instagram-pair-secret-missing',
  'instagram-pair-not-an-id',
  'instagram-pair-not-a-secret',
  'instagram-pair-wrong-id',
  'instagram-pair-wrong-secret',
  'instagram-pair-is-meta-pair',
  'instagram-pair-is-meta-secret',
  'instagram-pair-is-token',
  'instagram-pair-swapped',

  'redirect-taken',
  'redirect-shown-at-login',
  'redirect-not-registered',
  'redirect-is-relay',

  'app-subscription-ours',
  'app-subscription-by-hand',
  'app-subscription-none',
  'app-subscription-elsewhere',
  'app-subscription-inactive',
  'app-subscription-no-messages',
  'app-subscription-not-wanted',

  'app-live-proven',
  'app-live-refused',
  'app-live-seems-not',
  'app-live-unproven',

  'way-in-answers',
  'way-in-dead',
  'way-in-not-wanted',

  'handshake-seen',
  'handshake-none',
  'handshake-not-wanted',

  'signature-fits',
  'signature-refused',
  'signature-none',

  'account-type-business',
  'account-type-creator',
  'account-type-personal',

  'role-accepted',
  'role-missing',
  'role-app-shut-out',

  'token-works',
  'token-missing',
  'token-expired',
  'token-password',
  'token-removed',
  'token-checkpoint',
  'token-invalid',

  'scopes-granted',
  'scopes-missing',

  'message-access-on',
  'message-access-off',
  'message-access-restricted',
  'message-access-other-tool',

  'first-call-made',
  'first-call-not-needed',

  'account-subscription-on',
  'account-subscription-off',
  'account-subscription-no-messages',

  'token-age-fine',
  'token-age-ending',
  'token-age-over',
  'token-age-untold',

  'real-message-fast',
  'real-message-asked',
  'real-message-by-asking',
  'real-message-none',

  'ways-agree-same',
  'ways-agree-silent',
  'ways-agree-untried',
] as const;
