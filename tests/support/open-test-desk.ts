import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Desk } from '../../src/main/app/desk.ts';
import { type OpenDesk, openDesk } from '../../src/main/app/open-desk.ts';
import { systemClock } from '../../src/main/app/system-clock.ts';
import type { Log } from '../../src/main/logging/log.ts';
import { logLine } from '../../src/main/logging/log-line.ts';
import type { SecretStore } from '../../src/main/secrets/secret-store.ts';
import { createSessionSecretStore } from '../../src/main/secrets/session-secret-store.ts';
import { createSettingsStore, memoryBackend, type SettingsStore } from '../../src/main/settings/settings.ts';
import type { Practice } from '../../src/practice/practice.ts';
import type { InboxChange } from '../../src/shared/model/inbox-change.ts';
import { plainParts } from './plain-desk.ts';

/** A desk in plain Node against a practice Instagram, with everything it said. */
export interface TestDesk {
  desk: Desk;
  lines: string[];
  logged: string[];
  changes: InboxChange[];
  folder: string;
  settings: SettingsStore;
  secrets: SecretStore;
  /** Resolves when `holds` is true: looked at now, after everything the desk says, and 20 times a second. Fails after 25 s, shortly before its test would. */
  until(what: string, holds: () => boolean | Promise<boolean>): Promise<void>;
  /** Its clock goes ahead of the right time by so many ms from now on. */
  setAhead(ms: number): void;
  /** Closes it and opens another on the same folder, settings and secrets, maybe on a later day. */
  reopen(laterMs?: number): Promise<TestDesk>;
  /**
   * Ends it as a power cut would: what it has on disk now is all that is left of it, and another is opened on
   * that. What is under way at this moment still reaches Instagram; its answer reaches nobody.
   */
  crash(): Promise<TestDesk>;
  close(): Promise<void>;
}

const PATIENCE_MS = 25_000;

/** What a test may have otherwise. */
export interface DeskOver extends Partial<Pick<OpenDesk, 'folder' | 'storageKind' | 'nodeExecutable'>> {
  /** False: the owner has not given the Meta app's id and secret. */
  hasMetaApp?: boolean;
  /** What it logs goes there too. */
  openLog?(folder: string): Log;
}

interface Kept {
  /** A log beside the one that is looked at. */
  log?: Log;
  folder: string;
  settings: SettingsStore;
  secrets: SecretStore;
  /** By how much its clock is ahead. */
  aheadMs: number;
  over: DeskOver;
}

/** A new desk with the app's keys in place, unless said otherwise, and no account. */
export async function openTestDesk(practice: Practice, over: DeskOver = {}): Promise<TestDesk> {
  const { app } = practice;
  const hasMetaApp = over.hasMetaApp ?? true;
  const secrets = createSessionSecretStore();
  await secrets.set('instagram-app-secret', app.instagramAppSecret);
  if (hasMetaApp) await secrets.set('meta-app-secret', app.metaAppSecret);
  const settings = createSettingsStore(
    memoryBackend({
      app: {
        instagramAppId: app.instagramAppId,
        metaAppId: hasMetaApp ? app.metaAppId : null,
        redirectUri: app.redirectUris[0],
      },
    }),
    () => {},
  );
  const folder = over.folder ?? (await mkdtemp(join(tmpdir(), 'shopbell-desk-')));
  const log = over.openLog?.(folder);
  return await openOver(practice, { folder, settings, secrets, over, aheadMs: 0, ...(log && { log }) });
}

async function openOver(practice: Practice, { over, ...kept }: Kept): Promise<TestDesk> {
  const lines: string[] = [];
  const logged: string[] = [];
  const changes: InboxChange[] = [];
  const waiting = new Set<() => void>();
  const stir = () => {
    for (const look of waiting) look();
  };
  const write =
    (level: keyof Log): Log['info'] =>
    (event, facts) => {
      kept.log?.[level](event, facts);
      logged.push(`${level} ${logLine(event, facts)}`);
      stir();
    };
  const desk = await openDesk({
    ...kept,
    ...plainParts(practice.urls),
    nodeExecutable: over.nodeExecutable ?? null,
    ...(over.storageKind && { storageKind: over.storageKind }),
    terminal: {
      say(line) {
        lines.push(line);
        stir();
      },
    },
    clock: { ...systemClock, now: () => systemClock.now() + kept.aheadMs },
    random: () => 0.5,
    log: { info: write('info'), warn: write('warn'), error: write('error') },
  });
  desk.listen({
    inboxChanged(change) {
      changes.push(change);
      stir();
    },
    connectionChanged: stir,
    setupChanged: stir,
    checksChanged: stir,
    storageChanged: stir,
  });
  return {
    ...kept,
    desk,
    lines,
    logged,
    changes,
    until: (what, holds) => until({ what, holds, waiting, logged }),
    setAhead(ms) {
      kept.aheadMs = ms;
    },
    async reopen(laterMs = 0) {
      await desk.close();
      return await openOver(practice, { ...kept, over, aheadMs: kept.aheadMs + laterMs });
    },
    async crash() {
      const folder = await mkdtemp(join(tmpdir(), 'shopbell-desk-'));
      await cp(kept.folder, folder, { recursive: true });
      await desk.close();
      await rm(kept.folder, { recursive: true, force: true });
      return await openOver(practice, { ...kept, over, folder });
    },
    async close() {
      await desk.close();
      await rm(kept.folder, { recursive: true, force: true });
    },
  };
}

interface Wait {
  what: string;
  holds: () => boolean | Promise<boolean>;
  waiting: Set<() => void>;
  logged: string[];
}

function until({ what, holds, waiting, logged }: Wait): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      waiting.delete(look);
      clearTimeout(limit);
      clearInterval(pulse);
      settle();
    };
    const look = () => {
      Promise.resolve(holds()).then(
        (isSo) => isSo && end(resolve),
        (error: unknown) => end(() => reject(error)),
      );
    };
    const limit = setTimeout(
      () => end(() => reject(new Error(`never came: ${what}\n${logged.slice(-12).join('\n')}`))),
      PATIENCE_MS,
    );
    // Not everything that is waited for makes a sound.
    const pulse = setInterval(look, 50);
    waiting.add(look);
    look();
  });
}
