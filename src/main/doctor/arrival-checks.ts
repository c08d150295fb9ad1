import type { DoctorCheck } from './check.ts';
import { bad, good, notYet, unsure } from './finding.ts';
import { isWhileLive } from './round.ts';

const DAY_MS = 24 * 3_600_000;
/** Tokens renew themselves from their 7th day on: one with so few days left has refused that for weeks. */
const ENDING_DAYS = 14;
/** A webhook may still be under way so soon after the message was written. */
const UNDER_WAY_MS = 15_000;
const MEND = { do: 'mend' } as const;

const accountSubscription: DoctorCheck = {
  id: 'account-subscription',
  of: 'shop',
  proves: 'Instagram tells our app of this account’s messages',
  how: 'read-back',
  needs: ['token'],
  async look({ instagram, setup, tokenOf }, _round, shop) {
    const params = { shop: shop.username };
    const token = await tokenOf(shop.id);
    if (token === null) return notYet('any-waits');
    const asked = await instagram.subscriptions(token).catch((failure: unknown) => ({ failure }));
    if ('failure' in asked) return unsure(asked.failure);
    const { instagramAppId, metaAppId } = setup();
    const known = [instagramAppId, metaAppId].filter((id) => id !== null);
    const ours = asked.filter(({ appId }) => appId === null || known.length < 2 || known.includes(appId));
    if (ours.length === 0) return bad('account-subscription-off', MEND, { params, where: 'instagram' });
    const fields = ours.flatMap((app) => app.fields);
    if (fields.includes('messages')) return good('account-subscription-on');
    const details = { message: fields.join(', ').slice(0, 300) };
    return bad('account-subscription-no-messages', MEND, { params, where: 'instagram', details });
  },
};

const tokenAge: DoctorCheck = {
  id: 'token-age',
  of: 'shop',
  proves: 'the token lives long enough to be renewed',
  how: 'record',
  needs: ['token'],
  async look({ clock }, _round, { id, username, tokenExpiresAt }) {
    if (tokenExpiresAt === null) return notYet('token-age-untold');
    const params = { shop: username, count: Math.floor((tokenExpiresAt - clock.now()) / DAY_MS) };
    const reconnect = { do: 'reconnect', accountId: id } as const;
    if (params.count < 0) return bad('token-age-over', reconnect, { params, where: 'instagram' });
    if (params.count < ENDING_DAYS) return bad('token-age-ending', reconnect, { params, where: 'instagram' });
    return good('token-age-fine', params);
  },
};

const realMessage: DoctorCheck = {
  id: 'real-message',
  of: 'shop',
  proves: 'a message of a real person came the fast way',
  how: 'record',
  needs: ['token'],
  async look({ clock }, round, shop) {
    const params = { shop: shop.username };
    const { lastFastAt, lastAskedAt, lastWebhookAt } = await round.arrivals(shop);
    if (lastFastAt !== null && lastFastAt >= (lastAskedAt ?? 0)) {
      return good('real-message-fast', { ...params, lastAt: lastFastAt });
    }
    if (lastAskedAt === null) return notYet('real-message-none', { do: 'go-to-step', step: 'proof' }, params);
    // The audit was quicker than a webhook that came all the same.
    if (lastWebhookAt !== null && lastWebhookAt >= lastAskedAt) {
      return good('real-message-fast', { ...params, lastAt: lastAskedAt });
    }
    const asked = { ...params, lastAt: lastAskedAt };
    if (!isWhileLive(lastAskedAt, round)) return good('real-message-by-asking', asked);
    if (clock.now() - lastAskedAt < UNDER_WAY_MS) return notYet('real-message-by-asking', null, asked);
    const others = await Promise.all(round.shops.map((other) => round.arrivals(other)));
    // While nothing came the fast way for anybody the app is the suspect: that check says so, with its one click.
    if (others.every((other) => other.lastFastAt === null)) {
      return { state: 'unsure', says: 'real-message-by-asking', params: asked };
    }
    return bad('real-message-asked', { do: 'show-on-phone', path: 'message-access' }, { params: asked });
  },
};

const waysAgree: DoctorCheck = {
  id: 'ways-agree',
  of: 'shop',
  proves: 'asking Instagram finds nothing that it had not told us',
  how: 'comparison',
  needs: ['token'],
  async look({ audits }, round, shop) {
    const { last } = audits();
    if (last === null) return notYet('ways-agree-untried', { do: 'check-again' });
    const { silent } = await round.arrivals(shop);
    if (silent === 0) return good('ways-agree-same', { count: last.chats });
    return bad('ways-agree-silent', MEND, { params: { shop: shop.username, count: silent }, where: 'meta' });
  },
};

export const arrivalChecks: readonly DoctorCheck[] = [accountSubscription, tokenAge, realMessage, waysAgree];
