import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createManualClock, type ManualClock } from '../../../tests/fakes/manual-clock.ts';
import { createOfferedFiles, OFFER_MS, type OfferedFiles } from './offered-files.ts';

let folder: string;
let path: string;
let clock: ManualClock;
let offered: OfferedFiles;
let server: Server;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shopbell-offered-'));
  path = join(folder, 'file');
  await writeFile(path, '0123456789');
  clock = createManualClock(1_780_000_000_000);
  offered = createOfferedFiles(clock);
  server = createServer(async (request, response) => {
    if (!(await offered.serve((request.url ?? '').slice(1), request, response))) {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

const ask = (token: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${token}`, init);
async function offer() {
  const made = await offered.offer({ path, contentType: 'image/png' });
  if (!made) throw new Error('not offered');
  return made;
}

describe('an offered file', () => {
  test('comes whole, as what it is', async () => {
    const response = await ask((await offer()).token);
    expect([response.status, await response.text()]).toEqual([200, '0123456789']);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': '10',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
    });
  });

  test('HEAD tells the same and brings nothing', async () => {
    const response = await ask((await offer()).token, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe('10');
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(await response.text()).toBe('');
  });

  test.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=20-', 416, '', 'bytes */10'],
    ['bytes=0-1,4-5', 200, '0123456789', null],
  ])('%s is answered %i', async (range, status, body, contentRange) => {
    const response = await ask((await offer()).token, { headers: { range } });
    expect([response.status, await response.text()]).toEqual([status, body]);
    expect(response.headers.get('content-range')).toBe(contentRange);
  });
});

describe('nothing is served', () => {
  test('under a name nobody was told', async () => {
    await offer();
    expect((await ask('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
  });

  test('after ten minutes', async () => {
    const { token } = await offer();
    await clock.advance(OFFER_MS - 1);
    expect((await ask(token)).status).toBe(200);
    await clock.advance(1);
    expect((await ask(token)).status).toBe(404);
  });

  test('once the offer is withdrawn, and only that one', async () => {
    const [one, other] = [await offer(), await offer()];
    one.withdraw();
    expect((await ask(one.token)).status).toBe(404);
    expect((await ask(other.token)).status).toBe(200);
  });

  test('when the file has been taken away', async () => {
    const { token } = await offer();
    await rm(path);
    expect((await ask(token)).status).toBe(404);
    expect(await offered.offer({ path, contentType: 'image/png' })).toBeNull();
  });
});

test('names cannot be guessed: 192 bits, each time others', async () => {
  const { token } = await offer();
  expect(Buffer.from(token, 'base64url')).toHaveLength(24);
  expect((await offer()).token).not.toBe(token);
});
