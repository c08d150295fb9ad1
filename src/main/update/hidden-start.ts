import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'starts-hidden-once';

/** A version that is put in while nobody looks starts unseen: what starts it takes no flags along. */
export function startHiddenNextTime(userData: string): void {
  writeFileSync(join(userData, NAME), '');
}

/** Whether this start was wished to be unseen; the wish counts once. */
export function takeHiddenStart(userData: string): boolean {
  const file = join(userData, NAME);
  if (!existsSync(file)) return false;
  rmSync(file, { force: true });
  return true;
}
