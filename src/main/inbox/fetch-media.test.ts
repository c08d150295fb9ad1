import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  conversationWith,
  type InboxDesk,
  NOON,
  openInboxDesk,
  SHOP,
  says,
  threadOf,
} from '../../../tests/fakes/inbox-desk.ts';
import { drawPicture } from '../../practice/media/pictures.ts';
import { InstagramFailure } from '../../shared/instagram/reaction.ts';
import type { PersonId } from '../../shared/model/ids.ts';
import type { AttachmentKind } from '../../shared/model/message.ts';
import { createMediaCache } from '../media/media-cache.ts';
import { receiveHere } from '../media/receive-file.ts';
import { createSafeFetch } from '../media/safe-fetch.ts';
import type { DomainEvent } from './domain-event.ts';
import { type FetchMedia, fetchMedia } from './fetch-media.ts';

const MINUTE = 60_000;

let desk: InboxDesk;
let folder: string;
let cdn: Server;
let origin: string;
/** Status by path; 200 with a picture drawn from the path where none is named. */
let status: Record<string, number>;
let asked: string[];
/** Whoever waits here is answered when the test says so. */
let held: Array<() => void> | null;
let reread: () => Promise<DomainEvent[]>;
let mostBytes: number;
let facesGone: number;
let media: FetchMedia;

beforeEach(async () => {
  desk = await openInboxDesk();
  folder = await mkdtemp(join(tmpdir(), 'shopbell-fetch-'));
  status = {};
  asked = [];
  held = null;
  mostBytes = 1_000_000_000;
  facesGone = 0;
  reread = () => Promise.reject(new Error('not to be asked'));
  cdn = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = () => response.writeHead(status[path] ?? 200).end(drawPicture(path));
    if (held) held.push(answer);
    else answer();
  });
  await new Promise<void>((resolve) => cdn.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(cdn.address() as AddressInfo).port}`;
  media = fetchMedia({
    ...desk,
    cache: createMediaCache({ folder, receive: receiveHere(createSafeFetch({ allowLoopback: true })) }),
    instagram: { message: () => reread() },
    tokenOf: async () => 'token',
    mostBytes: () => mostBytes,
    random: () => 0,
    onFaceGone() {
      facesGone += 1;
    },
  });
});
afterEach(async () => {
  media.stop();
  for (const answer of held ?? []) answer();
  await media.idle();
  cdn.closeAllConnections();
  await new Promise((resolve) => cdn.close(resolve));
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

function sends(mid: string, path: string, { at = NOON, kind = 'image' as AttachmentKind } = {}): DomainEvent {
  return says(mid, { at, text: null, attachments: [attachment(path, kind)] });
}

function attachment(path: string, kind: AttachmentKind = 'image') {
  return { kind, url: `${origin}${path}`, title: null, link: null, remoteId: null, raw: '{}' };
}

async function fetchAll(): Promise<void> {
  media.wake();
  await media.idle();
}

/** The first chat's person has a profile with this picture. */
async function hasFace(path: string): Promise<void> {
  const { conversations } = await desk.storage.conversationPage({
    view: 'all',
    accountId: null,
    labelId: null,
    after: null,
    limit: 1,
  });
  await desk.storage.saveProfile({
    personId: conversations[0]?.person.id ?? (0 as PersonId),
    username: 'anna',
    name: 'Anna',
    pictureUrl: `${origin}${path}`,
    followerCount: null,
    isVerified: null,
    followsUs: null,
    weFollow: null,
    now: NOON,
  });
}

async function shown(): Promise<string[]> {
  const { conversations } = await desk.storage.conversationPage({
    view: 'all',
    accountId: null,
    labelId: null,
    after: null,
    limit: 1,
  });
  const [first] = conversations;
  const messages = first ? await threadOf(desk, first.id) : [];
  return messages.map(({ attachments }) => attachments[0]?.media ?? 'none');
}

async function files(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe('what comes', () => {
  test('is kept, told with its size, and asked for once', async () => {
    await conversationWith(desk, sends('a', '/a'));
    desk.published.length = 0;
    await fetchAll();
    await fetchAll();
    expect(asked).toEqual(['/a']);
    expect(await shown()).toEqual(['kept']);
    expect(await files()).toHaveLength(1);
    expect(desk.published.map(({ messages }) => messages[0]?.attachments[0])).toMatchObject([
      { media: 'kept', contentType: 'image/png', width: 320, height: 320 },
    ]);
  });

  test('newest first, four at a time', async () => {
    const many = Array.from({ length: 7 }, (_, index) =>
      sends(`m${index}`, `/${index}`, { at: NOON + index }),
    );
    await conversationWith(desk, ...many);
    held = [];
    media.wake();
    await expect.poll(() => asked.length).toBe(4);
    expect(asked.toSorted()).toEqual(['/3', '/4', '/5', '/6']);
    held.shift()?.();
    await expect.poll(() => asked.length).toBe(5);
    expect(asked.at(-1)).toBe('/2');
    const waiting = held;
    held = null;
    for (const answer of waiting) answer();
    await media.idle();
    expect(await shown()).toEqual(Array(7).fill('kept'));
  });

  test('a story is never asked for', async () => {
    await conversationWith(
      desk,
      sends('a', '/story', { kind: 'story' }),
      sends('b', '/mention', { kind: 'story-mention' }),
    );
    await fetchAll();
    expect(asked).toEqual([]);
    expect(await files()).toEqual([]);
  });

  test('a face comes too, while pictures are on their way', async () => {
    await conversationWith(desk, ...Array.from({ length: 5 }, (_, index) => sends(`m${index}`, `/${index}`)));
    await hasFace('/face');
    held = [];
    media.wake();
    await expect.poll(() => asked).toContain('/face');
  });
});

describe('what does not come', () => {
  test('is tried again, ever later, and at once when the line is back', async () => {
    status['/a'] = 503;
    await conversationWith(desk, sends('a', '/a'));
    await fetchAll();
    for (let minute = 0; minute < 60; minute += 1) {
      await desk.clock.advance(MINUTE);
      await media.idle();
    }
    expect(asked.length).toBeGreaterThan(6);
    expect(asked.length).toBeLessThan(14);
    expect(await shown()).toEqual(['waiting']);
    status['/a'] = 200;
    media.tryAllNow();
    await expect.poll(shown).toEqual(['kept']);
  });

  test('a dead address is renewed by reading the message again', async () => {
    status['/a'] = 403;
    reread = async () => [says('a', { attachments: [attachment('/fresh')] })];
    await conversationWith(desk, sends('a', '/a'));
    await fetchAll();
    expect(asked).toEqual(['/a', '/fresh']);
    expect(await shown()).toEqual(['kept']);
  });

  test('a face whose address died leads to its profile', async () => {
    await conversationWith(desk, says('a'));
    await hasFace('/face');
    status['/face'] = 403;
    await fetchAll();
    expect(facesGone).toBe(1);
    expect(await desk.storage.nextProfileAt()).toBe(NOON + 24 * 3_600_000);
    // What it answers then is fetched as any other.
    await hasFace('/face-2');
    await fetchAll();
    expect(asked).toEqual(['/face', '/face-2']);
  });

  test.each([
    ['the same address', () => Promise.resolve([says('a', { attachments: [attachment('/a')] })])],
    ['another dead one', () => Promise.resolve([says('a', { attachments: [attachment('/fresh')] })])],
    ['nothing', () => Promise.resolve([])],
    ['an error', () => Promise.reject(new Error('too old'))],
  ])('once only: when that gives %s it is gone', async (_, answer) => {
    status = { '/a': 404, '/fresh': 410 };
    let times = 0;
    reread = () => {
      times += 1;
      return answer();
    };
    await conversationWith(desk, sends('a', '/a'));
    await fetchAll();
    await fetchAll();
    expect(times).toBe(1);
    expect(await shown()).toEqual(['gone']);
    expect(await files()).toEqual([]);
  });

  test('a dead address is not given up while its account rests', async () => {
    status['/a'] = 403;
    const limit = { kind: 'wait', scope: 'account', waitMs: 60_000 } as const;
    reread = () => Promise.reject(new InstagramFailure('rate-limited', limit, null));
    await conversationWith(desk, sends('a', '/a'));
    await fetchAll();
    expect(await shown()).toEqual(['waiting']);
    expect(desk.rests.msLeft(desk.accountId)).toBe(60_000);
    reread = async () => expect.unreachable('it rests');
    await desk.clock.advance(30_000);
    await media.idle();
    reread = async () => [says('a', { attachments: [attachment('/fresh')] })];
    for (let minute = 0; minute < 5; minute += 1) {
      await desk.clock.advance(MINUTE);
      await media.idle();
    }
    expect(await shown()).toEqual(['kept']);
  });

  test('an address inside the house is not asked, and the rest goes on', async () => {
    await conversationWith(
      desk,
      says('a', { attachments: [{ ...attachment('/'), url: 'https://169.254.169.254/latest' }] }),
      sends('b', '/b'),
    );
    await fetchAll();
    expect(asked).toEqual(['/b']);
    expect(await shown()).toEqual(['not-kept', 'kept']);
  });
});

describe('what is taken back', () => {
  const unsend = (mid: string): DomainEvent => ({
    type: 'unsend',
    accountUserId: SHOP,
    personScopedId: null,
    mid,
    at: NOON + 1,
  });

  test('is gone from the disk, unless another message shows the same', async () => {
    await conversationWith(desk, sends('a', '/same'), sends('b', '/same'));
    await fetchAll();
    expect(await files()).toHaveLength(1);
    await desk.intake({ events: [unsend('a')], journalId: null });
    media.tidy();
    await media.idle();
    expect(await files()).toHaveLength(1);
    await desk.intake({ events: [unsend('b')], journalId: null });
    media.tidy();
    await media.idle();
    expect(await files()).toEqual([]);
  });

  test('while it was coming: it never lies on the disk for long', async () => {
    await conversationWith(desk, sends('a', '/a'));
    held = [];
    media.wake();
    await expect.poll(() => asked.length).toBe(1);
    await desk.intake({ events: [unsend('a')], journalId: null });
    for (const answer of held) answer();
    held = null;
    await media.idle();
    expect(await files()).toEqual([]);
    expect(await desk.storage.unreferencedMedia(9)).toEqual([]);
  });

  test('what a crash left behind goes at the next start', async () => {
    await conversationWith(desk, sends('a', '/a'));
    await fetchAll();
    await desk.intake({ events: [unsend('a')], journalId: null });
    expect(await files()).toHaveLength(1);
    media.start();
    await expect.poll(files).toEqual([]);
  });
});

test('the limit lets the oldest go', async () => {
  const size = drawPicture('/0').length;
  mostBytes = size * 4;
  for (let index = 0; index < 8; index += 1) {
    await conversationWith(desk, sends(`m${index}`, `/${index}`, { at: NOON + index }));
    await fetchAll();
    await desk.clock.advance(1000);
  }
  const states = await shown();
  expect(states.at(-1)).toBe('kept');
  expect(states[0]).toBe('not-kept');
  expect(await files()).toHaveLength(states.filter((state) => state === 'kept').length);
});

test('stopping does not wait for a slow answer', async () => {
  await conversationWith(desk, sends('a', '/a'));
  held = [];
  media.wake();
  await expect.poll(() => asked.length).toBe(1);
  media.stop();
  await media.idle();
  expect(await shown()).toEqual(['waiting']);
});
