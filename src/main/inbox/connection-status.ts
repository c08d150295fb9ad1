import type { Account } from '../../shared/model/account.ts';
import type { ConnectionStatus } from '../../shared/model/connection.ts';

export interface ConnectionFacts {
  accounts: ReadonlyArray<Pick<Account, 'id' | 'username' | 'state'>>;
  /** The last probe came back through the public address. */
  isTunnelHealthy: boolean;
  /** Meta sends to this address: registered and read back, or its handshake was answered. */
  isKnownToMeta: boolean;
  /** Since when Instagram cannot be reached at all; null while it can. */
  unreachableSince: number | null;
  /** Since when Instagram shuts the whole app out; null while it does not. No account is to blame for it. */
  incidentSince: number | null;
  /** How far audits are apart. */
  everySeconds: number;
}

/**
 * The state of the line in one word. Without a line nothing else counts; then comes what only the owner can
 * mend; "live" is claimed only when both ends of the webhook's way are proven and Instagram answers.
 */
export function connectionStatus(facts: ConnectionFacts): ConnectionStatus {
  const { incidentSince } = facts;
  return incidentSince === null ? lineOf(facts) : { ...lineOf(facts), incidentSince };
}

function lineOf(facts: ConnectionFacts): ConnectionStatus {
  if (facts.unreachableSince !== null) return { word: 'offline', since: facts.unreachableSince };
  const lost = facts.accounts.find(({ state }) => state === 'needs-reconnect');
  if (lost) return { word: 'needs', accountId: lost.id, username: lost.username };
  if (facts.isTunnelHealthy && facts.isKnownToMeta && facts.incidentSince === null) return { word: 'live' };
  return { word: 'slower', everySeconds: facts.everySeconds };
}
