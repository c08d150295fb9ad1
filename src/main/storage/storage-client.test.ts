import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textReply } from '../../../tests/fakes/text-reply.ts';
import type { Clock } from '../../shared/clock.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { Log, LogFacts } from '../logging/log.ts';
import { databaseLine } from './database-line.ts';
import type { Answer } from './protocol.ts';
import type { Storage } from './storage.ts';
import { openStorage } from './storage-client.ts';
import { openPorts, type PortKind, portKind } from './storage-port.ts';
import { clientId, customerSays, DAY, shopInput } from './test-shop.ts';

const entry = new URL('./worker.ts', import.meta.url);
const nodeExecutable = fileURLToPath(new URL('../../../node_modules/node/bin/node', import.meta.url));
/** This runtime may be too old for the thread; the product's is not. */
const kinds: PortKind[] = portKind() === 'thread' ? ['thread', 'process'] : ['process'];

let folder: string;
let opened: Storage[];
let lines: Array<[string, LogFacts | undefined]>;
const log: Log = {
  info: (event, facts) => void lines.push([event, facts]),
  warn: (event, facts) => void lines.push([event, facts]),
  error: (event, facts) => void lines.push([event, facts]),
};

const clock: Clock = { now: () => DAY, after: () => () => {} };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopbell-storage-'));
  opened = [];
  lines = [];
});

afterEach(async () => {
  for (const storage of opened) await storage.close();
  rmSync(folder, { recursive: true });
});

async function open(kind: PortKind, file = join(folder, 'data', 'inbox.db')): Promise<Storage> {
  const storage = await openStorage({ file, backupFolder: null, entry, nodeExecutable, log, kind, clock });
  opened.push(storage);
  return storage;
}

describe.each(kinds)('behind a %s', (kind) => {
  test('the whole path: a shop, a webhook, its message, a reply, and all of it after a restart', async () => {
    const storage = await open(kind);
    const { account, isNew } = await storage.saveAccount(shopInput());
    expect(isNew).toBe(true);

    const body = Buffer.from('{"object":"instagram"}');
    const digest = createHash('sha256').update(body).digest('hex');
    const journal = { receivedAt: DAY, body, digest, signedWith: 'instagram' as const };
    const { id } = await storage.keepWebhook(journal);
    expect(await storage.keepWebhook(journal)).toEqual({ id, isNew: false });
    const [pending] = await storage.pendingWebhooks(10);
    expect(Buffer.from(pending?.body ?? []).toString()).toBe('{"object":"instagram"}');

    const outcome = await storage.applyEvents({ events: [customerSays('a')], journalId: id, now: DAY });
    expect(outcome).toMatchObject({ stored: [{ id: 1 }], skipped: 0, change: { arrivals: [1] } });
    expect(await storage.journalRow(id)).toMatchObject({ state: 'applied', reason: null });

    const page = {
      view: 'needs-reply' as const,
      accountId: account.id,
      labelId: null,
      after: null,
      limit: 20,
    };
    const [conversation] = (await storage.conversationPage(page)).conversations;
    expect(conversation).toMatchObject({ preview: { text: 'words of a' }, unread: 1, needsReply: true });
    if (!conversation) throw new Error('no conversation');
    await storage.queueReplies(
      textReply({
        conversationId: conversation.id,
        clientId: clientId(1),
        text: 'Hi',
        now: DAY + 1,
      }),
    );
    expect(await storage.dueReplies({ now: DAY + 1, limit: 5 })).toMatchObject([
      { content: { kind: 'text', text: 'Hi' }, attempts: 0 },
    ]);
    expect(await storage.conversationPage(page)).toEqual({ conversations: [], next: null });
    const revision = await storage.revision();
    await storage.close();

    const again = await open(kind);
    expect(await again.revision()).toBe(revision);
    const thread = await again.threadPage({ conversationId: conversation.id, before: null, limit: 20 });
    expect(thread.messages.map(({ text }) => text)).toEqual(['words of a', 'Hi']);
  });

  test('a failure comes back with its code and takes no other write of the same turn with it', async () => {
    const storage = await open(kind);
    const { account } = await storage.saveAccount(shopInput());
    const missing = 99 as ConversationId;
    const results = await Promise.allSettled([
      storage.applyEvents({ events: [customerSays('a')], journalId: null, now: DAY }),
      storage.queueReplies(
        textReply({ conversationId: missing, clientId: clientId(1), text: 'Hi', now: DAY }),
      ),
      storage.applyEvents({ events: [customerSays('b')], journalId: null, now: DAY }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: { name: 'AppFailure', code: 'not-found' } });
    expect(await storage.missingMids({ accountId: account.id, mids: ['a', 'b', 'c'] })).toEqual(['c']);
    await expect(storage.conversation(missing)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a file of a newer Shopbell is refused, named so, and left as it is', async () => {
    const file = join(folder, 'newer.db');
    const newer = new Database(file);
    newer.pragma('user_version = 999');
    newer.close();
    await expect(open(kind, file)).rejects.toMatchObject({ name: 'AppFailure', code: 'newer-database' });
    const after = new Database(file, { readonly: true });
    expect(after.pragma('user_version', { simple: true })).toBe(999);
    after.close();
  });

  test('what cannot be opened is said at once', async () => {
    await expect(open(kind, folder)).rejects.toMatchObject({ code: 'storage-unavailable' });
  });

  test('after closing, nobody waits: calls fail with storage-unavailable', async () => {
    const storage = await open(kind);
    await storage.close();
    await storage.close();
    await expect(storage.accounts()).rejects.toMatchObject({ code: 'storage-unavailable' });
  });

  test('when the other end dies, everyone who waits is told', async () => {
    const { writer, reader } = openPorts(kind, entry, nodeExecutable);
    const line = databaseLine(writer, log);
    await line.ask('open', { file: join(folder, 'a.db'), roles: ['writer'], backups: null });
    const asked = Array.from({ length: 20 }, () => line.ask('unknownReplies', undefined));
    const [results] = await Promise.all([Promise.allSettled(asked), writer.end()]);
    if (reader !== writer) await reader.end();
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'storage-unavailable' });
    }
    await expect(line.ask('unknownReplies', undefined)).rejects.toMatchObject({
      code: 'storage-unavailable',
    });
    expect(lines.map(([event]) => event)).toContain('storage.gone');
  });
});

test.skipIf(process.platform === 'win32')('only its owner may read the file', async () => {
  const file = join(folder, 'inbox.db');
  const storage = await open(kinds[0] ?? 'process', file);
  await storage.saveAccount(shopInput());
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(statSync(`${file}-wal`).mode & 0o077).toBe(0);
});

test('killed in the middle of its work, the database has every row it acknowledged', async () => {
  const file = join(folder, 'inbox.db');
  const child = fork(fileURLToPath(entry), [], {
    execPath: nodeExecutable,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const acknowledged: string[] = [];
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.on('message', (answer) => {
    const { id, ok } = answer as Answer;
    if (ok && id > 0) acknowledged.push(`digest ${id}`);
    // By now more are on their way than can have been written.
    if (acknowledged.length === 50) child.kill('SIGKILL');
  });
  child.send({ id: 0, method: 'open', input: { file, roles: ['writer'], backups: null } });
  for (let id = 1; id <= 2_000; id += 1) {
    const input = {
      receivedAt: DAY,
      body: Buffer.from(`body ${id}`),
      digest: `digest ${id}`,
      signedWith: 'meta',
    };
    child.send({ id, method: 'keepWebhook', input }, () => {});
  }
  await exited;

  const db = new Database(file, { readonly: true });
  const stored = new Set(db.prepare<[], string>('SELECT digest FROM webhook_journal').pluck().all());
  db.close();
  expect(acknowledged.length).toBeGreaterThanOrEqual(50);
  expect(acknowledged.filter((digest) => !stored.has(digest))).toEqual([]);
});
