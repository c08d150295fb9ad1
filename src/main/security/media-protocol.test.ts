import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { byteRange } from '../../shared/byte-range.ts';
import type { MediaFile } from '../app/desk.ts';
import { mediaResponse, ownerIn } from './media-protocol.ts';

let folder: string;
let file: MediaFile;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shopbell-serve-'));
  file = { path: join(folder, 'f'), contentType: 'image/png', bytes: 10, name: 'a b.png' };
  await writeFile(file.path, '0123456789');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function ask(url = 'media://attachment/7', { method = 'GET', range = '' } = {}) {
  const headers = new Headers(range === '' ? {} : { range });
  return mediaResponse({ method, url, headers }, async ({ of, id }, isPractice) =>
    of === 'attachment' && id === 7 && !isPractice ? file : null,
  );
}

describe('what is served', () => {
  test('the file as what its bytes are, and as nothing else', async () => {
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('0123456789');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': '10',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers.get('content-disposition')).toBeNull();
  });

  test.each(['application/pdf', 'application/octet-stream', 'image/heic'])(
    '%s is only ever something to save',
    async (contentType) => {
      file = { ...file, contentType };
      expect((await ask()).headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''a%20b.png");
    },
  );

  test.each([
    ['bytes=0-', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=0-1,4-5', 200, '0123456789', null],
    ['lines=0-1', 200, '0123456789', null],
    ['bytes=5-2', 200, '0123456789', null],
  ])('%s', async (range, status, body, contentRange) => {
    const answer = await ask(undefined, { range });
    expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([
      status,
      body,
      contentRange,
    ]);
  });
});

test('a film that is dropped in the middle is let go of, and asked for again', async () => {
  await writeFile(file.path, Buffer.alloc(2_000_000, 7));
  for (let jump = 0; jump < 50; jump += 1) {
    const answer = await ask(undefined, { range: `bytes=${jump * 1000}-` });
    const reader = answer.body?.getReader();
    expect((await reader?.read())?.value?.[0]).toBe(7);
    await reader?.cancel();
  }
  expect((await (await ask()).arrayBuffer()).byteLength).toBe(2_000_000);
});

describe('everything else is the same empty 404', () => {
  test.each([
    'media://attachment/8',
    'media://face/7',
    'media://attachment/7?practice',
    'media://attachment/',
    'media://attachment/07',
    'media://attachment/7/',
    'media://attachment/7?x',
    'media://attachment/7#x',
    'media://attachment/../7',
    'media://attachment/%37',
    'media://attachment/-7',
    'media://attachment/99999999999999999',
    'media://file/7',
    'media:attachment/7',
    'app://attachment/7',
  ])('%s', async (url) => {
    const answer = await ask(url);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });

  test.each(['POST', 'HEAD', 'PUT', 'OPTIONS'])('%s', async (method) => {
    expect((await ask(undefined, { method })).status).toBe(404);
  });

  test('a file that was taken away, and a desk that cannot answer', async () => {
    await rm(file.path);
    expect((await ask()).status).toBe(404);
    const headers = new Headers();
    const broken = await mediaResponse({ method: 'GET', url: 'media://face/1', headers }, () =>
      Promise.reject(new Error('no desk')),
    );
    expect(broken.status).toBe(404);
  });
});

test('an address names an owner or nothing, and never a path', () => {
  expect(ownerIn('media://face/12?practice')).toEqual({ owner: { of: 'face', id: 12 }, isPractice: true });
  expect(ownerIn('media://face/12/0a1b2c3d')).toEqual({ owner: { of: 'face', id: 12 }, isPractice: false });
  expect(ownerIn('media://face/12/..%2f..%2f')).toBeNull();
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), (rest) => {
      const found = ownerIn(`media://attachment/${rest}`);
      if (found) expect(rest).toMatch(/^[1-9]\d*(\/[0-9a-f]{8})?(\?practice)?$/);
    }),
  );
});

test('a range always lies within the file', () => {
  const number = fc.option(fc.nat(3000), { nil: '' });
  fc.assert(
    fc.property(number, number, fc.nat(2000), (first, last, size) => {
      const range = byteRange(`bytes=${first}-${last}`, size);
      if (range === null || range === 'unsatisfiable') return;
      expect(range.from).toBeGreaterThanOrEqual(0);
      expect(range.from).toBeLessThanOrEqual(range.to);
      expect(range.to).toBeLessThan(size);
    }),
  );
});
