import { createHash } from 'node:crypto';

/** Tokens are kept nowhere but in the keychain; a digest tells them apart as well. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
