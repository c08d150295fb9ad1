import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Which of the owner's two app secrets signed something. */
export type Signer = 'instagram' | 'meta';

export interface AppSecrets {
  instagram?: string | undefined;
  meta?: string | undefined;
}

const DIGEST_BYTES = 32;

/**
 * Who signed these bytes, or null when nobody we know did. `header` is `X-Hub-Signature-256`, that is
 * `sha256=` and 64 hex digits of HMAC-SHA256 over the raw body.
 *
 * Meta's pages name the app secret of Settings > Basic as the key, live deliveries are signed with the
 * Instagram app secret (three field reports, May to September 2026), so both are tried. Only the bytes as
 * they came count: Meta signs JSON with its own escapes, which no parser and printer gives back.
 */
export function signerOf(body: Uint8Array, header: string | undefined, secrets: AppSecrets): Signer | null {
  const given = digestIn(header);
  return given && keyThatMade(body, given, secrets);
}

/** Which key gives this HMAC over these bytes. Both keys are always tried, so time tells nothing. */
export function keyThatMade(bytes: Uint8Array | string, digest: Buffer, secrets: AppSecrets): Signer | null {
  const isInstagram = isMadeWith(secrets.instagram, bytes, digest);
  const isMeta = isMadeWith(secrets.meta, bytes, digest);
  if (isInstagram) return 'instagram';
  return isMeta ? 'meta' : null;
}

/** Compares two texts in a time that depends on neither. */
export function isSameText(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** Whether a header has the form of a signature at all. Nothing is read or computed for one that has not. */
export function isSignatureHeader(header: string | undefined): header is string {
  return digestIn(header) !== null;
}

function digestIn(header: string | undefined): Buffer | null {
  const hex = header?.match(/^sha256=([0-9a-fA-F]{64})$/)?.[1];
  return hex ? Buffer.from(hex, 'hex') : null;
}

function isMadeWith(secret: string | undefined, bytes: Uint8Array | string, digest: Buffer): boolean {
  // An empty key would be a key that everybody knows.
  if (!secret || digest.length !== DIGEST_BYTES) return false;
  return timingSafeEqual(createHmac('sha256', secret).update(bytes).digest(), digest);
}
