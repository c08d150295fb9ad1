import { AppFailure } from '../../shared/ipc/result.ts';
import type { CheckSaying, NextClick } from '../../shared/model/doctor.ts';
import type { DoctorParts, Finding } from './check.ts';
import { bad, detailOf, good, notYet, unsure } from './finding.ts';
import { pastedKind } from './pasted-value.ts';

/** An id and its secret, as saved or as pasted. */
export interface Pair {
  appId: string | null;
  appSecret: string | null;
}

export interface Pairs {
  meta: Pair;
  instagram: Pair;
}

type Instagram = Pick<DoctorParts['instagram'], 'appName' | 'exchangeCode'>;

/** Both pairs as they lie in settings and keychain. */
export async function savedPairs({ credentials }: Pick<DoctorParts, 'credentials'>): Promise<Pairs> {
  const { ids, secrets } = credentials;
  const { instagramAppId, metaAppId } = ids.get();
  return {
    meta: { appId: metaAppId, appSecret: await secrets.get('meta-app-secret') },
    instagram: { appId: instagramAppId, appSecret: await secrets.get('instagram-app-secret') },
  };
}

/**
 * Whether the general pair is Meta's: asks for the app's name. When it is refused, both parts are tried as the other
 * pair, because that is what they mostly are.
 */
export async function lookAtMetaPair(
  instagram: Instagram,
  { meta, instagram: other }: Pairs,
): Promise<Finding> {
  const early = lookAtForm(meta, 'meta-pair');
  if (early !== null) return early;
  const { appId, appSecret } = whole(meta);
  if (appId === other.appId) return wrong('meta-pair-is-instagram-pair', 'meta-app-id');
  if (appSecret === other.appSecret) return wrong('meta-pair-is-instagram-secret', 'meta-app-secret');
  try {
    const name = await instagram.appName({ metaAppId: appId, metaAppSecret: appSecret });
    return good('meta-pair-right', name === null ? {} : { name });
  } catch (failure) {
    if (!isRefusal(failure)) return unsure(failure);
    return {
      ...(await whatElse(instagram, { appId, appSecret }, other, failure)),
      details: detailOf(failure),
    };
  }
}

/** Refused as Meta's: mostly a part of it is Instagram's. */
async function whatElse(
  instagram: Instagram,
  { appId, appSecret }: { appId: string; appSecret: string },
  other: Pair,
  failure: unknown,
): Promise<Finding> {
  const asOther = await askInstagram(instagram, { appId, appSecret });
  if (asOther === 'right' || asOther === 'wrong-secret') {
    return wrong('meta-pair-is-instagram-pair', 'meta-app-id');
  }
  // The secret of the Instagram app with the right general id, when the Instagram id is known already.
  if (
    other.appId !== null &&
    (await askInstagram(instagram, { appId: other.appId, appSecret })) === 'right'
  ) {
    return wrong('meta-pair-is-instagram-secret', 'meta-app-secret');
  }
  const isId = failure instanceof AppFailure && failure.code === 'app-id-wrong';
  return isId
    ? wrong('meta-pair-wrong-id', 'meta-app-id')
    : wrong('meta-pair-wrong-secret', 'meta-app-secret');
}

/** The same for the pair of the login: a code that nobody gave out is exchanged, and the refusal tells. */
export async function lookAtInstagramPair(
  instagram: Instagram,
  { instagram: pair, meta: other }: Pairs,
): Promise<Finding> {
  const early = lookAtForm(pair, 'instagram-pair');
  if (early !== null) return early;
  const { appId, appSecret } = whole(pair);
  if (appId === other.appId) return wrong('instagram-pair-is-meta-pair', 'instagram-app-id');
  if (appSecret === other.appSecret) return wrong('instagram-pair-is-meta-secret', 'instagram-app-secret');
  const verdict = await askInstagram(instagram, { appId, appSecret });
  if (verdict === 'right') return good('instagram-pair-right');
  if (verdict === 'wrong-id') {
    const isMeta = await isMetaPair(instagram, { appId, appSecret });
    return wrong(isMeta ? 'instagram-pair-is-meta-pair' : 'instagram-pair-wrong-id', 'instagram-app-id');
  }
  if (verdict === 'wrong-secret') {
    const isMeta = other.appId !== null && (await isMetaPair(instagram, { appId: other.appId, appSecret }));
    return wrong(
      isMeta ? 'instagram-pair-is-meta-secret' : 'instagram-pair-wrong-secret',
      'instagram-app-secret',
    );
  }
  return unsure(verdict.failure);
}

function lookAtForm(pair: Pair, id: 'meta-pair' | 'instagram-pair'): Finding | null {
  const idValue = id === 'meta-pair' ? 'meta-app-id' : 'instagram-app-id';
  const secretValue = id === 'meta-pair' ? 'meta-app-secret' : 'instagram-app-secret';
  const kinds = { id: pastedKind(pair.appId), secret: pastedKind(pair.appSecret) };
  if (kinds.id === 'empty' && kinds.secret === 'empty') {
    return notYet(`${id}-missing`, { do: 'paste', value: idValue });
  }
  if (kinds.id === 'secret' && kinds.secret === 'id') return wrong(`${id}-swapped`, idValue);
  if (kinds.id === 'token') return wrong(`${id}-is-token`, idValue);
  if (kinds.id !== 'id') return wrong(`${id}-not-an-id`, idValue);
  if (kinds.secret === 'empty') return wrong(`${id}-secret-missing`, secretValue);
  if (kinds.secret === 'token') return wrong(`${id}-is-token`, secretValue);
  return kinds.secret === 'secret' ? null : wrong(`${id}-not-a-secret`, secretValue);
}

function wrong(says: CheckSaying, value: Extract<NextClick, { do: 'paste' }>['value']): Finding {
  return bad(says, { do: 'paste', value });
}

function whole({ appId, appSecret }: Pair): { appId: string; appSecret: string } {
  return { appId: (appId ?? '').trim(), appSecret: (appSecret ?? '').trim() };
}

/** No code begins so. Whether Instagram looks at the id, then the secret, then the code is what it was seen to do. */
const NOBODYS_CODE = 'shopbell-looks-whether-the-keys-are-right';
/** Registered or not: the code is refused before it. */
const ANY_ADDRESS = 'https://localhost/';

async function askInstagram(
  instagram: Instagram,
  { appId, appSecret }: { appId: string; appSecret: string },
): Promise<'right' | 'wrong-id' | 'wrong-secret' | { failure: unknown }> {
  try {
    await instagram.exchangeCode({ appId, appSecret, redirectUri: ANY_ADDRESS, code: NOBODYS_CODE });
    return 'right';
  } catch (failure) {
    const code = failure instanceof AppFailure ? failure.code : null;
    // The code was looked at, so what comes before it was right.
    if (code === 'code-expired' || code === 'redirect-refused') return 'right';
    if (code === 'app-id-wrong') return 'wrong-id';
    return code === 'app-secret-wrong' ? 'wrong-secret' : { failure };
  }
}

async function isMetaPair(
  instagram: Instagram,
  { appId, appSecret }: { appId: string; appSecret: string },
): Promise<boolean> {
  return await instagram.appName({ metaAppId: appId, metaAppSecret: appSecret }).then(
    () => true,
    // Whatever Meta answers, it is not this pair's being right.
    () => false,
  );
}

function isRefusal(failure: unknown): boolean {
  return (
    failure instanceof AppFailure && (failure.code === 'app-id-wrong' || failure.code === 'app-secret-wrong')
  );
}
