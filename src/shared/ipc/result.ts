import { z } from 'zod';

export { AppFailure } from './app-failure.ts';

/**
 * Every way in which something can go wrong, as a closed list. A code is also the key of its sentence:
 * `error.<code>` in the texts says what happened, whether anything is lost, and what to press.
 */
export const AppErrorCode = z.enum([
  // between the window and main
  'invalid-input',
  'forbidden-sender',
  'not-found',
  'internal',
  // this computer's disk
  'storage-full',
  'storage-read-only',
  'storage-locked',
  'storage-damaged',
  'storage-stopped',
  'storage-unavailable',
  'newer-database',
  'copy-damaged',
  // one file for moving, and other long works on files
  'move-passphrase',
  'move-foreign',
  'move-damaged',
  'move-newer',
  'place-full',
  'place-closed',
  'work-running',
  'work-stopped',
  // signing in
  'credentials-missing',
  'keychain-missing',
  'keychain-locked',
  'keychain-denied',
  'login-cancelled',
  'login-denied',
  'login-expired',
  'login-mismatch',
  'login-already-open',
  'login-page-failed',
  'redirect-refused',
  'app-id-wrong',
  'app-secret-wrong',
  'code-expired',
  'tester-role-missing',
  'permission-missing',
  'account-personal',
  'token-invalid',
  'token-wrong-kind',
  'subscription-refused',
  // talking to Instagram
  'network-unreachable',
  'instagram-down',
  'instagram-answer-unreadable',
  'rate-limited',
  'app-access-lost',
  'app-not-live',
  'account-needs-reconnect',
  'account-restricted',
  'messages-switched-off',
  'permission-lost',
  'refused',
  // sending
  'text-empty',
  'text-too-long',
  'window-closed',
  'planned-too-late',
  'person-unavailable',
  'other-app-owns-thread',
  'attachment-refused',
  'not-confirmed',
  'maybe-sent',
  // files
  'files-need-tunnel',
  'file-left-behind',
  'file-gone',
  'file-not-saved',
  // practice shop
  'practice-failed',
]);
export type AppErrorCode = z.infer<typeof AppErrorCode>;

/** What stands under "Details": facts for support, never a secret, never a customer's words. */
export const ErrorDetail = z.strictObject({
  /** HTTP status, when there was an answer. */
  status: z.int().optional(),
  /** Meta's code, subcode and trace id. */
  code: z.int().optional(),
  subcode: z.int().optional(),
  traceId: z.string().max(200).optional(),
  /** Meta's own words or the system's error name, secrets taken out, at most 300 characters. */
  message: z.string().max(300).optional(),
});
export type ErrorDetail = z.infer<typeof ErrorDetail>;

export const AppError = z.strictObject({ code: AppErrorCode, detail: ErrorDetail.nullable() });
export type AppError = z.infer<typeof AppError>;

/** Errors cross the process border as values: Electron would flatten a thrown one to its message. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(code: AppErrorCode, detail: ErrorDetail | null = null): Result<never> {
  return { ok: false, error: { code, detail } };
}
