import { openDesk } from '../../src/main/app/open-desk.ts';
import { logLine } from '../../src/main/logging/log-line.ts';
import { createSessionSecretStore } from '../../src/main/secrets/session-secret-store.ts';
import { createSettingsStore, memoryBackend } from '../../src/main/settings/settings.ts';
import type { PracticeUrls } from '../../src/practice/practice.ts';
import { AppFailure } from '../../src/shared/ipc/result.ts';
import type { ClientId, ConversationId, MessageId } from '../../src/shared/model/ids.ts';
import { plainParts } from '../support/plain-desk.ts';
import { fastClock } from './fast-clock.ts';

/** What the desk is told at its start: all that the keychain and the settings would hold. */
export interface DeskStart {
  folder: string;
  urls: PracticeUrls;
  app: { instagramAppId: string; metaAppId: string };
  secrets: Array<[name: `token:${string}` | 'instagram-app-secret' | 'meta-app-secret', secret: string]>;
  tunnelName: string;
  time: { begin: number; speed: number };
}

/** What it can be asked for. */
export type DeskQuestion =
  | { ask: 'connect'; token: string }
  | { ask: 'reply'; conversationId: number; clientId: string; text: string }
  | { ask: 'retry'; messageId: number }
  | { ask: 'close' };

export type DeskAnswer = { id: number; error: string | null };

/**
 * The app's main process without Electron: a desk of its own on a folder, ready to be killed at any instruction.
 * Started with `fork`; ends with whoever started it.
 */
const start = JSON.parse(process.argv[2] ?? '') as DeskStart;
const { instagramAppId, metaAppId } = start.app;
const clock = fastClock(start.time);
const secrets = createSessionSecretStore();
for (const [name, secret] of start.secrets) await secrets.set(name, secret);
const note = (event: string, facts?: Parameters<typeof logLine>[1]) =>
  void process.stderr.write(`${logLine(event, facts)}\n`);

const desk = await openDesk({
  ...plainParts(start.urls),
  folder: start.folder,
  settings: createSettingsStore(
    memoryBackend({ app: { instagramAppId, metaAppId, tunnelName: start.tunnelName } }),
    () => {},
  ),
  secrets,
  clock,
  log: { info() {}, warn: note, error: note },
});

async function answer(question: DeskQuestion): Promise<void> {
  switch (question.ask) {
    case 'connect':
      await desk.connectWithToken({ token: question.token, reconnect: null });
      return;
    case 'reply':
      await desk.sendReply({
        conversationId: question.conversationId as ConversationId,
        clientId: question.clientId as ClientId,
        text: question.text,
      });
      return;
    case 'retry':
      await desk.retryReply(question.messageId as MessageId);
      return;
    case 'close':
      await desk.close();
  }
}

process.on('message', ({ id, ...question }: DeskQuestion & { id: number }) => {
  answer(question).then(
    () => process.send?.({ id, error: null } satisfies DeskAnswer),
    (error: unknown) =>
      process.send?.({ id, error: error instanceof AppFailure ? error.code : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.({ id: 0, error: null } satisfies DeskAnswer);
