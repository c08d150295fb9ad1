import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startPractice } from '../../src/practice/practice.ts';
import { plainDesk } from './desk-under-fire.ts';
import { fastClock } from './fast-clock.ts';
import { type RoundFigures, type RoundInput, runRound } from './round.ts';

/**
 * A minute, after which a reply that is not in the thread is given up, is fifteen seconds then. Much faster, and a
 * busy computer no longer answers the tunnel's probes in their time.
 */
const SPEED = 4;
/** Meta goes on for 36 hours; here until the app is certainly back. In the fast clock's ms. */
const RETRY_DELAYS_MS = [2_000, 4_000, 8_000, ...Array<number>(60).fill(12_000)];

/** A round against the main process without Electron, with a practice Instagram and a folder of its own. */
export async function plainRound(
  input: Omit<RoundInput, 'practice' | 'desk'> & { folder: string },
): Promise<RoundFigures> {
  const time = { begin: Date.now(), speed: SPEED };
  const practice = await startPractice({
    clock: fastClock(time),
    behaviours: { retryDelaysMs: RETRY_DELAYS_MS, deliveryTimeoutMs: 2_000, editTrap: 'off' },
  });
  await mkdir(input.folder, { recursive: true });
  const folder = await mkdtemp(join(input.folder, 'round-'));
  const { app, urls } = practice;
  const desk = plainDesk({
    folder,
    urls,
    app,
    tunnelName: `shopbell-faults-${Math.floor(input.random() * 1e9)}`,
    time,
    secrets: () => secretsNow,
  });
  let secretsNow: ReturnType<Parameters<typeof plainDesk>[0]['secrets']> = [
    ['instagram-app-secret', app.instagramAppSecret],
    ['meta-app-secret', app.metaAppSecret],
  ];
  /** As the keychain would: the token is there at the next start. */
  const connect = async ({ account, token }: { account: string; token: string }) => {
    await desk.connect({ account, token });
    const { userId } = await practice.control.changeAccount({ username: account });
    secretsNow = [...secretsNow, [`token:${userId}`, token]];
  };
  try {
    const figures = await runRound({ ...input, practice, desk: { ...desk, connect } });
    const isGood = figures.lost.length === 0 && figures.doubled.length === 0;
    // What a person needs to see how it came about stays.
    if (isGood) await rm(folder, { recursive: true, force: true });
    return figures;
  } finally {
    await practice.close();
  }
}
