import { metaCredentials } from '../accounts/credentials.ts';
import type { DoctorCheck } from './check.ts';
import { bad, good, notYet, unsure } from './finding.ts';
import { lookAtInstagramPair, lookAtMetaPair, savedPairs } from './key-pairs.ts';
import { isWhileLive } from './round.ts';

/** Relays that show browsers a page of their own: a login would end there. */
const RELAY = /(?:^|\.)(?:loca\.lt|localtunnel\.me|ngrok-free\.app|ngrok-free\.dev|trycloudflare\.com)$/i;

const metaPair: DoctorCheck = {
  id: 'meta-pair',
  of: 'computer',
  proves: 'the general id and secret belong together',
  how: 'call',
  needs: ['keychain'],
  look: async (parts) => lookAtMetaPair(parts.instagram, await savedPairs(parts)),
};

const instagramPair: DoctorCheck = {
  id: 'instagram-pair',
  of: 'computer',
  proves: 'the Instagram id and secret belong together',
  how: 'call',
  needs: ['keychain'],
  look: async (parts) => lookAtInstagramPair(parts.instagram, await savedPairs(parts)),
};

const redirect: DoctorCheck = {
  id: 'redirect',
  of: 'computer',
  proves: 'Instagram would send a login back to us',
  how: 'call',
  needs: ['instagram-pair'],
  async look({ instagram, setup }) {
    const { instagramAppId: appId, redirectUri } = setup();
    if (RELAY.test(new URL(redirectUri).hostname)) {
      return bad('redirect-is-relay', MEND);
    }
    if (appId === null) return notYet('any-waits');
    const page = await instagram
      .consentPage({ appId, redirectUri })
      .catch((failure: unknown) => ({ failure }));
    if (typeof page !== 'string') return unsure(page.failure);
    if (page === 'redirect-refused') {
      return bad('redirect-not-registered', { do: 'open-meta', page: 'instagram-login' });
    }
    // A page that asks for a login first says nothing about the address behind it.
    return page === 'consent' ? good('redirect-taken') : notYet('redirect-shown-at-login');
  },
};

const appSubscription: DoctorCheck = {
  id: 'app-subscription',
  of: 'computer',
  proves: 'Meta sends messages to the address in use',
  how: 'read-back',
  needs: ['way-in'],
  async look({ setup, credentials, instagram }) {
    const { wayIn, webhook } = setup();
    if (wayIn.tunnel.kind === 'none') return notYet('app-subscription-not-wanted');
    if (webhook.callbackUrl === null) return notYet('any-waits');
    const login = await metaCredentials(credentials);
    if (login === null) {
      return webhook.handshakeAt === null
        ? bad('app-subscription-none', BY_HAND)
        : good('app-subscription-by-hand');
    }
    const found = await instagram.callback(login).catch((failure: unknown) => ({ failure }));
    if (found !== null && 'failure' in found) return unsure(found.failure);
    // Where Meta does not let it be done from here, the owner carries the address over.
    const mend = webhook.registration === 'by-hand' ? BY_HAND : MEND;
    const details = { message: found === null ? 'no subscription' : found.callbackUrl.slice(0, 300) };
    if (found === null) return bad('app-subscription-none', mend, { where: 'meta' });
    if (found.callbackUrl !== webhook.callbackUrl) {
      return bad('app-subscription-elsewhere', mend, { where: 'meta', details });
    }
    if (!found.isActive) return bad('app-subscription-inactive', mend, { where: 'meta' });
    if (!found.fields.includes('messages')) {
      const fields = { message: found.fields.join(', ').slice(0, 300) };
      return bad('app-subscription-no-messages', mend, { where: 'meta', details: fields });
    }
    return good('app-subscription-ours');
  },
};

const MEND = { do: 'mend' } as const;
/** Where the strings stand that have to be pasted at Meta. */
const BY_HAND = { do: 'go-to-step', step: 'live' } as const;

/** Meta tells nobody whether an app is published: what came, and what was refused, does. */
const appLive: DoctorCheck = {
  id: 'app-live',
  of: 'computer',
  proves: 'messages of people without a role on the app arrive',
  how: 'record',
  needs: [],
  async look(_parts, round) {
    const publish = { do: 'open-meta', page: 'publish' } as const;
    const all = await Promise.all(round.shops.map((shop) => round.arrivals(shop)));
    const lastAt = newest(all.map(({ lastFastAt }) => lastFastAt));
    const refusedAt = newest(
      all.map(({ refusal }) => (refusal?.code === 'app-not-live' ? refusal.at : null)),
    );
    const takenAt = newest(all.map(({ lastTakenAt }) => lastTakenAt));
    if (refusedAt !== null && refusedAt > Math.max(lastAt ?? 0, takenAt ?? 0)) {
      return bad('app-live-refused', publish);
    }
    if (lastAt !== null) return good('app-live-proven', { lastAt });
    const isSilent = all.some((one) => one.lastAskedAt !== null && isWhileLive(one.lastAskedAt, round));
    return isSilent ? bad('app-live-seems-not', publish) : notYet('app-live-unproven', PROOF);
  },
};

const PROOF = { do: 'go-to-step', step: 'proof' } as const;

export const appChecks: readonly DoctorCheck[] = [
  metaPair,
  instagramPair,
  redirect,
  appSubscription,
  appLive,
];

function newest(times: ReadonlyArray<number | null>): number | null {
  const known = times.filter((time) => time !== null);
  return known.length > 0 ? Math.max(...known) : null;
}
