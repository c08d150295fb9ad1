import { expect, test } from 'vitest';
import { logLine } from './log-line.ts';
import { redact } from './redact.ts';

test.each([
  ['a token', 'failed with IGAAQ0ZBxyz0123456789abcdefABCDEF token'],
  ['a Facebook token', 'EAAGm0PX4ZCpsBA0123456789abcdef'],
  ['a header', 'Authorization: Bearer abc.def-ghi'],
  ['a query', 'GET /refresh?grant_type=x&access_token=abcdef123&x=1'],
  ['a form', 'client_secret=0123abcd&code=1'],
  ['JSON', '{"access_token":"abcdef123","user":1}'],
  ['a bare app secret', 'App 12 with 0123456789abcdef0123456789abcdef is unknown'],
  ['a callback', 'https://localhost/cb?code=AQDx-very_secret&state=s3cr3t'],
])('takes %s out of a line', (_kind, line) => {
  const clean = redact(line);
  for (const secret of ['0123456789abcdef', 'abc.def', 'abcdef123', '0123abcd', 'AQDx-very', 's3cr3t']) {
    expect(clean).not.toContain(secret);
  }
});

test('leaves plain facts readable', () => {
  expect(logLine('reply.failed', { code: 'window-closed', attempt: 2 })).toBe(
    'reply.failed code="window-closed" attempt=2',
  );
});

test('what a parser could not read is not quoted', () => {
  let message = '';
  for (const broken of ['{"text": my words}', '{"text":"my words', 'my words']) {
    try {
      JSON.parse(broken);
    } catch (error) {
      message = String(error);
    }
    expect(logLine('unexpected', { error: message })).not.toContain('my words');
    expect(logLine('unexpected', { error: message })).toContain('SyntaxError');
  }
});
