import { type AppErrorCode, AppFailure } from '../../shared/ipc/result.ts';
import type { SendFailure } from '../../shared/model/message.ts';

/** Where sending the same again as it is could never help. */
const HOPELESS: readonly AppErrorCode[] = [
  'text-empty',
  'text-too-long',
  'window-closed',
  'attachment-refused',
  'file-gone',
];

/** Why something did not go out, as it is kept beside the message. */
export function failureOf(error: unknown, at: number): SendFailure {
  if (!(error instanceof AppFailure)) return { code: 'internal', detail: null, at, canRetry: true };
  return { code: error.code, detail: error.detail, at, canRetry: !HOPELESS.includes(error.code) };
}
