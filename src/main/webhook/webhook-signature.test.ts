import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { userIdInSignedRequest } from './signed-request.ts';
import { isSameText, signerOf } from './webhook-signature.ts';

const secrets = { instagram: 'instagram-secret', meta: 'meta-secret' };
const sign = (body: Uint8Array, secret: string) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

describe('the signature of a webhook', () => {
  test('a vector computed elsewhere: HMAC-SHA256 of RFC 4231, case 2', () => {
    const header = 'sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
    expect(signerOf(Buffer.from('what do ya want for nothing?'), header, { meta: 'Jefe' })).toBe('meta');
  });

  test('both secrets are tried, and the one that signed is told', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.constantFrom('instagram' as const, 'meta' as const), (body, signer) => {
        expect(signerOf(body, sign(body, secrets[signer]), secrets)).toBe(signer);
      }),
    );
  });

  test('one changed byte in body or signature is refused', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (body, at, by) => {
          const header = sign(body, secrets.instagram);
          const index = at % body.length;
          const changed = Uint8Array.from(body, (byte, i) => (i === index ? byte ^ by : byte));
          expect(signerOf(changed, header, secrets)).toBeNull();
          const digit = 7 + (at % 64);
          const wrong = header[digit] === '0' ? '1' : '0';
          expect(
            signerOf(body, header.slice(0, digit) + wrong + header.slice(digit + 1), secrets),
          ).toBeNull();
        },
      ),
    );
  });

  test.each([
    ['none', undefined],
    ['empty', ''],
    ['too short', 'sha256=abcd'],
    ['too long', `sha256=${'a'.repeat(65)}`],
    ['the old kind', `sha1=${'a'.repeat(40)}`],
    ['no hex', `sha256=${'x'.repeat(64)}`],
  ])('a header that is %s is refused', (_, header) => {
    expect(signerOf(Buffer.from('{}'), header, secrets)).toBeNull();
  });

  test('without a secret nothing is authentic, not even what was signed with an empty one', () => {
    const body = Buffer.from('{}');
    expect(signerOf(body, sign(body, ''), {})).toBeNull();
    expect(signerOf(body, sign(body, ''), { instagram: '', meta: '' })).toBeNull();
  });
});

describe('a signed request', () => {
  function signedRequest(json: string, secret: string): string {
    const payload = Buffer.from(json).toString('base64url');
    return `${createHmac('sha256', secret).update(payload).digest('base64url')}.${payload}`;
  }
  const json = '{"algorithm":"HMAC-SHA256","issued_at":1780000000,"user_id":"26000000000000001"}';

  test('names the person, whichever secret signed it', () => {
    expect(userIdInSignedRequest(signedRequest(json, secrets.instagram), secrets)).toBe('26000000000000001');
    expect(userIdInSignedRequest(signedRequest(json, secrets.meta), secrets)).toBe('26000000000000001');
  });

  test('an id without quotes keeps every digit', () => {
    const bare = json.replace('"26000000000000001"', '26000000000000001');
    expect(userIdInSignedRequest(signedRequest(bare, secrets.meta), secrets)).toBe('26000000000000001');
  });

  test.each([
    ['another secret', signedRequest(json, 'stranger')],
    ['nothing', ''],
    ['one part', 'abc'],
    ['three parts', `${signedRequest(json, secrets.meta)}.x`],
    ['another algorithm', signedRequest(json.replace('HMAC-SHA256', 'none'), secrets.meta)],
    ['no JSON', signedRequest('"user_id":"1",', secrets.meta)],
    ['no person', signedRequest('{"algorithm":"HMAC-SHA256"}', secrets.meta)],
  ])('with %s it names nobody', (_, request) => {
    expect(userIdInSignedRequest(request, secrets)).toBeNull();
  });
});

test('texts are the same only when they are', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(isSameText(one, other)).toBe(one === other);
      expect(isSameText(one, one)).toBe(true);
    }),
  );
});
