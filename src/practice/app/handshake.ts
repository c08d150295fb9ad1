import { randomInt } from 'node:crypto';
import { GraphError } from '../graph/graph-error.ts';
import { outgoing } from '../http/outgoing.ts';
import type { World } from '../world/world.ts';

/**
 * Asks a callback to prove itself: GET with a challenge, answered 200 with the bare challenge. `[WH]`
 * Throws code 2200 in the words of the dashboard's API.
 */
export async function shakeHands(world: World, callbackUrl: string, verifyToken: string): Promise<void> {
  const url = callbackAddress(callbackUrl);
  const challenge = String(randomInt(1_000_000_000, 2_000_000_000));
  url.searchParams.set('hub.mode', 'subscribe');
  url.searchParams.set('hub.challenge', challenge);
  url.searchParams.set('hub.verify_token', verifyToken);
  const answer = await ask(world, url.toString());
  if (answer.status !== 200) {
    throw verificationFailed(`HTTP Status Code = ${answer.status}; HTTP Message = ${answer.statusText}`);
  }
  if (answer.body !== challenge) {
    throw verificationFailed(
      `Response does not match challenge, expected value="${challenge}", received="${answer.body.slice(0, 40)}..."`,
    );
  }
}

/** The real one wants https; plain http is taken only on this computer, where the practice tunnel ends. */
function callbackAddress(callbackUrl: string): URL {
  const url = URL.canParse(callbackUrl) ? new URL(callbackUrl) : null;
  const isLoopback = url?.hostname === '127.0.0.1' || url?.hostname === 'localhost';
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback)) return url;
  throw verificationFailed('The callback URL must be a public https address');
}

async function ask(world: World, url: string): Promise<{ status: number; statusText: string; body: string }> {
  try {
    const timeoutMs = world.behaviours.handshakeTimeoutMs;
    const answer = await outgoing({ url, method: 'GET', timeoutMs });
    return { status: answer.status, statusText: answer.statusText, body: answer.body.toString('utf8') };
  } catch (error) {
    // Whatever the reason, the owner sees the same error; the cause is only in its text.
    throw verificationFailed(`curl_errno; ${error instanceof Error ? error.message : String(error)}`);
  }
}

function verificationFailed(reason: string): GraphError {
  return new GraphError({
    code: 2200,
    message: `(#2200) Callback verification failed with the following errors: ${reason}`,
  });
}
