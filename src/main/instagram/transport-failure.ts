/**
 * Tells whether a request that threw can have reached Instagram. Only what is known to happen before the
 * first byte of the request answers true: a wrong "true" would send a customer the same message twice.
 */
export function neverLeft(error: unknown): boolean {
  const roots = rootCauses(error);
  return roots.length > 0 && roots.every(happensBeforeSending);
}

/** The system's name of what went wrong, for the details: `ECONNREFUSED`, `UND_ERR_SOCKET`… */
export function transportErrorName(error: unknown): string {
  const root = rootCauses(error)[0];
  return root?.code ?? root?.name ?? 'unknown';
}

interface SystemError {
  name: string;
  message: string;
  code?: string;
  syscall?: string;
}

/** `fetch failed` hides its reason in `cause`, and one reason per address tried in `errors`. */
function rootCauses(error: unknown): SystemError[] {
  if (!(error instanceof Error)) return [];
  if (error instanceof AggregateError) return error.errors.flatMap(rootCauses);
  return error.cause instanceof Error ? rootCauses(error.cause) : [error];
}

const NO_CONNECTION = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_UNTRUSTED',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ERR_SSL_UNSUPPORTED_PROTOCOL',
  'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
  'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
]);

/** Node has no code of its own for a handshake that was cut off or spoke no TLS; only the words tell. */
const HANDSHAKE_WORDS =
  /before secure TLS connection|wrong version number|handshake failure|protocol version/i;

function happensBeforeSending({ code, syscall, message }: SystemError): boolean {
  if (code !== undefined && NO_CONNECTION.has(code)) return true;
  if (HANDSHAKE_WORDS.test(message)) return true;
  // ECONNREFUSED, ENETUNREACH, ETIMEDOUT… mean "before" while connecting and "perhaps after" while writing.
  return syscall === 'connect' || syscall === 'getaddrinfo';
}
