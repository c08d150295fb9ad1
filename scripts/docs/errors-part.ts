import { ERROR_TABLE, type ErrorRow, type ReactionName } from '../../src/main/instagram/graph-error-table.ts';
import type { Reaction } from '../../src/shared/instagram/reaction.ts';
import type { AppErrorCode } from '../../src/shared/ipc/result.ts';
import { translator } from '../../src/shared/texts/translate.ts';
import { LINE_FAULTS, NO_ANSWER } from '../../tests/instagram/errors/line-faults.ts';
import { code, markdownTable } from './markdown-table.ts';

const t = translator('en');

const WAIT = 'rests as long as the headers say, else longer and longer';
const OWNER_ACTS = 'not again by itself; only the owner can change it, and logging in again would not';

const SHUT_OUT = 'told once as Instagram’s trouble; what waits to go out is tried again until it works';

const REACTIONS: Record<ReactionName | Reaction['kind'], string> = {
  retry: 'again by itself, later and later',
  wait: `the account ${WAIT}`,
  'wait account': `the account ${WAIT}`,
  'wait app': `a limit of the whole app: ${WAIT}`,
  'pause-account': 'no further call; asked to reconnect once; what comes in is still kept',
  permanent: 'not again; says why',
  incident: OWNER_ACTS,
  'incident account': `${OWNER_ACTS} (this account)`,
  'incident app': `${OWNER_ACTS} (the whole app)`,
  'look-first': 'looks for the echo and reads the thread; never sent again blindly',
  ignore: 'expected; goes on without it',
};

/** Every row of the error table in its order: the first that fits decides. */
export function errorsPart(): string {
  const heads = ['code', 'subcode', 'words', 'in', 'means', 'what happens then', 'what the owner reads'];
  return markdownTable(heads, ERROR_TABLE.map(rowOf));
}

function rowOf(row: ErrorRow): string[] {
  const { means, reaction, says } = row;
  return [
    range(row.code),
    row.subcode === undefined ? 'any' : [row.subcode].flat().join(', '),
    says === undefined ? 'any' : code(says.source),
    row.purpose === undefined ? 'any call' : [row.purpose].flat().join(', '),
    code(means),
    means === 'app-access-lost' ? SHUT_OUT : REACTIONS[reaction],
    t(`error.${means}`),
  ];
}

function range(codes: ErrorRow['code']): string {
  if (codes === undefined) return 'any';
  return typeof codes === 'number' ? String(codes) : `${codes[0]} to ${codes[1]}`;
}

/** What an answer can be beside Instagram's own words. */
export function linePart(): string {
  const rows = [...LINE_FAULTS, ...Object.values(NO_ANSWER)].map(({ name, read, send }) => [
    name,
    ...meaning(read),
    ...meaning(send),
  ]);
  return markdownTable(['what comes back', 'means for a reading', 'then', 'means for a send', 'then'], rows);
}

function meaning([means, reaction]: readonly [AppErrorCode, Reaction['kind']]): string[] {
  return [code(means), REACTIONS[reaction]];
}
