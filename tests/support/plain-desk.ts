import type { OpenDesk } from '../../src/main/app/open-desk.ts';
import type { PracticeUrls } from '../../src/practice/practice.ts';

type PlainParts = Pick<
  OpenDesk,
  | 'isPractice'
  | 'endpoints'
  | 'tunnelHosts'
  | 'findCloudflared'
  | 'backups'
  | 'storageWorker'
  | 'mediaWorker'
  | 'nodeExecutable'
  | 'terminal'
  | 'fetch'
  | 'random'
>;

/** What every desk in plain Node has: the practice Instagram around it, the workers of the sources, no copies, no terminal. */
export function plainParts(urls: PracticeUrls): PlainParts {
  return {
    isPractice: false,
    endpoints: {
      wwwInstagram: urls.www,
      apiInstagram: urls.api,
      graphInstagram: urls.graphInstagram,
      graphFacebook: urls.graphFacebook,
    },
    tunnelHosts: [urls.relay],
    findCloudflared: async () => null,
    backups: null,
    storageWorker: new URL('../../src/main/storage/worker.ts', import.meta.url),
    mediaWorker: new URL('../../src/main/media/worker.ts', import.meta.url),
    nodeExecutable: null,
    terminal: { say() {} },
    fetch: globalThis.fetch,
    random: Math.random,
  };
}
