import type { AppErrorCode, ErrorDetail } from './result.ts';

/** Thrown inside main where an expected failure ends a use case; the IPC register turns it into a `Result`. */
export class AppFailure extends Error {
  readonly code: AppErrorCode;
  readonly detail: ErrorDetail | null;

  constructor(code: AppErrorCode, detail: ErrorDetail | null = null, options?: ErrorOptions) {
    super(code, options);
    this.name = 'AppFailure';
    this.code = code;
    this.detail = detail;
  }
}
