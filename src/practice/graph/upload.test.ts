import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStage, type Stage } from '../testing/stage.ts';

let stage: Stage;
let url: string;
beforeEach(async () => {
  stage = await openStage();
  await stage.control.writes({ account: stage.account, person: stage.person, text: 'Hello?' });
  ({ url } = await stage.control.hostFile({ name: 'p', contentType: 'image/png', base64: 'AA==' }));
});
afterEach(() => stage.close());

const upload = (payload: Record<string, unknown>, type = 'image', extra: Record<string, unknown> = {}) =>
  stage.post('/me/message_attachments', { message: { attachment: { type, payload } }, ...extra });
const sendById = async (attachment_id: unknown, type = 'image') =>
  (await stage.say({ attachment: { type, payload: { attachment_id } } })).verdict;

test('a file is fetched once and may then be sent by its id, to anybody and beside others', async () => {
  const { body } = await upload({ url, is_reusable: true });
  expect(body).toEqual({ attachment_id: expect.stringMatching(/^\d{16}$/) });
  expect(await sendById(body.attachment_id)).toBe('ok');
  const both = [
    { type: 'image', payload: { attachment_id: body.attachment_id } },
    { type: 'image', payload: { url } },
  ];
  expect((await stage.say({ attachments: both })).verdict).toBe('ok');
  expect(await stage.control.requests({ pathIncludes: '/v/p' })).toHaveLength(2);
});

test('an id of another type, of nobody’s, or as a number is none', async () => {
  const { body } = await upload({ url, is_reusable: true });
  expect(await sendById(body.attachment_id, 'video')).toBe('100/2018074');
  expect(await sendById('1')).toBe('100/2018074');
  expect(await sendById(Number(body.attachment_id))).toBe('100/2018074');
});

test.each([
  ['not for later', { url: 'URL' }, 'image', {}, '100'],
  ['no address', { is_reusable: true }, 'image', {}, '100'],
  ['an unknown key', { url: 'URL', is_reusable: true, name: 'x' }, 'image', {}, '100'],
  ['another platform', { url: 'URL', is_reusable: true }, 'image', { platform: 'instagram' }, '100'],
  ['another kind of file', { url: 'URL', is_reusable: true }, 'file', {}, '100/2018047'],
  ['no kind of file', { url: 'URL', is_reusable: true }, 'template', {}, '100'],
])('%s is refused', async (_, payload, type, extra, verdict) => {
  const given = 'url' in payload ? { ...payload, url } : payload;
  expect((await upload(given, type, extra)).verdict).toBe(verdict);
});

test('bytes in the request are not taken', async () => {
  const form = new FormData();
  form.set('message', JSON.stringify({ attachment: { type: 'image', payload: { is_reusable: true } } }));
  form.set('filedata', new Blob(['x'], { type: 'image/png' }), 'x.png');
  const response = await fetch(`${stage.practice.urls.graphInstagram}/v26.0/me/message_attachments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${stage.token}` },
    body: form,
  });
  expect(response.status).toBe(400);
});
