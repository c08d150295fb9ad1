import type { Log } from '../logging/log.ts';

/**
 * The last net: what nobody caught is written down with its stack, and the app goes on. Everything that must
 * not be lost is on disk before it is acted on, so going on is safer for the owner than ending.
 */
export function reportUnexpected(log: Log): void {
  process.on('uncaughtException', (error) => {
    log.error('unexpected.exception', { error: error.stack ?? String(error) });
  });
  process.on('unhandledRejection', (reason) => {
    log.error('unexpected.rejection', {
      error: reason instanceof Error ? (reason.stack ?? '') : String(reason),
    });
  });
}
