import type { Clock } from '../../shared/clock.ts';
import type { Log } from '../logging/log.ts';

/** A page that dies again so soon would only go on dying: then the owner is asked. */
const TOO_SOON_MS = 30_000;

export interface CrashRecoveryParts {
  reload(): void;
  /** A question of the system's own, for there is no page that could ask it. */
  ask(): Promise<'again' | 'quit'>;
  quit(): void;
  clock: Pick<Clock, 'now'>;
  log: Log;
}

/**
 * What is done when the window's page has died. Main goes on meanwhile: messages come in and answers leave. The
 * page is loaded again once; when that one dies soon after, the owner decides.
 */
export function createCrashRecovery({ reload, ask, quit, clock, log }: CrashRecoveryParts): {
  pageGone(details: { reason: string; exitCode: number }): Promise<void>;
} {
  let lastGoneAt = Number.NEGATIVE_INFINITY;
  let isAsking = false;
  return {
    async pageGone({ reason, exitCode }) {
      log.error('window.gone', { reason, exitCode });
      if (reason === 'clean-exit' || isAsking) return;
      const isFirst = clock.now() - lastGoneAt > TOO_SOON_MS;
      lastGoneAt = clock.now();
      if (isFirst) return reload();
      isAsking = true;
      const choice = await ask();
      isAsking = false;
      log.info('window.gone-answered', { choice });
      if (choice === 'quit') return quit();
      lastGoneAt = clock.now();
      reload();
    },
  };
}
