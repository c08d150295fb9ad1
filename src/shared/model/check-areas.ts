import type { CheckArea, CheckId, SetupStep } from './doctor.ts';

// Apart from the schemas: the window needs these few words and not the library behind those.

/** On which card a check stands. */
export const AREA_OF: Readonly<Record<CheckId, CheckArea>> = {
  keychain: 'computer',
  clock: 'computer',
  disk: 'computer',
  version: 'computer',
  'meta-pair': 'app',
  'instagram-pair': 'app',
  redirect: 'app',
  'app-subscription': 'app',
  'app-live': 'app',
  'way-in': 'way-in',
  handshake: 'way-in',
  signature: 'way-in',
  'account-type': 'shop',
  role: 'shop',
  token: 'shop',
  scopes: 'shop',
  'message-access': 'shop',
  'first-call': 'shop',
  'account-subscription': 'shop',
  'token-age': 'shop',
  'real-message': 'shop',
  'ways-agree': 'shop',
};

/** What must be good before a step of setting up is done. */
export const CHECKS_OF_STEP: Readonly<Record<SetupStep, readonly CheckId[]>> = {
  account: ['account-type'],
  app: ['meta-pair'],
  keys: ['instagram-pair', 'redirect'],
  role: ['role'],
  token: ['keychain', 'token', 'scopes', 'token-age'],
  messages: ['message-access', 'first-call'],
  live: ['way-in', 'app-subscription', 'handshake', 'account-subscription', 'app-live'],
  proof: ['real-message', 'signature'],
};
