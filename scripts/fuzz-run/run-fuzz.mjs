import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { runStorm } from '../../tests/fuzz/storm.ts';
import { SetUpError, say } from '../setup/terminal.mjs';

const BODIES = 100_000;
const SEED = 20_261_020;

/** `npm run fuzz [-- bodies [seed]]`: the storm of tests/fuzz, long, with its figures. */
export async function main([bodies = BODIES, seed = SEED]) {
  const count = wholeNumber(bodies);
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-fuzz-'));
  try {
    const figures = await runStorm({
      bodies: count,
      seed: wholeNumber(seed),
      folder,
      onProgress: progressOf(count),
    });
    print(figures);
    return isGood(figures) ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function print(figures) {
  const { sent, authentic, distinct, refused, applied, kept, unsettled, seconds } = figures;
  const { heapBefore, heapAfter, residentBefore, residentAfter } = figures;
  say(`${sent} bodies in ${seconds.toFixed(1)} s, ${Math.round(sent / seconds)} a second`);
  say(`${refused} without a true signature, refused; ${authentic} authentic, ${distinct} of them different`);
  say(`${applied} applied, ${kept} kept with a reason, ${unsettled} lost`);
  say(`${figures.messages} messages in ${figures.conversations} conversations`);
  say(`heap ${megabytes(heapBefore)} before, ${megabytes(heapAfter)} after`);
  say(`resident ${megabytes(residentBefore)} before, ${megabytes(residentAfter)} after`);
  say('kept because:');
  for (const { reason, count } of figures.reasons.slice(0, 12)) stdout.write(`  ${count} × ${reason}\n`);
  if (figures.reasons.length > 12) stdout.write(`  and ${figures.reasons.length - 12} other reasons\n`);
  for (const problem of figures.problems.slice(0, 20)) say(`PROBLEM: ${problem}`);
}

function isGood({ problems, unsettled, keptWithoutReason, applied, kept, distinct, reasons }) {
  const isOurFault = ({ reason }) => /could not be applied|not readable/.test(reason);
  const isComplete = unsettled === 0 && keptWithoutReason === 0 && applied + kept === distinct;
  return problems.length === 0 && isComplete && !reasons.some(isOurFault);
}

/** A line every ten seconds. */
function progressOf(count) {
  let saidAt = Date.now();
  return (done) => {
    if (Date.now() - saidAt < 10_000) return;
    saidAt = Date.now();
    say(`${done} of ${count} bodies`);
  };
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function wholeNumber(text) {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new SetUpError(`"${text}" is no number of bodies. Say: npm run fuzz -- 5000`);
}
