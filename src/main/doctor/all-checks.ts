import type { CheckId } from '../../shared/model/doctor.ts';
import { appChecks } from './app-checks.ts';
import { arrivalChecks } from './arrival-checks.ts';
import type { DoctorCheck } from './check.ts';
import { computerChecks } from './computer-checks.ts';
import { loginChecks } from './login-checks.ts';
import { wayInChecks } from './way-in-checks.ts';

/** Every check, each after those it rests on. */
export const ALL_CHECKS: readonly DoctorCheck[] = [
  ...computerChecks,
  ...wayInChecks,
  ...appChecks,
  ...loginChecks,
  ...arrivalChecks,
];

/** These and all they rest on, in the order in which they are made. */
export function withGrounds(ids: readonly CheckId[] | 'all'): readonly DoctorCheck[] {
  if (ids === 'all') return ALL_CHECKS;
  const wanted = new Set(ids);
  for (const check of ALL_CHECKS.toReversed()) {
    if (wanted.has(check.id)) for (const ground of check.needs) wanted.add(ground);
  }
  return ALL_CHECKS.filter(({ id }) => wanted.has(id));
}
