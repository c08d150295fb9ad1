import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative } from 'node:path';
import type { CustomScheme, Protocol } from 'electron';
import { policyFor } from './content-security-policy.ts';

/** The window's pages come from `app://shopbell/`, never from `file:` and never from the net. */
export const APP_ORIGIN = 'app://shopbell';

/** Must be told to Electron before it is ready. */
export const APP_SCHEME: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Serves the built window from `folder`; anything outside it, or of a kind not listed, is a 404. */
export function serveApp(protocol: Protocol, folder: string, onAsked: () => void): void {
  protocol.handle('app', async (request) => {
    onAsked();
    const file = fileOf(request.url, folder);
    const type = file === null ? undefined : CONTENT_TYPES[extname(file)];
    if (file === null || type === undefined) return new Response(null, { status: 404 });
    try {
      const bytes = await readFile(file);
      return new Response(new Uint8Array(bytes), {
        headers: {
          'content-type': type,
          'content-security-policy': policyFor(request.url),
          'x-content-type-options': 'nosniff',
        },
      });
    } catch {
      // Not there: the same answer as for a path that may not be read, so nothing can be probed.
      return new Response(null, { status: 404 });
    }
  });
}

/** The file an address names, or null where it is not ours to serve. */
export function fileOf(address: string, folder: string): string | null {
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` !== APP_ORIGIN) return null;
  const path = url.pathname === '/' ? '/index.html' : url.pathname;
  let name: string;
  try {
    name = decodeURIComponent(path);
  } catch {
    // A broken escape names no file.
    return null;
  }
  const file = join(folder, name);
  const inside = relative(folder, file);
  return inside.startsWith('..') || isAbsolute(inside) ? null : file;
}
