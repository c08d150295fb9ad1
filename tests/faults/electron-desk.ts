import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Practice } from '../../src/practice/practice.ts';
import type { CallInput } from '../../src/shared/ipc/contract.ts';
import type { CallName } from '../../src/shared/ipc/names.ts';
import type { ClientId, ConversationId, MessageId } from '../../src/shared/model/ids.ts';
import { launchApp, type RunningApp } from '../e2e/fixtures/launch.ts';
import type { DeskUnderFire } from './desk-under-fire.ts';

export interface ElectronDeskInput {
  practice: Practice;
  /** Of this round alone. */
  folder: string;
  keychainService: string;
}

/** The whole app in its real window, with the true keychain; what the owner does goes through the window's own bridge. */
export async function electronDesk({
  practice,
  folder,
  keychainService,
}: ElectronDeskInput): Promise<DeskUnderFire> {
  const { urls, app: keys } = practice;
  const configuration = join(folder, 'configure.json');
  const { instagramAppId, instagramAppSecret, metaAppId, metaAppSecret } = keys;
  const values = { instagramAppId, instagramAppSecret, metaAppId, metaAppSecret };
  await writeFile(configuration, JSON.stringify(values), { mode: 0o600 });
  let app: RunningApp | null = null;
  let isConfigured = false;

  async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<void> {
    if (app === null) throw new Error('the app is not running');
    const answer = await app.window.evaluate(
      ([name, input]) => window.api.call(name, input as CallInput<typeof name>),
      [name, input] as const,
    );
    if (!answer.ok) throw new Error(answer.error.code);
  }

  return {
    folder: join(folder, 'data'),
    async start() {
      app = await launchApp({
        folder,
        environment: {
          SHOPBELL_WWW_INSTAGRAM_URL: urls.www,
          SHOPBELL_API_INSTAGRAM_URL: urls.api,
          SHOPBELL_GRAPH_INSTAGRAM_URL: urls.graphInstagram,
          SHOPBELL_GRAPH_FACEBOOK_URL: urls.graphFacebook,
          SHOPBELL_TUNNEL_HOST: urls.relay,
          SHOPBELL_KEYCHAIN_SERVICE: keychainService,
        },
        flags: isConfigured ? [] : [`--configure=${configuration}`],
      });
      isConfigured = true;
    },
    async kill() {
      const process = app?.electron.process();
      if (!process || process.exitCode !== null || process.signalCode !== null) return;
      const exited = once(process, 'exit');
      process.kill('SIGKILL');
      await exited;
    },
    connect: ({ token }) => call('account.connect-with-token', { token, reconnect: null }),
    reply: ({ conversationId, clientId, text }) =>
      call('reply.send', {
        conversationId: conversationId as ConversationId,
        clientId: clientId as ClientId,
        text,
      }),
    retry: (messageId) => call('reply.retry', { messageId: messageId as MessageId }),
    async stop() {
      await app?.close();
    },
  };
}
