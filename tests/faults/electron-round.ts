import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startPractice } from '../../src/practice/practice.ts';
import { electronDesk } from './electron-desk.ts';
import { type RoundFigures, type RoundInput, runRound } from './round.ts';

/** Meta goes on for 36 hours; here until the app is certainly back. Real ms: this app has the real time. */
const RETRY_DELAYS_MS = [500, 1_000, 2_000, ...Array<number>(100).fill(3_000)];

/** A round against the real app, with a practice Instagram and a folder of its own. */
export async function electronRound(
  input: Omit<RoundInput, 'practice' | 'desk'> & { folder: string },
): Promise<RoundFigures> {
  const practice = await startPractice({
    behaviours: { retryDelaysMs: RETRY_DELAYS_MS, deliveryTimeoutMs: 5_000, editTrap: 'off' },
  });
  const folder = await mkdtemp(join(input.folder, 'electron-'));
  try {
    const desk = await electronDesk({ practice, folder, keychainService: `Shopbell faults ${randomUUID()}` });
    const figures = await runRound({ ...input, practice, desk });
    const isGood = figures.lost.length === 0 && figures.doubled.length === 0;
    if (isGood) await rm(folder, { recursive: true, force: true });
    return figures;
  } finally {
    await practice.close();
  }
}
