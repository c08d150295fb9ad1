import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { instagramPage } from '../../scripts/docs/instagram-page.ts';
import { eventsFromWebhook } from '../../src/main/instagram/webhook-events.ts';
import { AttachmentKind, MessageKind } from '../../src/shared/model/message.ts';
import { SUBJECTS } from './fixtures/index.ts';
import { at } from './fixtures/wire-shop.ts';

const FIXTURES = SUBJECTS.flatMap(({ fixtures }) => fixtures);

test('the tables of docs/instagram.md are those of the code: node scripts/docs/instagram-tables.mjs', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/instagram.md'), 'utf8');
  expect(instagramPage(page)).toBe(page);
});

test('every subject names its own file', () => {
  for (const { file, subject } of SUBJECTS) {
    const path = resolve(import.meta.dirname, 'fixtures', file);
    expect(existsSync(path) && readFileSync(path, 'utf8').includes(`'${subject}'`), file).toBe(true);
  }
});

test('every kind of message, attachment and event has a fixture', () => {
  const messages = FIXTURES.flatMap(({ expect: { chats } }) => chats.flatMap((chat) => chat.messages));
  expect(new Set(messages.map(({ kind = 'message' }) => kind))).toEqual(new Set(MessageKind.options));
  const attachments = messages.flatMap((message) => message.attachments ?? []);
  expect(new Set(attachments.map(({ kind }) => kind))).toEqual(new Set(AttachmentKind.options));

  const bodies = FIXTURES.flatMap(({ payload }) =>
    payload.flatMap((step) => ('webhook' in step ? [JSON.stringify(step.webhook)] : [])),
  );
  const events = bodies.flatMap((body) => eventsFromWebhook(Buffer.from(body), at(0)).events);
  expect([...new Set(events.map(({ type }) => type))].sort()).toEqual([
    'edit',
    'message',
    'reaction',
    'seen',
    'test',
    'unknown',
    'unsend',
    'window-opened',
  ]);
});
