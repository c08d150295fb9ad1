import { expect, test } from 'vitest';
import type { AccountId } from '../../shared/model/ids.ts';
import { type ConnectionFacts, connectionStatus } from './connection-status.ts';

const connected = { id: 1 as AccountId, username: 'lumen', state: 'connected' as const };
const lost = { id: 2 as AccountId, username: 'nord', state: 'needs-reconnect' as const };
const proven: ConnectionFacts = {
  accounts: [connected],
  isTunnelHealthy: true,
  isKnownToMeta: true,
  unreachableSince: null,
  incidentSince: null,
  everySeconds: 20,
};

test.each<[string, Partial<ConnectionFacts>, object]>([
  ['both ends proven', {}, { word: 'live' }],
  ['no probe came back', { isTunnelHealthy: false }, { word: 'slower', everySeconds: 20 }],
  ['Meta does not know us', { isKnownToMeta: false }, { word: 'slower', everySeconds: 20 }],
  [
    'Instagram shuts the whole app out',
    { incidentSince: 7 },
    { word: 'slower', everySeconds: 20, incidentSince: 7 },
  ],
  [
    'Instagram shuts the app out, and an account was lost before',
    { accounts: [lost], incidentSince: 7 },
    { word: 'needs', accountId: 2, username: 'nord', incidentSince: 7 },
  ],
  ['an account is lost', { accounts: [connected, lost] }, { word: 'needs', accountId: 2, username: 'nord' }],
  [
    'an account was disconnected by its owner',
    { accounts: [connected, { ...lost, state: 'disconnected' }] },
    { word: 'live' },
  ],
  ['no line at all', { accounts: [lost], unreachableSince: 9 }, { word: 'offline', since: 9 }],
])('%s', (_, facts, status) => {
  expect(connectionStatus({ ...proven, ...facts })).toEqual(status);
});
