import { type AppErrorCode, AppFailure } from '../../shared/ipc/result.ts';

/** What went wrong in one word for log and ledger; an error of ours is `internal`, whatever it says. */
export function failureCode(error: unknown): AppErrorCode {
  return error instanceof AppFailure ? error.code : 'internal';
}
