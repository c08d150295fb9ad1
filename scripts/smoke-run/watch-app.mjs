import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const LINE_LIMIT_MS = 60_000;

/** Starts the app and keeps what it says. */
export function collect(session, executable, args) {
  const child = session.start(executable, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    errors += chunk;
  });
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: code ?? signal, output }));
  });
  return { child, ended, output: () => output, errors: () => errors };
}

/** Waits until what the app has said matches. */
export async function untilLine(app, pattern, what) {
  const until = Date.now() + LINE_LIMIT_MS;
  while (!pattern.test(app.output())) {
    if (app.child.exitCode !== null) throw new Error(`${what}: the app ended with ${app.child.exitCode}`);
    if (Date.now() > until) throw new Error(`${what}: not within ${LINE_LIMIT_MS / 1000} s`);
    await pause(200);
  }
}

export async function within(ms, work, what) {
  const limit = new AbortController();
  try {
    return await Promise.race([
      work,
      pause(ms, null, { signal: limit.signal }).then(() => {
        throw new Error(`${what}: not within ${ms / 1000} s`);
      }),
    ]);
  } finally {
    limit.abort();
  }
}

/** Opens the first chat, goes to the composer, writes and sends: with real keys of the X server. */
export async function answerByKeys(session, words) {
  const press = (...args) => execute('xdotool', args, { env: session.env, timeout: LINE_LIMIT_MS });
  // Its name begins with how many people wait.
  const { stdout } = await press('search', '--sync', '--onlyvisible', '--name', 'Shopbell$');
  const window = stdout.trim().split('\n').at(-1);
  await press('windowfocus', '--sync', window);
  for (const key of ['j', 'Return', 'r']) {
    await press('key', '--clearmodifiers', key);
    // The window answers a key in under a tenth of a second; nobody tells us when it has.
    await pause(1_000);
  }
  await press('type', '--delay', '15', words);
  await press('key', 'Return');
}
