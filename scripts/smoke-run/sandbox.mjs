import { readdirSync, readFileSync } from 'node:fs';

/**
 * What is wrong with the sandbox of an app's pages, read from the kernel: 2 is a filter on what they may ask of it.
 *
 * @param {string} executable as its processes name it
 */
export function sandboxTroubles(executable) {
  const pages = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const line = read(`/proc/${pid}/cmdline`);
      return line.startsWith(executable) && line.includes('--type=renderer');
    });
  if (pages.length === 0) return ['no page was found'];
  return pages.flatMap((pid) => {
    const status = read(`/proc/${pid}/status`);
    const is = (name, value) => new RegExp(`^${name}:\\s*${value}$`, 'm').test(status);
    return is('Seccomp', 2) && is('NoNewPrivs', 1) ? [] : [`process ${pid} is outside`];
  });
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Processes end while they are looked at.
    return '';
  }
}
