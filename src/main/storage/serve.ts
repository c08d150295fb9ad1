import type { FileWork } from '../../shared/model/move-file.ts';
import { checkCopy, copyDatabase } from './backups/copy-database.ts';
import { forgetInCopies } from './backups/forget-in-copies.ts';
import { makeReady } from './backups/make-ready.ts';
import { replaceDatabase } from './backups/replace-database.ts';
import { readingMethods, writingMethods } from './methods/index.ts';
import { eraseAccount } from './moving/erase-account.ts';
import { settleMoved } from './moving/settle-moved.ts';
import { closeDatabase, openReader, openWriter } from './open-database.ts';
import {
  type Answer,
  isReading,
  type KeepingInputs,
  type KeepingName,
  type MethodName,
  type OpenInput,
  type Request,
  type Told,
} from './protocol.ts';
import type { ReadableDb, WritableDb } from './sql.ts';
import { failureOf, StorageFailure } from './storage-failure.ts';
import { emptyLog } from './writing/forget-words.ts';

interface Connections {
  writer: WritableDb | null;
  reader: ReadableDb | null;
}

/** More often would cost more than anybody sees. */
const TELL_EVERY_MS = 100;

type Tell = (work: FileWork) => void;

/** On a thread or process of their own: each blocks for as long as the disk needs. */
const keepingMethods: { [N in KeepingName]: (input: KeepingInputs[N], tell: Tell) => unknown } = {
  copyDatabase,
  checkCopy,
  replaceDatabase,
  forgetInCopies,
  // Loaded when needed: ciphers and archives would cost every start.
  writeMoveFile: async (input, tell) =>
    (await import('./moving/write-move-file.ts')).writeMoveFile(input, tell),
  readMoveFile: async (input, tell) => (await import('./moving/read-move-file.ts')).readMoveFile(input, tell),
  exportAll: async (input, tell) => (await import('./exporting/export-all.ts')).exportAll(input, tell),
  settleMoved,
  eraseAccount,
};

/**
 * The database's end of the port: looks the method's name up and answers. Requests that came in the same turn
 * are one batch, and its writes share one commit: a burst of webhooks then waits for the disk once and not once
 * each. Each write has a savepoint of its own, so one that fails takes nothing with it, and none is answered
 * before the commit.
 *
 * @returns takes the next request, and lets go of the database.
 */
export function serve(send: (answer: Answer | Told) => void): { take(request: Request): void; stop(): void } {
  const open: Connections = { writer: null, reader: null };
  let waiting: Request[] = [];

  function flush(): void {
    const batch = waiting;
    waiting = [];
    for (const answer of answersTo(batch, open)) send(answer);
    if (open.writer !== null) emptyLog(open.writer);
  }

  /** These wait for the disk in other ways; nobody asks anything else before they are answered. */
  async function answerAlone(request: Request, work: () => unknown): Promise<void> {
    const start = performance.now();
    const ended = await Promise.resolve()
      .then(work)
      .then(
        (value) => ({ ok: true as const, value }),
        (error: unknown) => ({ ok: false as const, error: failureOf(error) }),
      );
    send({ id: request.id, ...ended, ms: performance.now() - start });
  }

  return {
    take(request) {
      const { method, input } = request;
      if (method === 'open') return void answerAlone(request, () => openFor(input as OpenInput, open));
      if (isKeeping(method))
        return void answerAlone(request, () => keep(method, input, teller(request, send)));
      waiting.push(request);
      if (waiting.length === 1) setImmediate(flush);
    },
    stop: () => closeAll(open),
  };
}

function answersTo(batch: Request[], open: Connections): Answer[] {
  const reads = batch.filter(({ method }) => isCall(method) && isReading(method));
  const writes = batch.filter(({ method }) => isCall(method) && !isReading(method));
  return [
    ...reads.map((request) => timed(request, () => callReading(request, open.reader))),
    ...writeTogether(writes, open.writer),
    ...batch
      .filter(({ method }) => method === 'close')
      .map((request) => timed(request, () => closeAll(open))),
  ];
}

function writeTogether(requests: Request[], db: WritableDb | null): Answer[] {
  if (requests.length < 2 || db === null) {
    return requests.map((request) => timed(request, () => callWriting(request, db)));
  }
  const answers: Answer[] = [];
  try {
    db.transaction(() => {
      for (const request of requests) {
        const answer = timed(request, () => db.transaction(() => callWriting(request, db))());
        answers.push(answer);
        // A full disk makes SQLite end the whole transaction by itself; what followed would stand outside it.
        if (!db.inTransaction)
          throw new StorageFailure(answer.ok ? 'storage-unavailable' : answer.error.code);
      }
    }).immediate();
    return answers;
  } catch (error) {
    // The shared commit did not come about: nothing of this batch is stored.
    return requests.map((request) => ({ id: request.id, ok: false, error: failureOf(error), ms: 0 }));
  }
}

function callReading({ method, input }: Request, db: ReadableDb | null): unknown {
  return call(readingMethods, method, input, db);
}

function callWriting({ method, input }: Request, db: WritableDb | null): unknown {
  return call(writingMethods, method, input, db);
}

function call<Db>(methods: object, method: string, input: unknown, db: Db | null): unknown {
  if (db === null) throw new StorageFailure('storage-unavailable', { message: 'not open' });
  const found = Object.entries(methods).find(([name]) => name === method)?.[1] as
    | ((db: Db, input: unknown) => unknown)
    | undefined;
  if (!found) throw new StorageFailure('internal', { message: `no method ${method}` });
  return found(db, input);
}

async function openFor({ file, roles, backups }: OpenInput, open: Connections): Promise<void> {
  if (roles.includes('writer')) {
    if (backups !== null) await makeReady(file, backups);
    open.writer = openWriter(file);
  }
  if (roles.includes('reader')) open.reader = openReader(file);
}

/** The reader first: the writer folds the log into the file only when nobody reads it. */
function closeAll(open: Connections): void {
  if (open.reader) closeDatabase(open.reader);
  if (open.writer) closeDatabase(open.writer);
  open.reader = null;
  open.writer = null;
}

function timed({ id }: Request, run: () => unknown): Answer {
  const start = performance.now();
  try {
    const value = run();
    return { id, ok: true, value, ms: performance.now() - start };
  } catch (error) {
    return { id, ok: false, error: failureOf(error), ms: performance.now() - start };
  }
}

function isCall(method: Request['method']): method is MethodName {
  return method !== 'open' && method !== 'close' && !isKeeping(method);
}

function isKeeping(method: Request['method']): method is KeepingName {
  return method in keepingMethods;
}

function keep<N extends KeepingName>(name: N, input: unknown, tell: Tell): unknown {
  return keepingMethods[name](input as KeepingInputs[N], tell);
}

function teller({ id }: Request, send: (told: Told) => void): Tell {
  let lastAt = Number.NEGATIVE_INFINITY;
  return (work) => {
    const now = performance.now();
    if (now - lastAt < TELL_EVERY_MS) return;
    lastAt = now;
    send({ id, work });
  };
}
