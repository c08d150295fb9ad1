import { versionAge } from '../../shared/instagram/version-age.ts';
import type { DoctorCheck } from './check.ts';
import { bad, detailOf, good, notYet, unsure } from './finding.ts';

/** Reply windows count in minutes; less than this shows nowhere. */
const CLOCK_MAY_BE_OFF_MS = 60_000;
/** Room for a week of pictures, and for the database to be tidied. */
const ENOUGH_BYTES = 500 * 1024 * 1024;

const keychain: DoctorCheck = {
  id: 'keychain',
  of: 'computer',
  proves: 'a secret that is kept comes back as it was',
  how: 'round-trip',
  needs: [],
  async look({ secrets, isPractice, randomText }) {
    const mend = { do: 'mend-keychain' } as const;
    const details = { message: secrets.problem ?? secrets.kind };
    if (secrets.kind === 'waiting') return notYet('keychain-waiting', mend);
    if (secrets.kind === 'missing') return bad('keychain-missing', mend, { details });
    const given = randomText();
    try {
      await secrets.set('trial', given);
      const back = await secrets.get('trial');
      await secrets.delete('trial');
      if (back !== given) return bad('keychain-lost', { do: 'check-again' }, { where: 'computer' });
    } catch (failure) {
      return bad('keychain-missing', mend, { details: detailOf(failure) });
    }
    if (secrets.kind === 'session' && !isPractice) return bad('keychain-session', mend, { details });
    return good('keychain-kept');
  },
};

const clock: DoctorCheck = {
  id: 'clock',
  of: 'computer',
  proves: 'this computer and Instagram agree about the time',
  how: 'comparison',
  needs: [],
  async look({ instagram, clock }) {
    const askedAt = clock.now();
    const told = await instagram.serverTime().catch((failure: unknown) => ({ failure }));
    if (typeof told !== 'number') return unsure(told.failure);
    // Half of the way is over when the answer is written; it tells whole seconds.
    const offMs = Math.abs((askedAt + clock.now()) / 2 - (told + 500));
    if (offMs <= CLOCK_MAY_BE_OFF_MS) return good('clock-right', { offMs });
    return bad('clock-wrong', { do: 'check-again' }, { params: { offMs } });
  },
};

const disk: DoctorCheck = {
  id: 'disk',
  of: 'computer',
  proves: 'there is room, and what is written is kept',
  how: 'round-trip',
  needs: [],
  async look({ storage, freeBytes }) {
    const makeRoom = { do: 'make-room' } as const;
    try {
      await storage.proveRoom();
    } catch (failure) {
      return bad('disk-not-written', makeRoom, { details: detailOf(failure) });
    }
    const free = await freeBytes();
    if (free < ENOUGH_BYTES) return bad('disk-low', makeRoom, { params: { freeBytes: free } });
    return good('disk-room', { freeBytes: free });
  },
};

const version: DoctorCheck = {
  id: 'version',
  of: 'computer',
  proves: 'Instagram still understands this Shopbell',
  how: 'record',
  needs: [],
  async look({ clock, apiVersion }) {
    const age = versionAge(clock.now(), apiVersion);
    const details = { message: apiVersion };
    if (age.state === 'fine') return { ...good('version-fine'), details };
    if (age.state === 'unknown') return bad('version-unknown', { do: 'update' }, { details });
    return bad(
      age.state === 'ended' ? 'version-ended' : 'version-ending',
      { do: 'update' },
      {
        params: { endsAt: age.endsAt },
        details,
      },
    );
  },
};

export const computerChecks: readonly DoctorCheck[] = [keychain, clock, disk, version];
