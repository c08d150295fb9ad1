import { readFile } from 'node:fs/promises';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { applyConfiguration, readConfiguration } from './configure.ts';
import type { Terminal } from './terminal.ts';

interface Parts {
  secrets: SecretStore;
  settings: SettingsStore;
  terminal: Terminal;
}

/** `--configure=FILE`: answers false when nothing was taken; the terminal has one line for each reason. */
export async function configureFromFile(
  file: string,
  { secrets, settings, terminal }: Parts,
): Promise<boolean> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    // The system's reason (not there, not allowed) is what the person at the terminal needs.
    terminal.say(`configure: cannot read ${file} (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
    return false;
  }
  const read = readConfiguration(text);
  if (!read.ok) {
    for (const problem of read.problems) terminal.say(problem);
    return false;
  }
  if (secrets.kind === 'missing' || secrets.kind === 'waiting') {
    terminal.say(
      'configure: refused, this computer has no key store for the app secrets; nothing was changed',
    );
    return false;
  }
  try {
    for (const line of await applyConfiguration(read.file, { secrets, settings })) terminal.say(line);
    return true;
  } catch (error) {
    const code = error instanceof AppFailure ? error.code : String(error);
    terminal.say(`configure: the key store refused the secrets (${code})`);
    return false;
  }
}
