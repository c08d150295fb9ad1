import { AppFailure } from '../../shared/ipc/result.ts';
import { transportErrorName } from './transport-failure.ts';

const PATIENCE_MS = 10_000;

/** What the clock of a host says, by the head of any answer: an error's as well. In ms; whole seconds. */
export async function askServerTime(fetch: typeof globalThis.fetch, host: string): Promise<number> {
  const response = await fetch(`${host}/`, {
    method: 'HEAD',
    redirect: 'manual',
    credentials: 'omit',
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch((error: unknown) => {
    throw new AppFailure('network-unreachable', { message: transportErrorName(error) });
  });
  const told = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(told)) throw new AppFailure('instagram-answer-unreadable', { message: 'no date' });
  return told;
}
