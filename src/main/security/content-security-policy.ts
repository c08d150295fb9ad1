/**
 * What the app's own pages may load: their own files, pictures and media of the local cache, nothing from the
 * net. Sent as a header with every answer of the app protocol, so no page can come without it. `blob:` is what the
 * owner has just recorded or attached and wants to hear; only the page itself can make such an address.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' media: data:",
  'media-src media: blob:',
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // It lets the one worker through, and nothing else: renderer/conversion/ask-worker.ts.
  'trusted-types conversion-worker',
].join('; ');

/**
 * The worker that opens photos has no page and no network but the app's own files; in return it may compile
 * WebAssembly, which the photo decoder is. The window itself may not.
 */
const WORKER_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const WORKER = /^\/assets\/conversion-worker-[\w-]+\.js$/;

/** The policy that goes with the file of that address. */
export function policyFor(address: string): string {
  return WORKER.test(new URL(address).pathname) ? WORKER_POLICY : CONTENT_SECURITY_POLICY;
}
