import { closeSync, readdirSync, readlinkSync } from 'node:fs';

/** Standard input, output, error, and the line to whoever started this process. */
const OWN_UP_TO = 3;
const DESCRIPTORS = '/proc/self/fd';

/**
 * Closes the sockets that this process was given along by accident. Chromium leaves its own open for children
 * it does not start itself; while we held the far end of one, it would never hear that its graphics process has
 * ended, which happens in every start without a graphics card, and the window would wait for it for ever.
 */
export function closeInheritedSockets(): void {
  for (const name of descriptors()) {
    const descriptor = Number(name);
    if (descriptor > OWN_UP_TO && isSocket(descriptor)) closeSync(descriptor);
  }
}

/** None where the system does not list them so: there nothing is inherited either. */
function descriptors(): string[] {
  try {
    return readdirSync(DESCRIPTORS);
  } catch {
    return [];
  }
}

function isSocket(descriptor: number): boolean {
  try {
    return readlinkSync(`${DESCRIPTORS}/${descriptor}`).startsWith('socket:');
  } catch {
    // The one that was open while the list was read.
    return false;
  }
}
