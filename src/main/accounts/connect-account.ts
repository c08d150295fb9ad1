import type { AccountId } from '../../shared/model/ids.ts';
import type { Instagram } from '../instagram/instagram.ts';
import { type AdmitCollaborators, type Admitted, admitAccount, type OtherAccount } from './admit-account.ts';
import { asLoginFailure, tellFailuresAs } from './sign-in-failure.ts';

export interface ConnectAccount {
  /** From the callback of the login, used once. */
  code: string;
  /** The address the code was asked with, character for character. */
  redirectUri: string;
  instagramAppId: string;
  instagramAppSecret: string;
  /** The account that is meant to come out of it; null: any, new or known. */
  reconnect: AccountId | null;
}

export type ConnectCollaborators = Omit<AdmitCollaborators, 'instagram'> & {
  instagram: AdmitCollaborators['instagram'] & Pick<Instagram, 'exchangeCode' | 'exchangeForLongLived'>;
};

/**
 * Turns the code of a finished login into a connected account. Connecting a known account refreshes it and
 * never makes a second one. Until the last check has passed nothing is written on this computer, and what
 * fails after that is taken back: every failure is an `AppFailure` that leaves all as it was. Where another
 * account came than the one to be reconnected, the answer is the question to ask the owner.
 */
export async function connectAccount(
  collaborators: ConnectCollaborators,
  input: ConnectAccount,
): Promise<Admitted | OtherAccount> {
  return await tellFailuresAs(asLoginFailure, () => exchangeAndAdmit(collaborators, input));
}

async function exchangeAndAdmit(
  c: ConnectCollaborators,
  input: ConnectAccount,
): Promise<Admitted | OtherAccount> {
  const short = await c.instagram.exchangeCode({
    appId: input.instagramAppId,
    appSecret: input.instagramAppSecret,
    redirectUri: input.redirectUri,
    code: input.code,
  });
  const long = await c.instagram.exchangeForLongLived({
    appSecret: input.instagramAppSecret,
    token: short.token,
  });
  return await admitAccount(c, {
    token: long.token,
    permissions: short.permissions,
    reconnect: input.reconnect,
    settleToken: async () => ({ token: long.token, expiresInMs: long.expiresIn * 1000 }),
  });
}
