import { publicGet } from './public-request.ts';

const PROBE_TIMEOUT_MS = 5_000;
const MAX_ANSWER_BYTES = 4_096;

export type ProbeResult = { isHealthy: true } | { isHealthy: false; reason: string };

export interface Probe {
  /** Public address without a trailing slash. */
  url: string;
  nonce: string;
  /** The receiver's own word on whether this nonce has reached it: an echo alone could be anybody's. */
  expect: { arrived(): boolean; forget(): void };
  timeoutMs?: number;
}

/**
 * Goes out and comes back in: asks the public address for `/health/<nonce>` and is content only when the
 * nonce came back and our own receiver saw it. A tunnel client's events prove nothing, it goes dead in
 * silence. Never rejects.
 */
export async function probeTunnel({
  url,
  nonce,
  expect,
  timeoutMs = PROBE_TIMEOUT_MS,
}: Probe): Promise<ProbeResult> {
  try {
    const answer = await publicGet(`${url}/health/${nonce}`, {
      signal: AbortSignal.timeout(timeoutMs),
      maxBytes: MAX_ANSWER_BYTES,
    });
    if (answer.status !== 200) return { isHealthy: false, reason: `status ${answer.status}` };
    if (answer.body !== nonce) return { isHealthy: false, reason: 'somebody else answered' };
    return expect.arrived()
      ? { isHealthy: true }
      : { isHealthy: false, reason: 'answered by another computer' };
  } catch (error) {
    return { isHealthy: false, reason: reasonOf(error) };
  } finally {
    expect.forget();
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'no answer in time';
  return 'code' in error ? String(error.code) : error.message.slice(0, 100);
}
