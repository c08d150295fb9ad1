import { expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { API_VERSION } from '../../shared/instagram/platform.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { DoctorReport } from '../../shared/model/doctor.ts';
import type { SetupStatus } from '../../shared/model/setup.ts';
import { createSessionSecretStore } from '../secrets/session-secret-store.ts';
import type { DoctorParts } from './check.ts';
import { createDoctor } from './doctor.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** A doctor without a shop, on a computer that reaches nobody but itself. */
function openDoctor() {
  const clock = createManualClock(Date.UTC(2026, 10, 30, 9));
  const noted: string[] = [];
  const ended: string[] = [];
  let isWayOpen = true;
  const nobody = async () => {
    throw new AppFailure('network-unreachable');
  };
  const secrets = createSessionSecretStore();
  const setup = {
    wayIn: { tunnel: { kind: 'localtunnel' }, inUse: null },
    webhook: { callbackUrl: null, handshakeAt: null, registration: 'waiting' },
    instagramAppId: null,
    redirectUri: 'https://localhost/',
  } as SetupStatus;
  const parts = {
    isPractice: true,
    instagram: { serverTime: nobody } as unknown as DoctorParts['instagram'],
    secrets,
    credentials: {
      ids: { get: () => ({ instagramAppId: null, metaAppId: null, redirectUri: '' }), save() {} },
      secrets,
      randomBytes: (size: number) => new Uint8Array(size),
    },
    storage: {
      accountRecords: async () => [],
      proveRoom: async () => {},
      noteIncident: async ({ checkId }: { checkId: string }) => void noted.push(checkId),
      endIncident: async ({ checkId }: { checkId: string }) => void ended.push(checkId),
    } as unknown as DoctorParts['storage'],
    tokenOf: async () => null,
    setup: () => setup,
    connection: () => ({ word: 'live' }) as const,
    audits: () => ({ last: null, running: null, imports: [] }),
    probe: async () => ({ isHealthy: isWayOpen, tookMs: 40, reason: isWayOpen ? null : 'status 503' }),
    registerAgain: async () => {},
    restoreRedirect: async () => {},
    refusedSignatures: () => null,
    freeBytes: async () => 1e12,
    apiVersion: API_VERSION,
    randomText: () => 'text',
    clock,
    log: { info() {}, warn() {}, error() {} },
  } satisfies DoctorParts;
  const told: DoctorReport[] = [];
  const doctor = createDoctor(parts, (report) => told.push(report));
  return {
    doctor,
    clock,
    noted,
    ended,
    told,
    shutWay: () => {
      isWayOpen = false;
    },
    openWay: () => {
      isWayOpen = true;
    },
    /** Everything that was begun has ended. */
    settled: () => doctor.run({ ids: ['version'] }),
  };
}

test('looks some minutes after the start, then once a day, and no more when it was stopped', async () => {
  const { doctor, clock, settled } = openDoctor();
  doctor.start();
  expect(doctor.last().wholeRunAt).toBeNull();
  await clock.advance(3 * MINUTE_MS);
  await settled();
  const first = doctor.last().wholeRunAt;
  expect(first).toBe(clock.now());
  await clock.advance(DAY_MS);
  await settled();
  expect(doctor.last().wholeRunAt).toBe((first ?? 0) + DAY_MS);
  doctor.stop();
  await clock.advance(3 * DAY_MS);
  expect(await doctor.run({ ids: 'all' })).toEqual([]);
});

test('a line that changes is looked at when it has settled, and what was bad ends when it is good', async () => {
  const { doctor, clock, settled, noted, ended, shutWay, openWay } = openDoctor();
  shutWay();
  doctor.lineChanged({ word: 'slower', everySeconds: 20 });
  await clock.advance(10_000);
  doctor.lineChanged({ word: 'live' });
  doctor.lineChanged({ word: 'slower', everySeconds: 20 });
  await clock.advance(10_000);
  await settled();
  expect(noted).toEqual([]);
  await clock.advance(10_000);
  await settled();
  expect(noted).toEqual(['way-in']);
  openWay();
  doctor.lineChanged({ word: 'live' });
  await clock.advance(20_000);
  await settled();
  expect(noted).toEqual(['way-in']);
  expect(ended).toContain('way-in');
});

test('what nobody could be asked about is unsure, and what rests on something missing waits', async () => {
  const { doctor, told } = openDoctor();
  const results = await doctor.run({ ids: ['clock', 'redirect', 'app-live'] });
  expect(results.map(({ id, state, says }) => `${id} ${state} ${says}`)).toEqual([
    'clock unsure any-unreachable',
    'redirect not-yet any-waits',
    'app-live not-yet app-live-unproven',
  ]);
  expect(told.at(-1)).toMatchObject({ isRunning: false });
  expect(told.some(({ isRunning }) => isRunning)).toBe(true);
});
