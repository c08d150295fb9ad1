import { AppFailure } from '../../shared/ipc/result.ts';
import type { CheckResult } from '../../shared/model/doctor.ts';
import type { CredentialsInput } from '../../shared/model/setup.ts';
import { type CredentialsCollaborators, credentialsStatus } from './credentials.ts';

interface TriedPair {
  pair: 'meta' | 'instagram';
  appId: string;
  appSecret?: string | undefined;
}

/** Asks Instagram or Meta whether an id and a secret belong together; a left-out secret is the saved one. */
export type TryPair = (input: TriedPair) => Promise<Pick<CheckResult, 'state' | 'says'>>;

/**
 * Keys that work are replaced only by keys that Instagram knows. Fails with `app-id-wrong` or `app-secret-wrong` when
 * it does not, with `network-unreachable` when it cannot be asked; nothing is saved then. The first keys of all are
 * taken as they are: the login right after them tells more.
 */
export async function provenFirst(
  c: CredentialsCollaborators,
  input: CredentialsInput,
  tryPair: TryPair,
): Promise<void> {
  const had = await credentialsStatus(c);
  const pairs: TriedPair[] = [];
  const { instagramAppId = had.instagramAppId, instagramAppSecret } = input;
  const isOtherLogin = instagramAppSecret !== undefined || instagramAppId !== had.instagramAppId;
  if (had.hasInstagramAppSecret && isOtherLogin && instagramAppId !== null) {
    pairs.push({ pair: 'instagram', appId: instagramAppId, appSecret: instagramAppSecret });
  }
  const { metaAppId = had.metaAppId, metaAppSecret } = input;
  const isOtherApp = typeof metaAppSecret === 'string' || metaAppId !== had.metaAppId;
  if (had.hasMetaAppSecret && isOtherApp && metaAppId !== null && metaAppSecret !== null) {
    pairs.push({ pair: 'meta', appId: metaAppId, appSecret: metaAppSecret });
  }
  for (const pair of pairs) {
    const verdict = await tryPair(pair);
    if (verdict.state === 'bad')
      throw new AppFailure(partThatIsWrong(verdict.says), { message: verdict.says });
    if (verdict.says === 'any-unreachable') throw new AppFailure('network-unreachable');
  }
}

function partThatIsWrong(says: CheckResult['says']): 'app-id-wrong' | 'app-secret-wrong' {
  return /secret/.test(says) ? 'app-secret-wrong' : 'app-id-wrong';
}
