import type { DoctorCheck } from './check.ts';
import { bad, good, notYet } from './finding.ts';

const wayIn: DoctorCheck = {
  id: 'way-in',
  of: 'computer',
  proves: 'a call from outside reaches this computer',
  how: 'probe',
  needs: [],
  async look({ probe, setup }) {
    const { tunnel, inUse } = setup().wayIn;
    if (tunnel.kind === 'none') return good('way-in-not-wanted');
    const probed = await probe();
    if (probed === null) return bad('way-in-dead', { do: 'choose-way-in' });
    const { isHealthy, tookMs, reason } = probed;
    if (isHealthy) return good('way-in-answers', { tookMs, host: inUse?.host ?? '' });
    return bad('way-in-dead', { do: 'choose-way-in' }, { details: { message: reason ?? 'no answer' } });
  },
};

const handshake: DoctorCheck = {
  id: 'handshake',
  of: 'computer',
  proves: 'Meta itself has called the address in use',
  how: 'record',
  needs: ['way-in'],
  async look({ setup }) {
    const {
      wayIn: { tunnel },
      webhook,
    } = setup();
    if (tunnel.kind === 'none') return notYet('handshake-not-wanted');
    if (webhook.handshakeAt === null) return notYet('handshake-none', { do: 'go-to-step', step: 'live' });
    return good('handshake-seen', { seenAt: webhook.handshakeAt });
  },
};

const signature: DoctorCheck = {
  id: 'signature',
  of: 'computer',
  proves: 'what comes was signed with a secret that is known here',
  how: 'record',
  needs: [],
  async look({ refusedSignatures }, round) {
    const refused = refusedSignatures();
    if (refused !== null) {
      const details = { message: `${refused.count} refused, last ${new Date(refused.lastAt).toISOString()}` };
      return bad('signature-refused', { do: 'paste', value: 'instagram-app-secret' }, { details });
    }
    const all = await Promise.all(round.shops.map((shop) => round.arrivals(shop)));
    return all.some(({ lastWebhookAt }) => lastWebhookAt !== null)
      ? good('signature-fits')
      : notYet('signature-none');
  },
};

export const wayInChecks: readonly DoctorCheck[] = [wayIn, handshake, signature];
