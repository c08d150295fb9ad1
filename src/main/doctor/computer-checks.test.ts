import { expect, test } from 'vitest';
import { AppFailure } from '../../shared/ipc/result.ts';
import { createSessionSecretStore } from '../secrets/session-secret-store.ts';
import type { DoctorCheck, DoctorParts } from './check.ts';
import { computerChecks } from './computer-checks.ts';
import type { Round } from './round.ts';

const NOW = Date.UTC(2026, 10, 30, 9);

async function look(id: DoctorCheck['id'], parts: Partial<DoctorParts>): Promise<string> {
  const check = computerChecks.find((one) => one.id === id);
  if (check?.of !== 'computer') throw new Error(`no check ${id}`);
  const { state, says, next } = await check.look(
    {
      clock: { now: () => NOW, after: () => () => {} },
      apiVersion: 'v26.0',
      randomText: () => 'given',
      ...parts,
    } as DoctorParts,
    {} as Round,
  );
  return [state, says, next?.do].filter(Boolean).join(' ');
}

const kept = { ...createSessionSecretStore(), kind: 'kept' as const };

test('a key store that keeps, one that loses, and those that cannot be used', async () => {
  expect(await look('keychain', { secrets: kept })).toBe('good keychain-kept');
  expect(await look('keychain', { secrets: { ...kept, get: async () => 'other' } })).toBe(
    'bad keychain-lost check-again',
  );
  expect(await look('keychain', { secrets: { ...kept, kind: 'waiting' } })).toBe(
    'not-yet keychain-waiting mend-keychain',
  );
  expect(await look('keychain', { secrets: { ...kept, kind: 'missing', problem: 'no-service' } })).toBe(
    'bad keychain-missing mend-keychain',
  );
  const locked = async () => {
    throw new AppFailure('keychain-locked');
  };
  expect(await look('keychain', { secrets: { ...kept, set: locked } })).toBe(
    'bad keychain-missing mend-keychain',
  );
  const session = createSessionSecretStore();
  expect(await look('keychain', { secrets: session, isPractice: false })).toBe(
    'bad keychain-session mend-keychain',
  );
  expect(await look('keychain', { secrets: session, isPractice: true })).toBe('good keychain-kept');
  expect(await session.get('trial')).toBeNull();
});

test('a disk with room, with little, and one that takes nothing', async () => {
  const storage = { proveRoom: async () => {} } as DoctorParts['storage'];
  expect(await look('disk', { storage, freeBytes: async () => 118e9 })).toBe('good disk-room');
  expect(await look('disk', { storage, freeBytes: async () => 80e6 })).toBe('bad disk-low make-room');
  const full = {
    ...storage,
    proveRoom: async () => {
      throw new AppFailure('storage-full');
    },
  };
  expect(await look('disk', { storage: full, freeBytes: async () => 0 })).toBe(
    'bad disk-not-written make-room',
  );
});

test('a clock that is right by a second, and one that cannot be compared', async () => {
  const told = (ms: number) => ({ serverTime: async () => NOW + ms }) as DoctorParts['instagram'];
  expect(await look('clock', { instagram: told(-900) })).toBe('good clock-right');
  expect(await look('clock', { instagram: told(3 * 60_000) })).toBe('bad clock-wrong check-again');
  const silent = async () => {
    throw new AppFailure('network-unreachable');
  };
  expect(
    await look('clock', { instagram: { serverTime: silent } as unknown as DoctorParts['instagram'] }),
  ).toBe('unsure any-unreachable check-again');
});

test('a version that lives, and facts that nobody has compared for two years', async () => {
  expect(await look('version', {})).toBe('good version-fine');
  const later = { now: () => NOW + 800 * 24 * 3_600_000, after: () => () => {} };
  expect(await look('version', { clock: later })).toBe('bad version-unknown update');
});
