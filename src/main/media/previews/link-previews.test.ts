import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createManualClock, type ManualClock } from '../../../../tests/fakes/manual-clock.ts';
import { drawPicture } from '../../../practice/media/pictures.ts';
import { createMediaCache } from '../media-cache.ts';
import { receiveHere } from '../receive-file.ts';
import { createSafeFetch } from '../safe-fetch.ts';
import { createLinkPreviews, type LinkPreviews } from './link-previews.ts';
import { MOST_PAGE_BYTES } from './read-page.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const MINUTE = 60_000;

let server: Server;
let answers: Record<string, RequestListener>;
let asked: string[];
let origin: string;
let folder: string;
let isOn: boolean;
let clock: ManualClock;
let previews: LinkPreviews;

beforeEach(async () => {
  answers = {};
  asked = [];
  isOn = true;
  clock = createManualClock(0);
  server = createServer((incoming, response) => {
    asked.push(incoming.url ?? '');
    const answer = answers[incoming.url ?? ''];
    if (answer) answer(incoming, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = await mkdtemp(join(tmpdir(), 'shopbell-previews-'));
  previews = open();
});
afterEach(async () => {
  await previews.stop();
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

function open(allowLoopback = true): LinkPreviews {
  const receive = receiveHere(createSafeFetch({ allowLoopback }));
  return createLinkPreviews({
    isOn: () => isOn,
    fetch: createSafeFetch({ allowLoopback, silenceMs: 200, wholeMs: 1_000 }),
    cache: createMediaCache({ folder, receive }),
    allowLoopback,
    clock,
    log: { info: () => {}, warn: (event) => expect(event).toBe(''), error: () => {} },
  });
}

const page =
  (head: string, headers: Record<string, string> = HTML): RequestListener =>
  (_, response) =>
    response.writeHead(200, headers).end(`<html><head>${head}</head><body>`);
const to =
  (location: string): RequestListener =>
  (_, response) =>
    response.writeHead(302, { location }).end();

async function lyingAside(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe('a page', () => {
  test('with a picture, whose address leads on from where the page was found', async () => {
    answers['/short'] = to('/shop/mug');
    answers['/shop/mug'] = page(
      '<title>Blue mug</title><meta name="description" content="Hand thrown"><meta property="og:image" content="mug.png">',
    );
    answers['/shop/mug.png'] = (_, response) => response.end(drawPicture('mug.png'));
    const preview = await previews.of(`Like this? ${origin}/short#detail, in blue`);
    expect(preview).toMatchObject({
      url: `${origin}/short#detail`,
      host: new URL(origin).host,
      title: 'Blue mug',
      description: 'Hand thrown',
      picture: { contentType: 'image/png' },
    });
    expect(preview?.picture?.bytes).toEqual(new Uint8Array(drawPicture('mug.png')));
    // What follows the # is nobody's business.
    expect(asked).toEqual(['/short', '/shop/mug', '/shop/mug.png']);
  });

  test('tells nobody who asks, and what for', async () => {
    let told: string[] = [];
    answers['/'] = (incoming, response) => {
      told = incoming.rawHeaders.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase());
      page('<title>x</title>', { ...HTML, 'set-cookie': 'who=you' })(incoming, response);
    };
    answers['/two'] = answers['/'];
    await previews.of(`${origin}/`);
    await previews.of(`${origin}/two`);
    expect(told.sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
  });

  test('in the letters it says it is written in', async () => {
    const latin = (_: unknown, response: Parameters<RequestListener>[1]) =>
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(Buffer.from('<meta charset="iso-8859-1"><title>Café</title>', 'latin1'));
    answers['/latin'] = latin;
    answers['/odd'] = page('<title>Café</title>', { 'content-type': 'text/html; charset=klingon' });
    expect((await previews.of(`${origin}/latin`))?.title).toBe('Café');
    expect((await previews.of(`${origin}/odd`))?.title).toBe('Café');
  });

  test('without an end: so much of it is taken, and no more', async () => {
    let sent = 0;
    let isClosed = false;
    answers['/'] = (_, response) => {
      response.on('close', () => {
        isClosed = true;
      });
      response.writeHead(200, HTML).write('<title>Endless</title>');
      const more = () => {
        sent += 64 * 1024;
        if (!isClosed) response.write(' '.repeat(64 * 1024), more);
      };
      more();
    };
    expect((await previews.of(`${origin}/`))?.title).toBe('Endless');
    await expect.poll(() => isClosed).toBe(true);
    // What the sockets hold between the two comes on top.
    expect(sent).toBeLessThan(MOST_PAGE_BYTES * 20);
  });

  test.each<[string, RequestListener]>([
    ['away', (_, response) => response.writeHead(500).end()],
    ['without a title', page('<meta name="description" content="words">')],
    ['no page', page('<title>x</title>', { 'content-type': 'application/json' })],
    [
      'packed though nobody asked for that',
      page('<title>x</title>', { ...HTML, 'content-encoding': 'gzip' }),
    ],
    ['silent', () => {}],
    ['on the network of the shop', to('https://192.168.0.1/')],
    ['leading away from https', to('http://example.org/')],
  ])('%s: nothing is shown', async (_what, answer) => {
    answers['/'] = answer;
    expect(await previews.of(`${origin}/`)).toBeNull();
    expect(asked).toEqual(['/']);
  });
});

describe('a picture', () => {
  test.each<[string, string, RequestListener]>([
    ['that is none', '/p.png', page('<title>x</title>')],
    ['that does not come', '/p.png', (_, response) => response.writeHead(404).end()],
    [
      'that is too large',
      '/p.png',
      (_, response) => response.writeHead(200, { 'content-length': '9000000' }).flushHeaders(),
    ],
    ['of the network', 'https://10.0.0.1/p.png', () => {}],
    ['without an address', 'http://', () => {}],
  ])('%s: the words stand alone, and nothing is left on the disk', async (_what, address, answer) => {
    answers['/'] = page(`<title>Mug</title><meta property="og:image" content="${address}">`);
    answers['/p.png'] = answer;
    expect(await previews.of(`${origin}/`)).toMatchObject({ title: 'Mug', picture: null });
    expect(await lyingAside()).toEqual([]);
  });

  test('lies aside until it is let go', async () => {
    answers['/'] = page('<title>Mug</title><meta property="og:image" content="/p.png">');
    answers['/p.png'] = (_, response) => response.end(drawPicture('p.png'));
    await previews.of(`${origin}/`);
    expect(await lyingAside()).toHaveLength(1);
    await previews.stop();
    expect(await lyingAside()).toEqual([]);
  });
});

describe('how often is asked', () => {
  test('once for all who look, and again after a day; sooner where nothing was found', async () => {
    answers['/'] = page('<title>Mug</title>');
    await Promise.all([previews.of(`${origin}/`), previews.of(`again ${origin}/#part`)]);
    await previews.of(`${origin}/gone`);
    expect(asked).toEqual(['/', '/gone']);
    await clock.advance(29 * MINUTE);
    await Promise.all([previews.of(`${origin}/`), previews.of(`${origin}/gone`)]);
    expect(asked).toHaveLength(2);
    await clock.advance(2 * MINUTE);
    await Promise.all([previews.of(`${origin}/`), previews.of(`${origin}/gone`)]);
    expect(asked).toEqual(['/', '/gone', '/gone']);
    await clock.advance(24 * 60 * MINUTE);
    await previews.of(`${origin}/`);
    expect(asked).toEqual(['/', '/gone', '/gone', '/']);
  });

  test('never while it is switched off, not even for what waits in line', async () => {
    isOn = false;
    answers['/'] = page('<title>Mug</title>');
    expect(await previews.of(`${origin}/`)).toBeNull();
    expect(asked).toEqual([]);

    isOn = true;
    let isReached = () => {};
    const reached = new Promise<void>((resolve) => {
      isReached = resolve;
    });
    for (const path of ['/1', '/2', '/3']) answers[path] = () => isReached();
    const waiting = ['/1', '/2', '/3', '/'].map((path) => previews.of(origin + path));
    await reached;
    isOn = false;
    previews.choicesChanged();
    expect(await Promise.all(waiting)).toEqual([null, null, null, null]);
    expect(asked).not.toContain('/');
  });

  test.each([
    'no link at all',
    'http://example.org/',
    'http://127.0.0.1:1/',
    'https://127.0.0.1:1/',
    'https://10.0.0.1/ https://example.org/',
    'https://a:b@example.org/',
  ])('never for %s, in the real shop', async (text) => {
    previews = open(false);
    expect(await previews.of(text.replace(':1/', `:${new URL(origin).port}/`))).toBeNull();
    expect(asked).toEqual([]);
  });
});
