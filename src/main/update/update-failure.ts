import type { UpdateProblem } from '../../shared/model/update.ts';
import { UpdateFailure } from './updates.ts';

/** What the updater, Chromium's net and Node call the same troubles. */
const SIGNS: ReadonlyArray<[RegExp, UpdateProblem]> = [
  [/CHECKSUM|SIGNATURE|INVALID_UPDATE_INFO|NO_CHECKSUM|STREAM_NOT_FINISHED|sha512/i, 'bad-file'],
  [/ENOSPC|EDQUOT|no space/i, 'no-room'],
  [
    /net::ERR_|ENOTFOUND|ECONN|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|socket hang up|timed? ?out/i,
    'offline',
  ],
];

/** Sorts a failure of the updater by what its owner can do about it. */
export function updateFailure(error: unknown): UpdateFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const text = `${code} ${error instanceof Error ? error.message : String(error)}`;
  const problem = SIGNS.find(([sign]) => sign.test(text))?.[1] ?? 'other';
  return new UpdateFailure(problem, { cause: error });
}
