import {
  API_VERSION,
  CALL_LIMITS,
  CONVERSATION_FIELDS,
  CUSTOMER_PROFILE_FIELDS,
  FACTS_READ_ON,
  LIVE_ENDPOINTS,
  LOGIN_SCOPES,
  LONG_LIVED_TOKEN_MS,
  MESSAGE_FIELDS,
  OWN_POST_FIELDS,
  OWN_PROFILE_FIELDS,
  READABLE_MESSAGES_PER_THREAD,
  SUBSCRIBED_FIELDS,
  TOKEN_MIN_AGE_FOR_REFRESH_MS,
  UNCONFIRMED_MESSAGE_FIELDS,
} from '../../src/shared/instagram/platform.ts';
import { code, markdownTable } from './markdown-table.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Hosts, version, scopes and fields, as src/shared/instagram/platform.ts has them. */
export function platformPart(): string {
  const all = (names: readonly string[]) => names.map(code).join(', ');
  return markdownTable(
    ['what', 'value'],
    [
      ['facts compared with Meta’s pages on', new Date(FACTS_READ_ON).toISOString().slice(0, 10)],
      ['API version', code(API_VERSION)],
      ['consent page', code(LIVE_ENDPOINTS.wwwInstagram)],
      ['code to token', code(LIVE_ENDPOINTS.apiInstagram)],
      ['everything else', code(LIVE_ENDPOINTS.graphInstagram)],
      ['the app’s own webhook', code(LIVE_ENDPOINTS.graphFacebook)],
      ['scopes', all(LOGIN_SCOPES)],
      ['webhook fields', all(SUBSCRIBED_FIELDS)],
      ['asked of the own account', all(OWN_PROFILE_FIELDS)],
      ['asked of an own post', all(OWN_POST_FIELDS)],
      ['asked of a customer', all(CUSTOMER_PROFILE_FIELDS)],
      ['asked of a conversation', all(CONVERSATION_FIELDS)],
      ['asked of a message', all(MESSAGE_FIELDS)],
      ['asked of a message until refused', all(UNCONFIRMED_MESSAGE_FIELDS)],
      ...Object.entries(CALL_LIMITS).map(([kind, limit]) => [`most ${kind} of an account`, perTime(limit)]),
      ['messages of a thread that can be read', String(READABLE_MESSAGES_PER_THREAD)],
      ['life of a token', `${LONG_LIVED_TOKEN_MS / DAY_MS} days`],
      ['age before which no refresh is granted', `${TOKEN_MIN_AGE_FOR_REFRESH_MS / HOUR_MS} hours`],
    ],
  );
}

function perTime({ calls, perMs }: { calls: number; perMs: number }): string {
  return perMs === HOUR_MS ? `${calls} an hour` : `${calls} in ${perMs / 1000} s`;
}
