import { type AppSecrets, keyThatMade } from './webhook-signature.ts';

/**
 * The app-scoped user id in a `signed_request`, with which Meta tells that somebody took the app away or
 * wants their data gone; null when it is not authentic or not readable.
 *
 * The form is `base64url(signature).base64url(json)`, the signature HMAC-SHA256 over the second part as it
 * was sent (Meta's data deletion callback page). Which app secret signs it for Instagram Login is not
 * written anywhere, so both are tried.
 */
export function userIdInSignedRequest(signedRequest: string, secrets: AppSecrets): string | null {
  const [signature, payload, ...rest] = signedRequest.split('.');
  if (!signature || !payload || rest.length > 0) return null;
  if (!keyThatMade(payload, Buffer.from(signature, 'base64url'), secrets)) return null;
  return userIdIn(Buffer.from(payload, 'base64url').toString('utf8'));
}

function userIdIn(json: string): string | null {
  // The id outgrows 2^53 and may stand without quotes; a JSON parser would round it to another person's.
  const bareId = json.match(/"user_id"\s*:\s*"?(\d{1,40})"?\s*[,}]/)?.[1];
  if (!bareId) return null;
  try {
    const claims: unknown = JSON.parse(json);
    const isSigned = claims && typeof claims === 'object' && 'algorithm' in claims;
    return isSigned && String(claims.algorithm).toUpperCase() === 'HMAC-SHA256' ? bareId : null;
  } catch {
    // Authentic but not JSON: nothing names a person in it.
    return null;
  }
}
