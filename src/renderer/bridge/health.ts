import type { CallInput } from '../../shared/ipc/contract.ts';
import { useHealth } from '../caches/health-cache.ts';
import { call } from './api.ts';

/** A page that is opened again within this time shows what was found. */
const FRESH_MS = 5 * 60_000;

/** Shows what was found last, and looks anew where that is long ago. */
export async function lookAtHealth(): Promise<void> {
  const answer = await call('doctor.last', {});
  if (!answer.ok) return;
  useHealth.setState(answer.value);
  const { wholeRunAt, isRunning } = answer.value;
  if (!isRunning && (wholeRunAt === null || Date.now() - wholeRunAt > FRESH_MS))
    await runDoctor({ ids: 'all' });
}

/** What comes of it is told as it comes, by `doctor.changed`. */
export async function runDoctor(input: CallInput<'doctor.run'>): Promise<void> {
  await call('doctor.run', input);
}
