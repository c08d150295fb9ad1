import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppFailure } from '../../shared/ipc/result.ts';
import { AppConfig } from '../../shared/model/app-config.ts';
import type { MoveContent } from '../../shared/model/move-file.ts';
import { Settings } from '../../shared/model/settings.ts';
import type { SecretName, SecretStore } from '../secrets/secret-store.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { Manifest } from '../storage/moving/move-format.ts';
import type { ReadMoveOutput } from '../storage/moving/read-move-file.ts';
import { type KeepingParts, startKeeping } from '../storage/start-keeping.ts';
import type { Storage } from '../storage/storage.ts';
import type { FileWorks } from './file-work.ts';

export interface MovingParts extends KeepingParts {
  /** Everything Shopbell keeps lies below it. */
  folder: string;
  /** The database's name in it. */
  database: string;
  storage(): Promise<Pick<Storage, 'accountRecords'>>;
  secrets: SecretStore;
  settings: SettingsStore;
  works: FileWorks;
  /** Opens the real desk anew, after `between` was done while nothing had its files open. */
  reopen(between: () => Promise<void>): Promise<void>;
  appVersion: string;
  now(): number;
  /** Base-2 logarithm of scrypt's work; left out: as much as the format's makers advise. */
  workFactor?: number;
}

export interface Moving {
  save(input: {
    to: string;
    passphrase: string;
    withMedia: boolean;
    withLogins: boolean;
  }): Promise<{ content: MoveContent; bytes: number }>;
  /** Reads a file whole into a place aside. Fails as `readMoveFile` does. */
  read(input: { from: string; passphrase: string }): Promise<MoveContent>;
  /** Puts what was read in place. Fails with `not-found` when nothing was. */
  putIn(): Promise<void>;
  forget(): void;
}

/** Names in the keychain besides the tokens. */
const SECRETS: readonly SecretName[] = [
  'instagram-app-secret',
  'meta-app-secret',
  'verify-token',
  'ngrok-token',
];

/** Taking everything along in one file, and putting it in place on another computer. */
export function createMoving(parts: MovingParts): Moving {
  const { folder, secrets, settings, works, now } = parts;
  const file = join(folder, parts.database);
  const media = join(folder, 'media');
  const arrived = join(folder, 'moving-in');
  let read: ReadMoveOutput | null = null;

  async function logins(): Promise<Record<string, string>> {
    const names = await secretNames(await parts.storage());
    const found = await Promise.all(names.map(async (name) => [name, await secrets.get(name)] as const));
    return Object.fromEntries(found.filter((pair): pair is [SecretName, string] => pair[1] !== null));
  }

  function forget(): void {
    read = null;
    rmSync(arrived, { recursive: true, force: true });
  }

  return {
    async save({ to, passphrase, withMedia, withLogins }) {
      const unfinished = `${to}.part`;
      const aside = join(folder, 'moving-out');
      // Asked before anything is written: without a keychain there is nothing to wait for.
      const known = withLogins ? await logins() : null;
      try {
        const manifest = await works.run(() =>
          startKeeping(parts, 'writeMoveFile', {
            file,
            media,
            aside,
            unfinished,
            to,
            passphrase,
            withMedia,
            logins: known,
            settings: { choices: settings.choices(), app: settings.app() },
            appVersion: parts.appVersion,
            now: now(),
            ...(parts.workFactor !== undefined && { workFactor: parts.workFactor }),
          }),
        );
        return { content: contentOf(manifest as Manifest), bytes: sizeOf(to) };
      } finally {
        // Whoever was stopped in the middle could not tidy up.
        rmSync(unfinished, { force: true });
        rmSync(aside, { recursive: true, force: true });
      }
    },

    async read({ from, passphrase }) {
      forget();
      try {
        read = (await works.run(() =>
          startKeeping(parts, 'readMoveFile', { from, into: arrived, passphrase }),
        )) as ReadMoveOutput;
      } catch (error) {
        forget();
        throw error;
      }
      return contentOf(read.manifest);
    },

    async putIn() {
      const moved = read;
      if (moved === null) throw new AppFailure('not-found', { message: 'nothing was read' });
      const kept = settingsOf(moved.settings);
      for (const [name, secret] of Object.entries(moved.logins ?? {})) {
        if (isSecretName(name)) await secrets.set(name, secret);
      }
      await startKeeping(parts, 'settleMoved', {
        file: join(arrived, 'shopbell.db'),
        loggedIn: await loggedInHere(moved),
      }).ended;
      await parts.reopen(async () => {
        const aside = join(folder, `media-set-aside-${new Date(now()).toISOString().replace(/[:.]/g, '-')}`);
        const hadMedia = existsSync(media);
        if (hadMedia) renameSync(media, aside);
        try {
          if (existsSync(join(arrived, 'media'))) renameSync(join(arrived, 'media'), media);
          await startKeeping(parts, 'replaceDatabase', {
            file,
            from: join(arrived, 'shopbell.db'),
            now: now(),
          }).ended;
        } catch (error) {
          rmSync(media, { recursive: true, force: true });
          if (hadMedia) renameSync(aside, media);
          throw error;
        }
        settings.changeChoices(kept.choices);
        // Meta may have been told another address meanwhile: it is read back before it is believed.
        settings.changeApp({ ...kept.app, knownCallback: null });
        forget();
      });
    },
    forget,
  };

  /** With a login that came along, or one that lies in this computer's keychain already. */
  async function loggedInHere({ logins: along, manifest }: ReadMoveOutput): Promise<string[]> {
    const fromFile = Object.keys(along ?? {}).flatMap((name) =>
      name.startsWith('token:') ? [name.slice('token:'.length)] : [],
    );
    const here: string[] = [];
    for (const id of manifest.userIds) {
      // A keychain that cannot be asked now may be opened later; until then the account waits.
      const token = await secrets.get(`token:${id}`).catch(() => null);
      if (token !== null) here.push(id);
    }
    return [...fromFile, ...here];
  }
}

/** Every name under which a secret of this installation may lie in the keychain. */
export async function secretNames(storage: Pick<Storage, 'accountRecords'>): Promise<SecretName[]> {
  return [...SECRETS, ...(await storage.accountRecords()).map(({ userId }) => `token:${userId}` as const)];
}

function isSecretName(name: string): name is SecretName {
  return /^token:\d{1,32}$/.test(name) || (SECRETS as readonly string[]).includes(name);
}

/** What cannot be read of it falls back to the defaults, as with a file that was edited by hand. */
function settingsOf(value: unknown): { choices: Settings; app: AppConfig } {
  const { choices, app } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const readChoices = Settings.safeParse(choices);
  const readApp = AppConfig.safeParse(app);
  return {
    choices: readChoices.success ? readChoices.data : Settings.parse({}),
    app: readApp.success ? readApp.data : AppConfig.parse({}),
  };
}

function contentOf({
  madeAt,
  appVersion,
  accounts,
  conversations,
  messages,
  withMedia,
  withLogins,
}: Manifest): MoveContent {
  return { madeAt, appVersion, accounts, conversations, messages, withMedia, withLogins };
}

/** 0 for one that is not there. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
