import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** One notification as the service received it. */
export interface Received {
  summary: string;
  body: string;
}

/** A real notification service on the test's session bus: dunst. */
export interface NotificationService {
  /** What stands on the screen, then what was there, newest first. Takes everything off the screen. */
  history(): Promise<Received[]>;
  /** How many stand on the screen. */
  shown(): Promise<number>;
  /** Presses a button by its label; of the newest one, or of the one meant by "#Label (Title)". */
  press(label: string): Promise<void>;
  /** Clicks the newest one. */
  click(): Promise<void>;
  kill(): Promise<void>;
}

/** Starts it with a menu that chooses what `press` asked for, as an owner with a mouse would. */
export async function startNotificationService(folder: string): Promise<NotificationService> {
  const wanted = join(folder, 'wanted-action');
  const menu = join(folder, 'choose-action.sh');
  await writeFile(menu, `#!/bin/sh\nexec grep -m 1 -F "$(cat '${wanted}')"\n`);
  await chmod(menu, 0o700);
  const config = join(folder, 'dunstrc');
  await writeFile(
    config,
    `[global]\nmarkup = full\ndmenu = ${menu}\nhistory_length = 50\nnotification_limit = 20\n`,
  );
  const dunst: ChildProcess = spawn('dunst', ['-config', config], { stdio: 'ignore' });
  await untilAnswering(dunst);
  return {
    async history() {
      await control('close-all');
      return received(await control('history'));
    },
    async shown() {
      return Number(await control('count', 'displayed'));
    },
    async press(label) {
      await writeFile(wanted, label);
      await control('context');
    },
    click: async () => void (await control('action', '0')),
    async kill() {
      if (dunst.exitCode !== null || dunst.signalCode !== null) return;
      const ended = once(dunst, 'exit');
      dunst.kill('SIGKILL');
      await ended;
    },
  };
}

async function control(...args: string[]): Promise<string> {
  return (await promisify(execFile)('dunstctl', args, { timeout: 10_000 })).stdout;
}

async function untilAnswering(dunst: ChildProcess): Promise<void> {
  for (;;) {
    if (dunst.exitCode !== null) throw new Error(`dunst ended with ${dunst.exitCode}`);
    try {
      await control('count', 'displayed');
      return;
    } catch {
      // It is still on its way onto the bus; each question takes long enough not to be a rush.
    }
  }
}

/** The bus's own JSON: every value stands with its type. */
function received(json: string): Received[] {
  const { data } = JSON.parse(json) as { data: [Array<Record<string, { data: unknown }>>] };
  return data[0].map(({ summary, body }) => ({ summary: String(summary?.data), body: String(body?.data) }));
}
