import type { DeliveryRecord, RequestRecord, SendRecord } from '../world/journal.ts';
import { accountNamed, type World } from '../world/world.ts';
import type { DeliveryMatch, PracticeControl, RequestMatch, SendMatch } from './control.ts';

type RecordCommands = Pick<
  PracticeControl,
  'requests' | 'sends' | 'deliveries' | 'waitForRequest' | 'waitForSend' | 'waitForDelivery'
>;

const PATIENCE_MS = 5_000;

/** What was received and sent, and promises for what is still to come. */
export function recordCommands(world: World): RecordCommands {
  const { requests, sends, deliveries } = world.journal;
  const what = (kind: string, match: object): string => `${kind} ${JSON.stringify(match)}`;
  return {
    requests: async (match = {}) => requests.all().filter((record) => isRequest(record, match)),
    sends: async (match = {}) => sends.all().filter((record) => isSend(record, match)),
    deliveries: async (match = {}) => deliveries.all().filter((record) => isDelivery(world, record, match)),
    waitForRequest: ({ timeoutMs = PATIENCE_MS, ...match }) =>
      requests.waitFor((record) => isRequest(record, match), timeoutMs, what('request', match)),
    waitForSend: ({ timeoutMs = PATIENCE_MS, ...match }) =>
      sends.waitFor((record) => isSend(record, match), timeoutMs, what('send', match)),
    waitForDelivery({ timeoutMs = PATIENCE_MS, ...given }) {
      const match: DeliveryMatch = { state: 'acknowledged', ...given };
      return deliveries.waitFor(
        (record) => isDelivery(world, record, match),
        timeoutMs,
        what('delivery', match),
      );
    },
  };
}

function isRequest(record: RequestRecord, match: RequestMatch): boolean {
  return (
    record.sequence > (match.after ?? 0) &&
    record.path.includes(match.pathIncludes ?? '') &&
    same(match, record, ['host', 'route', 'method', 'status'])
  );
}

function isSend(record: SendRecord, match: SendMatch): boolean {
  return (
    record.sequence > (match.after ?? 0) &&
    same(match, record, ['account', 'person', 'text', 'mid', 'senderAction'])
  );
}

function isDelivery(world: World, record: DeliveryRecord, match: DeliveryMatch): boolean {
  const { account } = match;
  return (
    record.sequence > (match.after ?? 0) &&
    same(match, record, ['state']) &&
    record.attempts.length >= (match.attempts ?? 0) &&
    (account === undefined || accountNamed(world, account).userId === record.accountUserId) &&
    record.events.some((event) => same(match, event, ['kind', 'mid']))
  );
}

/** Whether every named key that the match holds is the same in the record. */
function same<K extends string>(
  match: { [P in K]?: unknown },
  record: { [P in K]: unknown },
  keys: readonly K[],
): boolean {
  return keys.every((key) => match[key] === undefined || match[key] === record[key]);
}
