import { AppFailure, type ErrorDetail } from '../../shared/ipc/result.ts';
import type { CheckResult, CheckSaying, NextClick } from '../../shared/model/doctor.ts';
import type { Finding } from './check.ts';

type Params = CheckResult['params'];

export function good(says: CheckSaying, params: Params = {}): Finding {
  return { state: 'good', says, params };
}

/** Not well, and this is the one thing to press. */
export function bad(
  says: CheckSaying,
  next: NextClick,
  more: Omit<Finding, 'state' | 'says' | 'next'> = {},
): Finding {
  return { state: 'bad', says, next, where: sideOf(next), ...more };
}

/** Nothing has happened yet that could prove it. */
export function notYet(says: CheckSaying, next: NextClick | null = null, params: Params = {}): Finding {
  return { state: 'not-yet', says, params, next, where: next === null ? 'computer' : sideOf(next) };
}

/** It could not be found out this time: the line, a limit, or an answer nobody knows. */
export function unsure(failure: unknown): Finding {
  const says = isAway(failure) ? 'any-unreachable' : 'any-refused';
  return { state: 'unsure', says, next: { do: 'check-again' }, details: detailOf(failure) };
}

/** What may stand under "Details". */
export function detailOf(failure: unknown): ErrorDetail | null {
  if (failure instanceof AppFailure) return failure.detail ?? { message: failure.code };
  return { message: failure instanceof Error ? failure.message.slice(0, 300) : 'unknown' };
}

const AWAY = ['network-unreachable', 'instagram-down', 'rate-limited', 'keychain-locked'];

function isAway(failure: unknown): boolean {
  return failure instanceof AppFailure && AWAY.includes(failure.code);
}

function sideOf(next: NextClick): CheckResult['where'] {
  if (next.do === 'open-meta' || next.do === 'paste') return 'meta';
  return next.do === 'show-on-phone' ? 'instagram' : 'computer';
}
