import { expect, test } from 'vitest';
import { scriptedInstagram } from '../../../tests/fakes/scripted-instagram.ts';

const TOKEN = 'IGAAthetokenofthisshop';
const reply = { token: TOKEN, recipientId: '900', text: 'Thanks \u{1f64f}', isHumanAgent: false };

test('quick replies stand below their words, buttons make a template of them', async () => {
  const { client, seen } = await scriptedInstagram({ 'POST /v26.0/me/messages': { message_id: 'aWdf' } });
  await client.sendText({ ...reply, choices: { kind: 'quick-replies', titles: ['Yes', 'No'] } });
  const buttons = [
    { title: 'See them', url: 'https://shop.example/cakes' },
    { title: 'Ask', url: null },
  ];
  await client.sendText({ ...reply, choices: { kind: 'buttons', buttons } });
  expect(seen.map(({ body }) => JSON.parse(body).message)).toEqual([
    {
      text: reply.text,
      quick_replies: [
        { content_type: 'text', title: 'Yes', payload: 'Yes' },
        { content_type: 'text', title: 'No', payload: 'No' },
      ],
    },
    {
      attachment: {
        type: 'template',
        payload: {
          template_type: 'button',
          text: reply.text,
          buttons: [
            { type: 'web_url', url: 'https://shop.example/cakes', title: 'See them' },
            { type: 'postback', title: 'Ask', payload: 'Ask' },
          ],
        },
      },
    },
  ]);
});

test('files go by an address or by Instagram’s own id, pictures together, a post by its id', async () => {
  const { client, seen } = await scriptedInstagram({
    'POST /v26.0/me/messages': { message_id: 'aWdf' },
    'POST /v26.0/me/message_attachments': { attachment_id: '1857' },
  });
  const to = { token: TOKEN, recipientId: '900', isHumanAgent: false };
  const url = 'https://shop.example/media/token';
  expect(await client.upload({ token: TOKEN, type: 'image', url })).toEqual({ attachmentId: '1857' });
  await client.sendAttachment({ ...to, type: 'video', file: { url } });
  await client.sendPictures({ ...to, files: [{ url }, { attachmentId: '1857' }] });
  await client.sendOwnPost({ ...to, postId: '1803' });
  expect(seen.map(({ body }) => JSON.parse(body).message)).toEqual([
    { attachment: { type: 'image', payload: { url, is_reusable: true } } },
    { attachment: { type: 'video', payload: { url } } },
    {
      attachments: [
        { type: 'image', payload: { url } },
        { type: 'image', payload: { attachment_id: '1857' } },
      ],
    },
    { attachment: { type: 'MEDIA_SHARE', payload: { id: '1803' } } },
  ]);
});
