import { type ChildProcess, spawn } from 'node:child_process';
import { devNull } from 'node:os';
import { createAddressReader } from './cloudflared-output.ts';
import { createTrouble } from './trouble.ts';
import { type Rung, TunnelAbsent } from './tunnel.ts';

const CREATION_TIMEOUT_MS = 10_000;
/** The address is printed before the internet knows its name. */
const PROVES_WITHIN_MS = 30_000;
/** Time to say goodbye to its servers before it is ended for good. */
const LAST_WORDS_MS = 3_000;

interface CloudflaredInput {
  /** Where the program lies, or null. Looked up each time: it may be installed while we run. */
  find(): Promise<string | null>;
  /** Left out: an address below trycloudflare.com. */
  address?: RegExp;
  timeoutMs?: number;
}

/**
 * A quick tunnel of the owner's own cloudflared, as a process below this one: no account, a new address each time.
 * Nothing is installed or updated. The process ends with the tunnel, and with the app.
 */
export function cloudflaredRung({ find, address, timeoutMs = CREATION_TIMEOUT_MS }: CloudflaredInput): Rung {
  return {
    way: 'cloudflared',
    host: 'trycloudflare.com',
    isStable: false,
    provesWithinMs: PROVES_WITHIN_MS,
    async open({ port, signal }) {
      const program = await find();
      if (program === null) throw new TunnelAbsent('not installed');
      const child = start(program, port);
      try {
        const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
        const url = await printedAddress(child, limit, address);
        return asTunnel(child, url);
      } catch (error) {
        await end(child);
        throw error;
      }
    },
  };
}

function start(program: string, port: number): ChildProcess {
  const child = spawn(
    program,
    // An own configuration file of the owner would turn a quick tunnel into another one, so an empty one is named.
    ['tunnel', '--no-autoupdate', '--config', devNull, '--url', `http://127.0.0.1:${port}`],
    { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true, env: withoutItsSettings(process.env) },
  );
  const endWithUs = () => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  child.once('close', () => process.off('exit', endWithUs));
  return child;
}

/** Its settings can also stand in variables; a token there would open another tunnel than the one asked for. */
function withoutItsSettings(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !name.startsWith('TUNNEL_')));
}

function printedAddress(child: ChildProcess, limit: AbortSignal, address: RegExp | undefined) {
  return new Promise<string>((resolve, reject) => {
    const giveUp = () => reject(new Error('no address in time'));
    limit.addEventListener('abort', giveUp, { once: true });
    if (limit.aborted) giveUp();
    child.once('error', (error) => reject(new TunnelAbsent('it does not start', { cause: error })));
    child.once('close', (code) => reject(new Error(`it ended with ${code ?? 'a signal'}`)));
    for (const stream of [child.stdout, child.stderr]) {
      const read = createAddressReader(address);
      // Read to the end of its life: a full pipe would hold the program still.
      stream?.setEncoding('utf8').on('data', (piece: string) => {
        const found = read(piece);
        if (found !== null) resolve(found);
      });
    }
  });
}

function asTunnel(child: ChildProcess, url: string) {
  const trouble = createTrouble();
  const isOver = () => trouble.tell({ reason: 'cloudflared has ended', isOver: true });
  child.once('close', isOver);
  if (hasEnded(child)) isOver();
  return {
    url,
    onTrouble: trouble.listen,
    async close() {
      trouble.stop();
      await end(child);
    },
  };
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    // Without a process id it never began.
    if (hasEnded(child) || child.pid === undefined) return resolve();
    const harder = setTimeout(() => child.kill('SIGKILL'), LAST_WORDS_MS);
    child.once('close', () => {
      clearTimeout(harder);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
