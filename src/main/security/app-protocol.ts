import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative } from 'node:path';
import type { CustomScheme, Protocol, ProtocolResponse } from 'electron';
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

const NOT_FOUND: ProtocolResponse = { statusCode: 404, data: Buffer.alloc(0) };

/**
 * Serves the built window from `folder`; anything outside it, or of a kind not listed, is a 404. `onServed` is called when
 * an answer is on its way.
 *
 * By the older of Electron's two calls, as the newer one costs the window 25 ms (decisions/0006-pages-by-the-older-call.md).
 */
export function serveApp(protocol: Protocol, folder: string, onServed: () => void): void {
  protocol.registerBufferProtocol('app', (request, answer) => {
    void responseTo(request.url, folder).then((response) => {
      answer(response);
      onServed();
    });
  });
}

/** The file, with the headers of a page of ours, or a 404: nothing can be probed by what a refusal says. */
export async function responseTo(address: string, folder: string): Promise<ProtocolResponse> {
  const file = fileOf(address, folder);
  const type = file === null ? undefined : CONTENT_TYPES[extname(file)];
  if (file === null || type === undefined) return NOT_FOUND;
  try {
    return {
      data: await readFile(file),
      headers: {
        'content-type': type,
        'content-security-policy': policyFor(address),
        'x-content-type-options': 'nosniff',
      },
    };
  } catch {
    // Not there.
    return NOT_FOUND;
  }
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
