import type { FaultInput } from '../../../src/practice/world/faults.ts';
import type { Reaction } from '../../../src/shared/instagram/reaction.ts';
import type { AppErrorCode } from '../../../src/shared/ipc/result.ts';

type Meaning = [AppErrorCode, Reaction['kind']];

/** What an answer can be beside Instagram's own words, and what it means for a reading and for a send. */
export interface LineFault {
  name: string;
  fault: Omit<FaultInput, 'route'>;
  read: Meaning;
  send: Meaning;
}

const DOWN: Meaning = ['instagram-down', 'retry'];
const UNREADABLE: Meaning = ['instagram-answer-unreadable', 'retry'];
/** Refused before anything was done. */
const NEVER: Meaning = ['instagram-answer-unreadable', 'permanent'];
const UNCLEAR: Meaning = ['not-confirmed', 'look-first'];
const LIMITED: Meaning = ['rate-limited', 'wait'];

const page = '<!doctype html><title>Sorry</title><p>Something went wrong.</p>';

export const LINE_FAULTS: readonly LineFault[] = [
  { name: 'HTML with 200', fault: { answer: { body: page } }, read: UNREADABLE, send: UNCLEAR },
  { name: 'HTML with 404', fault: { answer: { status: 404, body: page } }, read: NEVER, send: NEVER },
  { name: 'HTML with 500', fault: { answer: { status: 500, body: page } }, read: DOWN, send: UNCLEAR },
  { name: 'HTML with 502', fault: { answer: { status: 502, body: page } }, read: DOWN, send: UNCLEAR },
  { name: 'empty with 200', fault: { answer: { body: '' } }, read: UNREADABLE, send: UNCLEAR },
  { name: 'empty with 401', fault: { answer: { status: 401, body: '' } }, read: NEVER, send: NEVER },
  { name: 'empty with 408', fault: { answer: { status: 408, body: '' } }, read: UNREADABLE, send: UNCLEAR },
  { name: 'empty with 503', fault: { answer: { status: 503, body: '' } }, read: DOWN, send: UNCLEAR },
  { name: 'empty with 429', fault: { answer: { status: 429, body: '' } }, read: LIMITED, send: LIMITED },
  {
    name: 'JSON that ends in the middle',
    fault: { answer: { body: '{"message_id":"m_1","user_' } },
    read: UNREADABLE,
    send: UNCLEAR,
  },
  {
    name: 'an answer cut off on its way',
    fault: { doesWork: true, truncateAt: 12 },
    read: DOWN,
    send: UNCLEAR,
  },
  { name: 'JSON of another shape', fault: { answer: { body: '{"ok":1}' } }, read: UNREADABLE, send: UNCLEAR },
  {
    name: 'a list where an answer was due',
    fault: { answer: { body: '[]' } },
    read: UNREADABLE,
    send: UNCLEAR,
  },
  {
    name: 'a redirect, which is never followed: the token would go along',
    fault: { answer: { status: 302, body: '', headers: { location: 'https://elsewhere.example/' } } },
    read: DOWN,
    send: UNCLEAR,
  },
  {
    name: 'a redirect for good (301, 308)',
    fault: { answer: { status: 301, body: '', headers: { location: 'https://elsewhere.example/' } } },
    read: NEVER,
    send: UNCLEAR,
  },
  { name: 'a connection closed without an answer', fault: { drop: true }, read: DOWN, send: UNCLEAR },
  {
    name: 'an error inside a 200',
    fault: { answer: { status: 200, graphError: { code: 190 } } },
    read: ['account-needs-reconnect', 'pause-account'],
    send: ['account-needs-reconnect', 'pause-account'],
  },
  {
    name: 'a code nobody has met, marked as passing',
    fault: { answer: { graphError: { code: 987_654, isTransient: true } } },
    read: DOWN,
    send: UNCLEAR,
  },
  {
    name: 'a code nobody has met',
    fault: { answer: { graphError: { code: 987_654 } } },
    read: ['refused', 'permanent'],
    send: ['refused', 'permanent'],
  },
];

/** What happens before or instead of an answer; these need more than a fault at one route. */
export const NO_ANSWER = {
  timeout: { name: 'no answer in time (15 s, 30 s for a send)', read: DOWN, send: UNCLEAR },
  refused: {
    name: 'nobody listens, no such host, no way there',
    read: ['network-unreachable', 'retry'] as Meaning,
    send: ['network-unreachable', 'retry'] as Meaning,
  },
  tls: {
    name: 'no TLS, or a certificate nobody may trust',
    read: ['network-unreachable', 'retry'] as Meaning,
    send: ['network-unreachable', 'retry'] as Meaning,
  },
} as const;
