import type { SetupStatus } from '../../../shared/model/setup.ts';
import type { TextKey } from '../../../shared/texts/translate.ts';
import type { Platform } from '../../caches/app-cache.ts';

/** What is to be said about the key store; null when all is well. */
export type KeychainState =
  | 'waiting'
  | 'session'
  | 'gone'
  | NonNullable<SetupStatus['keychainProblem']>
  | null;

/** `gone`: the store is there and open, and the keys of a shop that is connected are not in it any more. */
export function keychainState(setup: SetupStatus, hasShops: boolean): KeychainState {
  if (setup.keychain === 'missing') return setup.keychainProblem ?? 'broken';
  if (setup.keychain !== 'kept') return setup.keychain;
  return hasShops && setup.instagramAppId !== null && !setup.hasInstagramAppSecret ? 'gone' : null;
}

/** Packages to install are named where there are such. */
export function keychainTexts(
  state: NonNullable<KeychainState>,
  platform: Platform,
): { title: TextKey; text: TextKey } {
  const named = platform === 'linux' || !['no-service', 'no-library'].includes(state) ? state : 'broken';
  return { title: `keychain.${named}-title`, text: `keychain.${named}-text` };
}

export function canTryAgain(state: NonNullable<KeychainState>): boolean {
  return state !== 'waiting' && state !== 'gone';
}

/** Where the owner can choose to go on without one. */
export function canUseSession(state: NonNullable<KeychainState>): boolean {
  return state !== 'session' && state !== 'gone';
}
