import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawPicture } from '../../practice/media/pictures.ts';
import { receiveInThread, type ThreadReceiver } from './receive-in-thread.ts';
import { FetchTrouble } from './safe-fetch.ts';

const picture = drawPicture('a.png');
const ENTRY = new URL('./worker.ts', import.meta.url);

let folder: string;
let server: Server;
let asked: (path: string) => void;
let receiver: ThreadReceiver;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shopbell-thread-'));
  asked = () => {};
  server = createServer(({ url = '' }, response) => {
    asked(url);
    if (url === '/picture') response.end(picture);
    else if (url === '/dead') response.writeHead(403).end();
    else response.write(picture.subarray(0, 100));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  receiver = receiveInThread({ entry: ENTRY, allowLoopback: true });
});

afterEach(async () => {
  await receiver.close();
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  await rm(folder, { recursive: true, force: true });
});

const place = () => join(folder, 'arriving', 'one');

function receive(path: string, signal = new AbortController().signal) {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  return receiver.receive({ url, kind: 'image', signal }, place());
}

/** Resolves when the server has been asked for that path. */
const isAsked = (path: string) =>
  new Promise<void>((resolve) => {
    asked = (url) => {
      if (url === path) resolve();
    };
  });

test('a file is fetched, written and told of, all in the thread', async () => {
  expect(await receive('/picture')).toMatchObject({ contentType: 'image/png', bytes: picture.length });
  expect(await readFile(place())).toEqual(picture);
});

test('what the network did is told as such, and what the disk did is not', async () => {
  await expect(receive('/dead')).rejects.toMatchObject({ trouble: 'dead' });
  await receive('/picture');
  // The place is taken.
  await expect(receive('/picture')).rejects.not.toBeInstanceOf(FetchTrouble);
});

test('one that is no longer wanted ends', async () => {
  const stopping = new AbortController();
  const underWay = isAsked('/endless');
  const received = receive('/endless', stopping.signal);
  await underWay;
  stopping.abort();
  await expect(received).rejects.toMatchObject({ trouble: 'unreachable' });
  await expect(receive('/endless', stopping.signal)).rejects.toMatchObject({ trouble: 'unreachable' });
});

test('a thread that ends takes its files with it, and the next file begins another', async () => {
  const underWay = isAsked('/endless');
  const received = receive('/endless');
  await underWay;
  await Promise.all([expect(received).rejects.toMatchObject({ trouble: 'unreachable' }), receiver.close()]);
  await rm(folder, { recursive: true, force: true });
  expect(await receive('/picture')).toMatchObject({ bytes: picture.length });
});

test('a thread that cannot begin is passing trouble', async () => {
  await receiver.close();
  receiver = receiveInThread({ entry: new URL('./no-such-worker.ts', import.meta.url), allowLoopback: true });
  await expect(receive('/picture')).rejects.toMatchObject({ trouble: 'unreachable' });
});
