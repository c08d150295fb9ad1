import { env, stdout } from 'node:process';

/** One line that belongs to the set-up, so that the app's own lines stay easy to tell apart. */
export function say(text) {
  stdout.write(`shopbell: ${text}\n`);
}

/** A set-up that cannot go on. The message names what is missing and what brings it; no stack is shown. */
export class SetUpError extends Error {}

/** Seconds since `startedAt` (milliseconds), as people read them: "3.2 s". */
export function secondsSince(startedAt) {
  return `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
}

/**
 * Reports how far a long step has come. On a terminal the line is rewritten; in a log file it is written at
 * most every two seconds, so that a log of a slow download stays readable.
 *
 * @param {string} what for example "downloading Electron"
 * @param {number} total in bytes; 0 when it is not known
 */
export function progress(what, total) {
  const inPlace = stdout.isTTY && env.TERM !== 'dumb';
  const pause = inPlace ? 100 : 2000;
  let shownAt = Date.now() - pause + 300;
  let shown = false;
  return {
    update(done) {
      if (Date.now() - shownAt < pause) return;
      shownAt = Date.now();
      shown = true;
      const line = `shopbell: ${what}: ${amount(done, total)}`;
      stdout.write(inPlace ? `\r${line}   ` : `${line}\n`);
    },
    end() {
      if (shown && inPlace) stdout.write('\n');
    },
  };
}

function amount(done, total) {
  const megabytes = (bytes) => Math.round(bytes / 1e6);
  if (total === 0) return `${megabytes(done)} MB`;
  const percent = Math.min(100, Math.floor((done / total) * 100));
  return `${percent} % (${megabytes(done)} of ${megabytes(total)} MB)`;
}
