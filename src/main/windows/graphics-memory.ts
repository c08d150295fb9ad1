import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'no-graphics.json';
/** A driver may be mended, a card put in: from time to time a start looks anew. */
const REMEMBERED_MS = 7 * 24 * 60 * 60_000;

/** What Electron says of the part that puts the window's picture together. */
interface Graphics {
  getGPUFeatureStatus(): { gpu_compositing: string };
}

/** This run: Electron's version, as another may know how to use the card; and when it is. */
interface Run {
  electron: string;
  now: number;
}

/**
 * Whether an earlier start has found that Chromium cannot use this computer's graphics, if it has any: in a virtual
 * machine, over a remote desktop, with a broken driver. It would try three ways one after the other, each in a process
 * that ends, while the window waits; the fourth, without a card, is what the owner sees in either case.
 */
export function isKnownWithoutGraphics(userData: string, { electron, now }: Run): boolean {
  try {
    const known = JSON.parse(readFileSync(join(userData, NAME), 'utf8')) as Partial<Run>;
    const age = now - Number(known.now);
    return known.electron === electron && age >= 0 && age < REMEMBERED_MS;
  } catch {
    // Nothing was noted, or nothing readable: this start looks.
    return false;
  }
}

/** Notes what a start that looked has found. To be called when the window has been painted. */
export function noteGraphics(userData: string, graphics: Graphics, run: Run): void {
  const file = join(userData, NAME);
  if (isSoftware(graphics.getGPUFeatureStatus().gpu_compositing)) writeFileSync(file, JSON.stringify(run));
  else rmSync(file, { force: true });
}

/** `disabled_software` and `unavailable_software`; all other words mean that a card is at work or was switched off. */
function isSoftware(compositing: string): boolean {
  return compositing.endsWith('_software');
}
