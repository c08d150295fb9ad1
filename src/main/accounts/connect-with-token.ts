import { FACEBOOK_TOKEN_START, LONG_LIVED_TOKEN_MS } from '../../shared/instagram/platform.ts';
import { reactionTo } from '../../shared/instagram/reaction.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { Instagram } from '../instagram/instagram.ts';
import { type AdmitCollaborators, type Admitted, admitAccount, type OtherAccount } from './admit-account.ts';
import { asTokenFailure, tellFailuresAs } from './sign-in-failure.ts';

export type TokenCollaborators = Omit<AdmitCollaborators, 'instagram'> & {
  instagram: AdmitCollaborators['instagram'] & Pick<Instagram, 'refresh'>;
};

/**
 * The second way in: a long-lived token made by "Generate token" in Meta's dashboard, pasted by the owner.
 * Same checks and same promise as `connectAccount`. `token-wrong-kind` for a Facebook token, `token-invalid`
 * for one that Instagram does not take.
 */
export async function connectWithToken(
  c: TokenCollaborators,
  { token: pasted, reconnect }: { token: string; reconnect: AccountId | null },
): Promise<Admitted | OtherAccount> {
  const token = cleanToken(pasted);
  return await tellFailuresAs(
    (error) => asTokenFailure(error, token),
    () =>
      admitAccount(c, {
        token,
        permissions: null,
        reconnect,
        settleToken: () => learnLifetime(c, token),
      }),
  );
}

/** What comes along when one copies: spaces, line breaks, quotes, the word before it. */
function cleanToken(pasted: string): string {
  const token = pasted
    .replace(/[\s"'`“”‘’«»\u200b-\u200d\ufeff]/g, '')
    .replace(/^(?:access_token[=:]|Bearer)/i, '');
  if (FACEBOOK_TOKEN_START.test(token)) throw new AppFailure('token-wrong-kind');
  if (!/^[\x21-\x7e]{20,}$/.test(token)) throw new AppFailure('token-invalid');
  return token;
}

/**
 * A pasted token does not tell its age. A refresh does, and starts new 60 days; a token younger than 24 hours
 * is refused one, and then it has just been made: 60 days from now are right but for that day, and the first
 * refresh comes long before.
 */
async function learnLifetime(
  c: TokenCollaborators,
  token: string,
): Promise<{ token: string; expiresInMs: number }> {
  try {
    const fresh = await c.instagram.refresh(token);
    return { token: fresh.token, expiresInMs: fresh.expiresIn * 1000 };
  } catch (error) {
    // Only a refusal says something about the token's age; a line that broke says nothing.
    if (!(error instanceof AppFailure) || reactionTo(error).kind !== 'permanent') throw error;
    c.log.info('token.lifetime-assumed', { because: error.code });
    return { token, expiresInMs: LONG_LIVED_TOKEN_MS };
  }
}
