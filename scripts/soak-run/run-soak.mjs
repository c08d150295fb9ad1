import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSoak } from '../../tests/soak/soak.ts';
import { say } from '../setup/terminal.mjs';

const HOURS = 10;
const MESSAGES = 5_000;
/** Of what was held after the first tenth. */
const MOST_GROWTH = 1.05;

/** `npm run soak [-- messages]`: ten hours in the tray, with the figures after each tenth of them. */
export async function main([messages = MESSAGES]) {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-soak-'));
  try {
    const { tenths, closed, seconds, ...figures } = await runSoak({
      folder,
      messages: Number(messages),
      hours: HOURS,
      onTenth: (number, sample) => say(`${number} h: ${words(sample)}`),
    });
    const [first] = tenths;
    const last = tenths.at(-1);
    const growth = last.heap / first.heap;
    say(`closed: ${words(closed)}`);
    say(
      `${figures.messages} messages in ${seconds.toFixed(0)} s; after the first tenth memory grew to ${(growth * 100).toFixed(1)} %`,
    );
    const isFlat = growth < MOST_GROWTH && last.files <= first.files + 2 && last.timers <= first.timers + 2;
    return isFlat && closed.timers === 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function words({ heap, resident, timers, handles, files, shown }) {
  return `heap ${heap.toFixed(1)} MB, resident ${resident.toFixed(0)} MB, ${timers} timers, ${handles} handles, ${files} files, tray painted ${shown} times`;
}
