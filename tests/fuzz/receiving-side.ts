import { createIntake } from '../../src/main/inbox/intake.ts';
import { receiveWebhooks } from '../../src/main/inbox/receive-webhooks.ts';
import { eventsFromWebhook } from '../../src/main/instagram/webhook-events.ts';
import type { Log } from '../../src/main/logging/log.ts';
import { logLine } from '../../src/main/logging/log-line.ts';
import { closeDatabase, openReader } from '../../src/main/storage/open-database.ts';
import { all, one } from '../../src/main/storage/sql.ts';
import { openStorage } from '../../src/main/storage/storage-client.ts';
import { shopInput } from '../../src/main/storage/test-shop.ts';
import { startWebhookServer } from '../../src/main/webhook/webhook-server.ts';
import { systemClock } from '../../src/practice/world/clock.ts';
import { at, OTHER_SHOP, SHOP } from '../instagram/fixtures/wire-shop.ts';

/** The real receiver with intake and storage behind it, for two shops. */
export interface ReceivingSide {
  port: number;
  /** Resolves when all that was kept has been read. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** `problems` gets every error that is logged. */
export async function openReceivingSide({
  file,
  secret,
  problems,
}: {
  file: string;
  secret: string;
  problems: string[];
}): Promise<ReceivingSide> {
  const log: Log = {
    info() {},
    warn() {},
    error: (event, facts) => void problems.push(logLine(event, facts)),
  };
  const clock = systemClock;
  const entry = new URL('../../src/main/storage/worker.ts', import.meta.url);
  const storage = await openStorage({ file, backupFolder: null, entry, nodeExecutable: null, log });
  for (const userId of [SHOP, OTHER_SHOP]) {
    await storage.saveAccount(shopInput({ userId, now: at(-86_400) }));
  }
  const receive = receiveWebhooks({
    storage,
    intake: createIntake({ storage, publish: () => {}, clock }),
    eventsFromWebhook,
    onTest: () => {},
    clock,
    log,
  });
  const server = await startWebhookServer({
    secrets: async () => ({ instagram: secret }),
    verifyToken: async () => 'verify',
    keep: (webhook) => storage.keepWebhook(webhook),
    onKept: receive.wake,
    onHandshake: () => {},
    onDeauthorized: () => {},
    onDataDeletion: () => {},
    deletionStatusUrl: () => '',
    clock,
    log,
  });
  return {
    port: server.port,
    idle: receive.idle,
    async close() {
      await server.close();
      receive.stop();
      await receive.idle();
      await storage.close();
    },
  };
}

/** What became of the bodies, counted in the database itself. */
export function countIn(file: string) {
  const db = openReader(file);
  try {
    const count = (where: string) =>
      one<{ count: number }>(db, `SELECT count(*) AS count FROM ${where}`, {})?.count ?? 0;
    const journal = (where: string) => count(`webhook_journal WHERE ${where}`);
    return {
      applied: journal(`state = 'applied'`),
      kept: journal(`state = 'kept'`),
      unsettled: journal(`state NOT IN ('applied', 'kept')`),
      keptWithoutReason: journal(`state = 'kept' AND coalesce(reason, '') = ''`),
      reasons: all<{ reason: string; count: number }>(
        db,
        `SELECT reason, count(*) AS count FROM webhook_journal WHERE state = 'kept' GROUP BY reason
         ORDER BY count DESC, reason`,
        {},
      ),
      messages: count('message'),
      conversations: count('conversation'),
    };
  } finally {
    closeDatabase(db);
  }
}
