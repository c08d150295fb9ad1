import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../../testing/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  await stage.control.writes({ account: stage.account, person: stage.person, text: 'Hello?' });
});
afterEach(() => stage.close());

const PAGE = { type: 'web_url', url: 'https://fernpot.example/', title: 'Our page' };
const TELLS = { type: 'postback', title: 'Ask', payload: 'ASK' };
const template = (payload: Record<string, unknown>) => ({ attachment: { type: 'template', payload } });
const overButtons = (buttons: unknown, text: unknown = 'What next?') =>
  template({ template_type: 'button', text, buttons });
const card = (element: Record<string, unknown>) =>
  template({ template_type: 'generic', elements: [element] });

describe('buttons and cards', () => {
  test.each([
    ['one of each kind of button', overButtons([PAGE, TELLS]), 'ok'],
    ['none', overButtons([]), '100'],
    ['four', overButtons([TELLS, TELLS, TELLS, TELLS]), '100'],
    ['no words', overButtons([TELLS], ''), '100'],
    ['words of 640', overButtons([TELLS], 'x'.repeat(640)), 'ok'],
    ['words of 641', overButtons([TELLS], 'x'.repeat(641)), '100'],
    ['a title of 21', overButtons([{ ...TELLS, title: 'x'.repeat(21) }]), '100'],
    ['a page that is none', overButtons([{ ...PAGE, url: 'fernpot' }]), '100'],
    ['no payload', overButtons([{ type: 'postback', title: 'Ask' }]), '100'],
    ['a call', overButtons([{ type: 'phone_number', title: 'Call', payload: '+1' }]), '100'],
    ['a key nobody knows', overButtons([{ ...PAGE, webview_height_ratio: 'full' }]), '100'],
    ['a card', card({ title: 'Fern', subtitle: 'Small', buttons: [PAGE] }), 'ok'],
    ['a card of a title alone', card({ title: 'Fern' }), '100'],
    ['a card with a long title', card({ title: 'x'.repeat(81), subtitle: 'Small' }), '100'],
    ['another template', template({ template_type: 'receipt' }), '100'],
    ['no template at all', template({}), '100'],
  ])('%s: %s', async (_, message, verdict) => {
    expect((await stage.say(message)).verdict).toBe(verdict);
  });
});

describe('quick replies', () => {
  const reply = (title: string) => ({ content_type: 'text', title, payload: title });
  test.each([
    ['thirteen', Array.from({ length: 13 }, (_, index) => reply(`${index}`)), 'ok'],
    ['fourteen', Array.from({ length: 14 }, (_, index) => reply(`${index}`)), '100'],
    ['none', [], '100'],
    ['a title of 21', [reply('x'.repeat(21))], '100'],
    ['an empty title', [reply('')], '100'],
    ['no payload', [{ content_type: 'text', title: 'Yes' }], '100'],
    ['for a phone number, switched off since October 2026', [{ content_type: 'user_phone_number' }], '100'],
    ['a key nobody knows', [{ ...reply('Yes'), colour: 'red' }], '100'],
  ])('%s: %s', async (_, quick_replies, verdict) => {
    expect((await stage.say({ text: 'Which?', quick_replies })).verdict).toBe(verdict);
  });

  test('one is tapped once, and comes back with its payload', async () => {
    await stage.say({ text: 'Which?', quick_replies: [reply('Red'), reply('Blue')] });
    const place = { account: stage.account, person: stage.person };
    const { mid } = await stage.control.tapsQuickReply({ ...place, title: 'Blue' });
    const told = await stage.control.waitForDelivery({ kind: 'message', mid });
    expect(JSON.parse(told.body).entry[0].messaging[0].message).toMatchObject({
      text: 'Blue',
      quick_reply: { payload: 'Blue' },
    });
    await expect(stage.control.tapsQuickReply({ ...place, title: 'Red' })).rejects.toThrow('no quick reply');
  });
});

test('own buttons come back as a card, by echo and by reading', async () => {
  const { body } = await stage.say(overButtons([PAGE]));
  const mid = String(body.message_id);
  const echo = await stage.control.waitForDelivery({ kind: 'echo', mid });
  expect(JSON.parse(echo.body).entry[0].messaging[0].message.attachments).toEqual([
    { type: 'template', payload: { template_type: 'button', title: 'What next?', buttons: [PAGE] } },
  ]);
  expect((await stage.get(`/${mid}?fields=attachments`)).body.attachments).toMatchObject({
    data: [{ generic_template: { title: 'What next?' } }],
  });
});
