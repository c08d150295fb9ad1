import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { Line } from '../peers/line.tsx';
import { BARE_WINDOW } from './desktop-app.ts';
import { workFolder } from './work-folder.ts';

const FOLDER = resolve(import.meta.dirname, '../peers');
const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

type PeerPage = typeof globalThis & { peerPage?: { keep(person: string, lines: Line[]): void } };

/** The lists of others that stand beside ours: each is a file of bench/peers. */
export const PEERS = ['react-virtuoso'] as const;
export type Peer = (typeof PEERS)[number];

/** The list of another, built for production, in a window of the same Electron, with these threads in its memory. */
export async function openPeer(peer: Peer, threads: ReadonlyMap<string, readonly Line[]>) {
  const { path: folder, remove } = await workFolder();
  const built = join(folder, 'built');
  await build({
    root: FOLDER,
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [react()],
    resolve: { alias: { 'the-list': join(FOLDER, `${peer}.tsx`) } },
    build: { outDir: built, emptyOutDir: true },
  });
  const server = await serve(built);
  const electron = await _electron.launch({
    executablePath: process.env.SHOPBELL_TEST_ELECTRON ?? '',
    args: [BARE_WINDOW, `--user-data-dir=${join(folder, 'data')}`],
    chromiumSandbox: true,
  });
  const page = await electron.firstWindow();
  await page.goto(server.url);
  for (const [person, lines] of threads) await keep(page, person, lines);
  return {
    page,
    async close() {
      await electron.close();
      server.close();
      await remove();
    },
  };
}

async function keep(page: Page, person: string, lines: readonly Line[]): Promise<void> {
  await page.waitForFunction(() => 'peerPage' in window);
  await page.evaluate(({ name, all }) => (globalThis as PeerPage).peerPage?.keep(name, all), {
    name: person,
    all: [...lines],
  });
}

async function serve(folder: string): Promise<{ url: string; close(): void }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const name = url === '/' ? '/index.html' : url;
    try {
      const body = await readFile(join(folder, new URL(name, 'http://localhost').pathname));
      response.setHeader('content-type', CONTENT_TYPES[extname(name)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      // The browser asks for an icon that is not there.
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://localhost:${port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
