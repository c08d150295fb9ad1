import { type ChildProcess, fork } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DeskAnswer, DeskQuestion, DeskStart } from './desk-process.ts';

/** The running app of one round, whichever way it is run. */
export interface DeskUnderFire {
  /** Where it keeps everything. */
  readonly folder: string;
  /** Starts it, or starts it again; resolves when it can be asked. */
  start(): Promise<void>;
  /** SIGKILL: nothing in it runs any more when this resolves. */
  kill(): Promise<void>;
  connect(login: { account: string; token: string }): Promise<void>;
  /** Resolves when the answer is stored; rejects when the app has died instead. */
  reply(input: { conversationId: number; clientId: string; text: string }): Promise<void>;
  retry(messageId: number): Promise<void>;
  stop(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('./desk-process.ts', import.meta.url));
const NODE = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));

/** The main process without Electron. */
export function plainDesk(
  input: Omit<DeskStart, 'secrets'> & { secrets(): DeskStart['secrets'] },
): DeskUnderFire {
  const log = createWriteStream(join(input.folder, 'desk.log'), { flags: 'a' });
  let child: ChildProcess | null = null;
  let exited: Promise<void> = Promise.resolve();
  let lastId = 0;

  function ask(question: DeskQuestion): Promise<void> {
    const asked = child;
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      if (!asked?.connected) return reject(new Error('the app is not running'));
      const gone = () => reject(new Error('the app has died'));
      const hear = (answer: DeskAnswer) => {
        if (answer.id !== id) return;
        asked.off('message', hear);
        asked.off('exit', gone);
        if (answer.error === null) resolve();
        else reject(new Error(answer.error));
      };
      asked.on('message', hear);
      asked.once('exit', gone);
      asked.send({ ...question, id }, () => {});
    });
  }

  return {
    folder: input.folder,
    async start() {
      const started = fork(PROGRAM, [JSON.stringify({ ...input, secrets: input.secrets() })], {
        execPath: NODE,
        execArgv: [],
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      });
      started.setMaxListeners(0);
      started.stderr?.pipe(log, { end: false });
      child = started;
      exited = new Promise((resolve) => started.once('exit', () => resolve()));
      await new Promise<void>((resolve, reject) => {
        started.once('message', () => resolve());
        started.once('exit', (code) => reject(new Error(`the app ended with ${code} at its start`)));
      });
    },
    async kill() {
      child?.kill('SIGKILL');
      await exited;
    },
    connect: ({ token }) => ask({ ask: 'connect', token }),
    reply: (reply) => ask({ ask: 'reply', ...reply }),
    retry: (messageId) => ask({ ask: 'retry', messageId }),
    async stop() {
      await ask({ ask: 'close' }).catch(() => {});
      child?.disconnect();
      await exited;
      log.end();
    },
  };
}
