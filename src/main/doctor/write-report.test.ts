import { expect, test } from 'vitest';
import { Guide } from '../../shared/model/guide.ts';
import { AccountId } from '../../shared/model/ids.ts';
import { MOST_REPORT_CHARACTERS } from '../../shared/support-report.ts';
import { type ReportFacts, writeReport } from './write-report.ts';

const AT = Date.UTC(2026, 10, 23, 6, 40);

const facts: ReportFacts = {
  at: AT,
  versions: [
    ['Shopbell', '0.1.0'],
    ['Electron', '45.4.1'],
  ],
  desk: {
    isPractice: false,
    connection: { word: 'slower', everySeconds: 20 },
    checks: {
      last: {
        startedAt: AT - 5_000,
        finishedAt: AT,
        why: 'timer',
        chats: 37,
        found: 2,
        longestDelayMs: 9_000,
        missing: 1,
        error: null,
      },
      running: null,
      imports: [{ accountId: AccountId.parse(1), isStopped: true, done: 7, total: 40 }],
    },
    setup: {
      instagramAppId: '1234567890123',
      hasInstagramAppSecret: true,
      metaAppId: null,
      hasMetaAppSecret: false,
      redirectUri: 'https://localhost/secret-path',
      hasHumanAgent: false,
      keychain: 'kept',
      keychainProblem: null,
      guide: Guide.parse({}),
      wayIn: {
        inUse: { name: 'localtunnel', host: 'our-hidden-name.example' },
        tunnel: { kind: 'none' },
        further: {
          hosts: ['https://our-hidden-name.example'],
          relayForAddress: true,
          ngrokDomain: null,
          cloudflared: true,
        },
        hasNgrokToken: true,
        port: 40_123,
      },
      webhook: {
        callbackUrl: 'https://our-hidden-name.example/webhooks/instagram',
        verifyToken: 'our-verify-token',
        handshakeAt: null,
        registration: 'by-hand',
      },
    },
    accounts: [
      { state: 'connected', tokenExpiresAt: AT + 50.5 * 86_400_000 },
      { state: 'needs-reconnect', tokenExpiresAt: null },
    ],
  },
  logLines: ['first line', 'last line'],
  hide: (line) => line,
};

test('says versions, state and the end of the log', () => {
  expect(writeReport(facts).split('\n')).toEqual([
    'Shopbell report, 2026-11-23T06:40:00.000Z',
    '',
    'Shopbell: 0.1.0',
    'Electron: 45.4.1',
    '',
    'Shop: own',
    'Line: slower, every 20 s',
    'Last check: 2026-11-23T06:40:00.000Z, chats 37, found 2, only on Instagram 1, import at 7 of 40 chats',
    'Way in: localtunnel, wished none, ngrok token given',
    'Webhooks: by-hand, handshake never',
    'Keys: Instagram app given, its secret given, Meta app missing, its secret missing',
    'Keychain: kept',
    'Human agent: no',
    'Accounts: 2',
    '  1: connected, days left: 50',
    '  2: needs-reconnect, days left: unknown',
    '',
    'End of the log',
    'first line',
    'last line',
  ]);
});

test('says nothing that opens a door or names a shop', () => {
  const text = writeReport(facts);
  for (const secret of ['our-verify-token', 'our-hidden-name', 'secret-path', '1234567890123'])
    expect(text).not.toContain(secret);
});

test('a shop that does not open is reported too, and every line goes through what hides', () => {
  const text = writeReport({
    ...facts,
    desk: { failure: 'disk-full' },
    hide: (line) => line.replace('last', '[hidden]'),
  });
  expect(text).toContain('The shop did not open: disk-full');
  expect(text).toMatch(/\[hidden\] line$/);
});

test('is never longer than can be read, and then the newest lines are there', () => {
  const logLines = Array.from({ length: 10_000 }, (_, index) => `line ${index}`);
  const text = writeReport({ ...facts, logLines });
  expect(text.length).toBeLessThanOrEqual(MOST_REPORT_CHARACTERS);
  expect(text).toMatch(/line 9999$/);
});
