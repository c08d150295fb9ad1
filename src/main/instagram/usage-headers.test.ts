import { expect, test } from 'vitest';
import { regainMsOf, usageOf } from './usage-headers.ts';

const of = (headers: Record<string, string>) => usageOf(new Headers(headers));

test('the largest share counts, of the tightest limit, with the longest rest', () => {
  const app = { call_count: 12, total_time: 31, total_cputime: 1 };
  const account = {
    '178': [
      { type: 'instagram', call_count: 5, total_time: 2, estimated_time_to_regain_access: 0 },
      { type: 'messenger', call_count: 81, total_cputime: 90, estimated_time_to_regain_access: 3 },
    ],
  };
  expect(
    of({ 'x-app-usage': JSON.stringify(app), 'x-business-use-case-usage': JSON.stringify(account) }),
  ).toEqual({ app: { percent: 31, regainMs: 0 }, account: { percent: 90, regainMs: 180_000 } });
});

test.each([
  {},
  { 'x-app-usage': 'plenty', 'x-business-use-case-usage': '{"178":[' },
  { 'x-app-usage': '[1]', 'x-business-use-case-usage': '{"178":{"call_count":5}}' },
  { 'x-app-usage': '{"call_count":"12"}', 'x-business-use-case-usage': '{}' },
])('what is missing or unreadable says nothing: %o', (headers) => {
  expect(of(headers)).toEqual({ app: null, account: null });
});

test('the rest: minutes of the one header or seconds of the other, whichever is longer', () => {
  const minutes = JSON.stringify({ a: [{ estimated_time_to_regain_access: 2 }] });
  expect(regainMsOf(new Headers({ 'x-business-use-case-usage': minutes, 'retry-after': '9' }))).toBe(120_000);
  expect(regainMsOf(new Headers({ 'retry-after': '9' }))).toBe(9_000);
  expect(regainMsOf(new Headers({ 'retry-after': 'Mon, 01 Jan 2029 00:00:00 GMT' }))).toBeNull();
  expect(regainMsOf(new Headers())).toBeNull();
});
