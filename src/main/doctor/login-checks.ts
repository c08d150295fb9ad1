import { LOGIN_SCOPES, PROFESSIONAL_TYPES } from '../../shared/instagram/platform.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { CheckSaying } from '../../shared/model/doctor.ts';
import type { DoctorCheck, Finding } from './check.ts';
import { bad, detailOf, good, notYet, unsure } from './finding.ts';

/** Meta's words for the many ways in which a token dies, by subcode of 190. */
const DEATHS: Readonly<Record<number, CheckSaying>> = {
  458: 'token-removed',
  459: 'token-checkpoint',
  460: 'token-password',
  463: 'token-expired',
  464: 'token-checkpoint',
};

const token: DoctorCheck = {
  id: 'token',
  of: 'shop',
  proves: 'Instagram takes the token',
  how: 'call',
  needs: ['keychain'],
  async look(_parts, round, { id, ...shop }) {
    const params = { shop: shop.username };
    const reconnect = { do: 'reconnect', accountId: id } as const;
    const kept = await round.token({ id, ...shop });
    if ('failure' in kept) return unsure(kept.failure);
    if (kept.answer === null) return bad('token-missing', reconnect, { params, where: 'instagram' });
    const asked = await round.me({ id, ...shop });
    if ('answer' in asked) return good('token-works', params);
    const { failure } = asked;
    if (isShutOut(failure)) return notYet('any-waits');
    if (!(failure instanceof AppFailure) || failure.detail?.code !== 190) return unsure(failure);
    const says = DEATHS[failure.detail.subcode ?? 0] ?? 'token-invalid';
    const next = says === 'token-checkpoint' ? ({ do: 'show-on-phone', path: 'log-in' } as const) : reconnect;
    return bad(says, next, { params, where: 'instagram', details: detailOf(failure) });
  },
};

/** An account that is not attached to the app is answered as if the call did not exist. */
const role: DoctorCheck = {
  id: 'role',
  of: 'shop',
  proves: 'the account has accepted its role on the app',
  how: 'call',
  needs: ['keychain'],
  async look(_parts, round, shop) {
    const params = { shop: shop.username };
    const asked = await round.me(shop);
    if ('answer' in asked) return good('role-accepted', params);
    const { failure } = asked;
    if (!isShutOut(failure)) return notYet('any-waits');
    const details = detailOf(failure);
    const isNotAttached = failure instanceof AppFailure && failure.detail?.code === 100;
    return isNotAttached || (failure instanceof AppFailure && failure.code === 'tester-role-missing')
      ? bad('role-missing', { do: 'show-on-phone', path: 'tester-invite' }, { params, details })
      : bad('role-app-shut-out', { do: 'open-meta', page: 'basic-settings' }, { params, details });
  },
};

const accountType: DoctorCheck = {
  id: 'account-type',
  of: 'shop',
  proves: 'the account is one that may use messages',
  how: 'call',
  needs: ['token'],
  async look(_parts, round, shop) {
    const params = { shop: shop.username };
    const asked = await round.me(shop);
    if ('failure' in asked) return unsure(asked.failure);
    const type = asked.answer.accountType?.toUpperCase() ?? null;
    // Where Instagram names no type it has let the account in, and it lets in professional ones only.
    if (type === null || type === 'BUSINESS') return good('account-type-business', params);
    if (PROFESSIONAL_TYPES.some((professional) => professional === type)) {
      return good('account-type-creator', params);
    }
    const next = { do: 'show-on-phone', path: 'professional-account' } as const;
    return bad('account-type-personal', next, { params, details: { message: type } });
  },
};

const scopes: DoctorCheck = {
  id: 'scopes',
  of: 'shop',
  proves: 'the owner allowed what an inbox needs',
  how: 'call',
  needs: ['token'],
  async look(_parts, round, shop) {
    const missing = LOGIN_SCOPES.filter((scope) => !shop.permissions.includes(scope));
    const asked = await round.chats(shop);
    const isRefused = 'failure' in asked && isCode(asked.failure, ['permission-lost', 'permission-missing']);
    if (missing.length === 0 && !isRefused) return good('scopes-granted');
    return bad(
      'scopes-missing',
      { do: 'reconnect', accountId: shop.id },
      {
        params: { shop: shop.username },
        where: 'instagram',
        details: 'failure' in asked ? detailOf(asked.failure) : { message: missing.join(', ') },
      },
    );
  },
};

const messageAccess: DoctorCheck = {
  id: 'message-access',
  of: 'shop',
  proves: 'messages can be read and nothing we sent was refused',
  how: 'call',
  needs: ['token', 'scopes'],
  async look(_parts, round, shop) {
    const asked = await round.chats(shop);
    if ('failure' in asked)
      return refusedBecause(codeOf(asked.failure), shop.username, asked.failure) ?? unsure(asked.failure);
    const { refusal, lastFastAt, lastTakenAt } = await round.arrivals(shop);
    // Reading may go on while sends are refused: what Instagram said last counts.
    const isLast = refusal !== null && refusal.at > Math.max(lastFastAt ?? 0, lastTakenAt ?? 0);
    const refused = isLast ? refusedBecause(refusal.code, shop.username, null) : null;
    return refused ?? good('message-access-on');
  },
};

function refusedBecause(code: string | null, shop: string, failure: unknown): Finding | null {
  const more = { params: { shop }, details: failure === null ? { message: code ?? '' } : detailOf(failure) };
  switch (code) {
    case 'messages-switched-off':
      return bad('message-access-off', { do: 'show-on-phone', path: 'message-access' }, more);
    case 'account-restricted':
      return bad('message-access-restricted', { do: 'show-on-phone', path: 'log-in' }, more);
    case 'other-app-owns-thread':
      return bad('message-access-other-tool', { do: 'open-meta', page: 'instagram-login' }, more);
    default:
      return null;
  }
}

/** A creator's account gets no messages until its chats were asked for once: asking is the proof and the cure. */
const firstCall: DoctorCheck = {
  id: 'first-call',
  of: 'shop',
  proves: 'the chats were asked for once, as a creator’s account needs it',
  how: 'call',
  needs: ['account-type', 'message-access'],
  async look(_parts, round, shop) {
    const [me, chats] = [await round.me(shop), await round.chats(shop)];
    if ('failure' in me) return unsure(me.failure);
    if (me.answer.accountType === null || me.answer.accountType.toUpperCase() === 'BUSINESS') {
      return good('first-call-not-needed');
    }
    return 'failure' in chats ? unsure(chats.failure) : good('first-call-made');
  },
};

export const loginChecks: readonly DoctorCheck[] = [
  token,
  role,
  accountType,
  scopes,
  messageAccess,
  firstCall,
];

function isShutOut(failure: unknown): boolean {
  return isCode(failure, ['app-access-lost', 'tester-role-missing']);
}

function isCode(failure: unknown, codes: readonly string[]): boolean {
  return failure instanceof AppFailure && codes.includes(failure.code);
}

function codeOf(failure: unknown): string | null {
  return failure instanceof AppFailure ? failure.code : null;
}
