import type { Account } from '../../shared/model/account.ts';
import type { Checks } from '../../shared/model/checks.ts';
import type { ConnectionStatus } from '../../shared/model/connection.ts';
import type { SetupStatus } from '../../shared/model/setup.ts';
import { MOST_REPORT_CHARACTERS } from '../../shared/support-report.ts';

const DAY_MS = 86_400_000;

/** What the desk says of itself; the code of its failure when it could not open. */
export type DeskFacts =
  | {
      isPractice: boolean;
      connection: ConnectionStatus;
      setup: SetupStatus;
      checks: Checks;
      accounts: ReadonlyArray<Pick<Account, 'state' | 'tokenExpiresAt'>>;
    }
  | { failure: string };

export interface ReportFacts {
  at: number;
  /** Name and version, most important first. */
  versions: ReadonlyArray<readonly [name: string, version: string]>;
  desk: DeskFacts;
  /** Oldest first. */
  logLines: readonly string[];
  /** Takes out of a line what must not leave this computer. */
  hide(line: string): string;
}

/**
 * What an owner may hand to whoever helps them, in plain lines of English: versions, state, the end of the log. No
 * message, no name, no address, no secret: of the set-up only what is there and what is missing.
 */
export function writeReport({ at, versions, desk, logLines, hide }: ReportFacts): string {
  const head = [
    `Shopbell report, ${new Date(at).toISOString()}`,
    '',
    ...versions.map(([name, version]) => `${name}: ${version}`),
    '',
    ...('failure' in desk ? [`The shop did not open: ${desk.failure}`] : stateLines(desk, at)),
    '',
    'End of the log',
  ].map(hide);
  return [...head, ...fitting(logLines.map(hide), MOST_REPORT_CHARACTERS - head.join('\n').length - 1)].join(
    '\n',
  );
}

function stateLines(desk: Exclude<DeskFacts, { failure: string }>, at: number): string[] {
  const { isPractice, connection, setup, checks, accounts } = desk;
  return [
    `Shop: ${isPractice ? 'practice' : 'own'}`,
    `Line: ${lineWords(connection)}`,
    `Last check: ${checkWords(checks)}`,
    `Way in: ${setup.wayIn.inUse?.name ?? 'none'}, wished ${setup.wayIn.tunnel.kind}, ngrok token ${given(setup.wayIn.hasNgrokToken)}`,
    `Webhooks: ${setup.webhook.registration}, handshake ${setup.webhook.handshakeAt === null ? 'never' : new Date(setup.webhook.handshakeAt).toISOString()}`,
    `Keys: Instagram app ${given(setup.instagramAppId)}, its secret ${given(setup.hasInstagramAppSecret)}, Meta app ${given(setup.metaAppId)}, its secret ${given(setup.hasMetaAppSecret)}`,
    `Keychain: ${setup.keychainProblem ?? setup.keychain}`,
    `Human agent: ${setup.hasHumanAgent ? 'granted' : 'no'}`,
    `Accounts: ${accounts.length}`,
    ...accounts.map(({ state, tokenExpiresAt }, index) => {
      const days = tokenExpiresAt === null ? 'unknown' : Math.floor((tokenExpiresAt - at) / DAY_MS);
      return `  ${index + 1}: ${state}, days left: ${days}`;
    }),
  ];
}

function lineWords(connection: ConnectionStatus): string {
  if (connection.word === 'needs') return 'needs (an account must be reconnected)';
  if (connection.word === 'offline') return `offline since ${new Date(connection.since).toISOString()}`;
  return connection.word === 'slower' ? `slower, every ${connection.everySeconds} s` : 'live';
}

function checkWords({ last, imports }: Checks): string {
  const left = imports.map(({ done, total }) => `, import at ${done} of ${total} chats`).join('');
  if (last === null) return `never${left}`;
  const { finishedAt, chats, found, missing } = last;
  return `${new Date(finishedAt).toISOString()}, chats ${chats}, found ${found}, only on Instagram ${missing}${left}`;
}

function given(value: string | boolean | null): string {
  return value ? 'given' : 'missing';
}

/** As many of the last lines as have room. */
function fitting(lines: readonly string[], room: number): string[] {
  const taken: string[] = [];
  let left = room;
  for (const line of lines.toReversed()) {
    left -= line.length + 1;
    if (left < 0) break;
    taken.unshift(line);
  }
  return taken;
}
