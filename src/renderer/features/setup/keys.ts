import type { CredentialsInput, SetupStatus } from '../../../shared/model/setup.ts';
import type { TextKey } from '../../../shared/texts/translate.ts';

/** What stands in the four fields. */
export interface KeyTexts {
  instagramAppId: string;
  instagramAppSecret: string;
  metaAppId: string;
  metaAppSecret: string;
}

// Main checks the same by the contract's schema; here it is only said in time, beside the field.
const APP_ID = /^\d{6,20}$/;
const APP_SECRET = /^[0-9a-zA-Z]{16,64}$/;

export function emptyKeys(setup: SetupStatus): KeyTexts {
  return {
    instagramAppId: setup.instagramAppId ?? '',
    instagramAppSecret: '',
    metaAppId: setup.metaAppId ?? '',
    metaAppSecret: '',
  };
}

/** What is not right yet, by field. */
export function keysProblem(keys: KeyTexts, setup: SetupStatus): Partial<Record<keyof KeyTexts, TextKey>> {
  const { instagramAppId, instagramAppSecret, metaAppId, metaAppSecret } = trimmed(keys);
  const problems: Partial<Record<keyof KeyTexts, TextKey>> = {};
  if (!APP_ID.test(instagramAppId)) problems.instagramAppId = 'keys.id-wrong';
  const keepsSecret = instagramAppSecret === '' && setup.hasInstagramAppSecret;
  if (!keepsSecret && !APP_SECRET.test(instagramAppSecret)) problems.instagramAppSecret = 'keys.secret-wrong';
  if (metaAppId !== '' && !APP_ID.test(metaAppId)) problems.metaAppId = 'keys.id-wrong';
  if (metaAppSecret !== '' && !APP_SECRET.test(metaAppSecret)) problems.metaAppSecret = 'keys.secret-wrong';
  return problems;
}

/** The keys as main takes them, or null when one of them is not right yet. An empty secret keeps the stored one. */
export function toCredentials(keys: KeyTexts, setup: SetupStatus): CredentialsInput | null {
  if (Object.keys(keysProblem(keys, setup)).length > 0) return null;
  const { instagramAppId, instagramAppSecret, metaAppId, metaAppSecret } = trimmed(keys);
  return {
    instagramAppId,
    ...(instagramAppSecret === '' ? {} : { instagramAppSecret }),
    ...(metaAppId === '' ? {} : { metaAppId }),
    ...(metaAppSecret === '' ? {} : { metaAppSecret }),
  };
}

function trimmed(keys: KeyTexts): KeyTexts {
  return {
    instagramAppId: keys.instagramAppId.replace(/\s/g, ''),
    instagramAppSecret: keys.instagramAppSecret.trim(),
    metaAppId: keys.metaAppId.replace(/\s/g, ''),
    metaAppSecret: keys.metaAppSecret.trim(),
  };
}
