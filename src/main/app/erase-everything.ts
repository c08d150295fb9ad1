import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppConfig } from '../../shared/model/app-config.ts';
import { Settings } from '../../shared/model/settings.ts';
import type { SecretName, SecretStore } from '../secrets/secret-store.ts';
import type { SettingsStore } from '../settings/settings.ts';

export interface EraseParts {
  /** Everything Shopbell keeps lies below it. */
  folder: string;
  /** Every name under which a secret may lie in the keychain. */
  secretNames(): Promise<SecretName[]>;
  secrets: SecretStore;
  settings: SettingsStore;
  /** Opens the real desk anew, after `between` was done while nothing had its files open. */
  reopen(between: () => Promise<void>): Promise<void>;
}

/** Names of ours directly below the folder: what is not ours stays, and so do the window's own files. */
const OURS =
  /^(?:shopbell(?:-set-aside-[\w-]+)?\.db(?:-wal|-shm|-journal|\.next)?|media(?:-set-aside-[\w-]+)?|backups|outgoing|dragged|moving-in|moving-out)$/;

/**
 * Takes away every message, file, copy, setting and login of this installation; afterwards it is as on the first day.
 * The keychain comes first: where it cannot be asked, nothing is taken away and the failure says why.
 */
export async function eraseEverything({
  folder,
  secretNames,
  secrets,
  settings,
  reopen,
}: EraseParts): Promise<void> {
  const names = await secretNames();
  for (const name of names) await secrets.delete(name);
  await reopen(async () => {
    for (const name of readdirSync(folder).filter((each) => OURS.test(each))) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
    settings.changeChoices(Settings.parse({}));
    settings.changeApp(AppConfig.parse({}));
  });
}
