import { rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Endpoints } from '../../shared/instagram/platform.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import { createSessionSecretStore } from '../secrets/session-secret-store.ts';
import { createSettingsStore, memoryBackend, type SettingsStore } from '../settings/settings.ts';
import type { Desk } from './desk.ts';
import { furnishPractice } from './furnish-practice.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';
import { answerFirstCustomer } from './practice-example.ts';
import { createPracticeStrings } from './practice-strings.ts';

/** What the practice Instagram says about itself once it runs. */
const Ready = z.object({
  type: z.literal('ready'),
  urls: z.object({
    www: z.string(),
    api: z.string(),
    graphInstagram: z.string(),
    graphFacebook: z.string(),
    relay: z.string(),
    control: z.string(),
  }),
  shop: z.object({
    username: z.string(),
    instagramAppId: z.string(),
    instagramAppSecret: z.string(),
    metaAppId: z.string(),
    metaAppSecret: z.string(),
    redirectUri: z.string(),
    token: z.string(),
  }),
});
type Ready = z.infer<typeof Ready>;

const START_LIMIT_MS = 15_000;

type PracticeInput = Pick<
  OpenDesk,
  | 'folder'
  | 'storageWorker'
  | 'storagePorts'
  | 'mediaWorker'
  | 'nodeExecutable'
  | 'terminal'
  | 'clock'
  | 'fetch'
  | 'random'
  | 'log'
> & {
  /** The practice Instagram's program. */
  entry: URL;
  /** What the owner chose holds in practice as well. */
  choices: SettingsStore['choices'];
  /** In the owner's language. */
  t: Translate;
};

/**
 * Opens a fresh practice shop: the simulated Instagram in a thread of its own, reached over HTTP like the real
 * one, and a desk connected to it. Nothing of it touches the keychain or the real data; closing the desk
 * removes its folder. Fails with `practice-failed`.
 */
export async function openPracticeDesk({
  entry,
  folder,
  choices,
  t,
  ...parts
}: PracticeInput): Promise<Desk> {
  // What a crash may have left behind; the practice shop always starts fresh.
  await rm(folder, { recursive: true, force: true });
  const worker = new Worker(entry, { workerData: { shop: true, seed: 'practice shop' }, stderr: true });
  try {
    const { urls, shop } = await whenReady(worker);
    const desk = await openDesk({
      ...parts,
      isPractice: true,
      folder,
      backups: null,
      endpoints: endpointsOf(urls),
      tunnelHosts: [urls.relay],
      // What is practised stays on this computer.
      findCloudflared: async () => null,
      settings: {
        ...createSettingsStore(
          memoryBackend({
            app: {
              instagramAppId: shop.instagramAppId,
              metaAppId: shop.metaAppId,
              redirectUri: shop.redirectUri,
            },
          }),
          () => {},
        ),
        choices,
      },
      secrets: await secretsOf(shop),
    });
    await furnishPractice(desk, { ...parts, t });
    await desk.connectWithToken({ token: shop.token, reconnect: null });
    const stopExample = answerFirstCustomer(desk, parts);
    return {
      ...desk,
      practice: createPracticeStrings({ ...parts, desk, url: urls.control, account: shop.username }),
      async close() {
        stopExample();
        await desk.close();
        await worker.terminate();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await worker.terminate();
    parts.log.error('practice.failed', { error: error instanceof Error ? error.message : String(error) });
    throw new AppFailure('practice-failed', null, { cause: error });
  }
}

function whenReady(worker: Worker): Promise<Ready> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('the practice Instagram did not start')), START_LIMIT_MS);
    const end = (settle: () => void) => {
      clearTimeout(limit);
      settle();
    };
    worker.once('error', (error) => end(() => reject(error)));
    worker.once('exit', (code) => end(() => reject(new Error(`the practice Instagram ended with ${code}`))));
    worker.once('message', (message: unknown) => {
      const ready = Ready.safeParse(message);
      end(() =>
        ready.success ? resolve(ready.data) : reject(new Error('the practice Instagram spoke otherwise')),
      );
    });
  });
}

function endpointsOf({ www, api, graphInstagram, graphFacebook }: Ready['urls']): Endpoints {
  return { wwwInstagram: www, apiInstagram: api, graphInstagram, graphFacebook };
}

async function secretsOf(shop: Ready['shop']) {
  const secrets = createSessionSecretStore();
  await secrets.set('instagram-app-secret', shop.instagramAppSecret);
  await secrets.set('meta-app-secret', shop.metaAppSecret);
  return secrets;
}
