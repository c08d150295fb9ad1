import { expect, test } from 'vitest';
import { neverLeft, transportErrorName } from './transport-failure.ts';

function systemError(code: string, syscall?: string, message = code): Error {
  return Object.assign(new Error(message), { code, ...(syscall && { syscall }) });
}

/** As Node's fetch wraps it. */
function fetchFailed(cause: Error): Error {
  return new TypeError('fetch failed', { cause });
}

test.each([
  ['no such name', fetchFailed(systemError('ENOTFOUND', 'getaddrinfo'))],
  ['the name server is silent', fetchFailed(systemError('EAI_AGAIN', 'getaddrinfo'))],
  ['nobody listens', fetchFailed(systemError('ECONNREFUSED', 'connect'))],
  ['no way there', fetchFailed(systemError('ENETUNREACH', 'connect'))],
  [
    'nobody listens on any address',
    fetchFailed(
      new AggregateError([systemError('ECONNREFUSED', 'connect'), systemError('ENETUNREACH', 'connect')]),
    ),
  ],
  ['connecting takes too long', fetchFailed(systemError('UND_ERR_CONNECT_TIMEOUT'))],
  ['a certificate that is not Instagram’s', fetchFailed(systemError('ERR_TLS_CERT_ALTNAME_INVALID'))],
  ['a certificate nobody vouches for', fetchFailed(systemError('DEPTH_ZERO_SELF_SIGNED_CERT'))],
])('nothing left: %s', (_case, error) => {
  expect(neverLeft(error)).toBe(true);
});

test.each([
  ['reset while reading', fetchFailed(systemError('ECONNRESET', 'read'))],
  ['the way broke while writing', fetchFailed(systemError('ENETUNREACH', 'write'))],
  [
    'one address refused, the other broke',
    fetchFailed(
      new AggregateError([systemError('ECONNREFUSED', 'connect'), systemError('ECONNRESET', 'read')]),
    ),
  ],
  ['closed by the other side', fetchFailed(systemError('UND_ERR_SOCKET'))],
  ['an error without a name', fetchFailed(new Error('?'))],
  ['a bad record in the middle', fetchFailed(systemError('ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC'))],
  ['no reason at all', new TypeError('terminated')],
  ['no error', 'x'],
  ['no address was tried', new AggregateError([])],
])('it may have arrived: %s', (_case, error) => {
  expect(neverLeft(error)).toBe(false);
});

test('what went wrong has the system’s name', () => {
  expect(transportErrorName(fetchFailed(systemError('ECONNREFUSED', 'connect')))).toBe('ECONNREFUSED');
  expect(transportErrorName(new TypeError('x'))).toBe('TypeError');
  expect(transportErrorName(null)).toBe('unknown');
});
