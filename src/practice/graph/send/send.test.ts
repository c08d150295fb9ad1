import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../../testing/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  await stage.control.writes({ account: stage.account, person: stage.person, text: 'Hello?' });
});
afterEach(() => stage.close());

const HOUR = 3_600_000;

describe('text', () => {
  test('answers recipient and message id, is kept, and echoes with the same id', async () => {
    const { body } = await stage.say({ text: 'Hi Ada ☕' });
    expect(body).toEqual({ recipient_id: stage.scopedId, message_id: expect.stringMatching(/^aWdfZ/) });
    const mid = String(body.message_id);
    const send = await stage.control.waitForSend({ person: stage.person, text: 'Hi Ada ☕' });
    expect(send.mid).toBe(mid);
    const echo = await stage.control.waitForDelivery({ kind: 'echo', mid });
    expect(JSON.parse(echo.body).entry[0].messaging[0]).toMatchObject({
      sender: { id: stage.userId },
      recipient: { id: stage.scopedId },
      message: { mid, text: 'Hi Ada ☕', is_echo: true },
    });
    expect((await stage.get(`/${mid}?fields=message,from`)).body).toMatchObject({
      message: 'Hi Ada ☕',
      from: { id: stage.userId },
    });
  });

  test('is counted in bytes', async () => {
    expect((await stage.say({ text: 'я'.repeat(500) })).verdict).toBe('ok');
    expect((await stage.say({ text: `${'я'.repeat(500)}.` })).verdict).toBe('100');
  });

  test('beside an attachment arrives alone', async () => {
    const url = stage.practice.urls.cdn;
    const picture = await stage.control.hostFile({ name: 'p.png', contentType: 'image/png', base64: 'AA==' });
    expect(picture.url.startsWith(url)).toBe(true);
    const attachment = { type: 'image', payload: { url: picture.url } };
    expect((await stage.say({ text: 'look', attachment })).verdict).toBe('ok');
    expect(await stage.control.waitForSend({ text: 'look' })).toMatchObject({ attachments: [] });
  });

  test('works under the own id, not under another', async () => {
    const body = { recipient: { id: stage.scopedId }, message: { text: 'x' } };
    expect((await stage.post(`/${stage.userId}/messages`, body)).verdict).toBe('ok');
    expect((await stage.post('/17841400000000001/messages', body)).verdict).toBe('100/33');
  });
});

describe('refuses what the reference does not name', () => {
  test.each([
    ['an unknown key', { recipient: { id: '@' }, message: { text: 'x' }, notification: 1 }, '100'],
    [
      'an unknown key of the message',
      { recipient: { id: '@' }, message: { text: 'x', mentions: [] } },
      '100',
    ],
    ['no message at all', { recipient: { id: '@' } }, '100/2534015'],
    ['an empty text', { recipient: { id: '@' }, message: { text: '  ' } }, '100/2534015'],
    ['no recipient', { message: { text: 'x' } }, '100'],
    ['an id as a number', { recipient: { id: 91234567890123456 }, message: { text: 'x' } }, '100/2534014'],
    ['an id of nobody', { recipient: { id: '91' }, message: { text: 'x' } }, '100/2534014'],
    ['a comment', { recipient: { comment_id: '1' }, message: { text: 'x' } }, '100/2534025'],
    ['an old tag', { recipient: { id: '@' }, message: { text: 'x' }, tag: 'ACCOUNT_UPDATE' }, '100'],
    [
      'a tag type alone',
      { recipient: { id: '@' }, message: { text: 'x' }, messaging_type: 'MESSAGE_TAG' },
      '100',
    ],
    ['an unknown type', { recipient: { id: '@' }, message: { text: 'x' }, messaging_type: 'PROMO' }, '100'],
    [
      'a quote of nothing',
      { recipient: { id: '@' }, message: { text: 'x' }, reply_to: { mid: 'aWdf' } },
      '100',
    ],
    [
      'a message with an action',
      { recipient: { id: '@' }, message: { text: 'x' }, sender_action: 'react' },
      '100',
    ],
    ['an unknown action', { recipient: { id: '@' }, sender_action: 'wave' }, '100'],
  ])('%s', async (_, body, verdict) => {
    const mine = 'recipient' in body && body.recipient && 'id' in body.recipient && body.recipient.id === '@';
    const sent = mine ? { ...body, recipient: { id: stage.scopedId } } : body;
    expect((await stage.post('/me/messages', sent)).verdict).toBe(verdict);
    expect(await stage.control.sends()).toEqual([]);
  });

  test('a body that is no JSON', async () => {
    const response = await fetch(`${stage.practice.urls.graphInstagram}/v26.0/me/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${stage.token}`, 'content-type': 'application/json' },
      body: '{"recipient":',
    });
    expect(response.status).toBe(400);
  });
});

describe('the reply window', () => {
  test('closes 24 hours after the last message and opens with the next', async () => {
    const { account, person, control } = stage;
    await control.advanceClock({ ms: 24 * HOUR });
    expect((await stage.say({ text: 'late' })).verdict).toBe('10/2534022');
    await control.writes({ account, person, text: 'Still there?' });
    expect((await stage.say({ text: 'yes' })).verdict).toBe('ok');
  });

  test('opens by a button and an ig.me link, not by a reaction', async () => {
    const { account, person, control } = stage;
    const { mid } = await control.writes({ account, person, text: 'x' });
    await control.advanceClock({ ms: 25 * HOUR });
    await control.reacts({ account, person, mid, emoji: '❤' });
    expect((await stage.say({ text: 'a' })).verdict).toBe('10/2534022');
    await control.taps({ account, person, title: 'Prices', payload: 'PRICES' });
    expect((await stage.say({ text: 'b' })).verdict).toBe('ok');
    await control.advanceClock({ ms: 25 * HOUR });
    await control.followsLink({ account, person, ref: 'flyer' });
    expect((await stage.say({ text: 'c' })).verdict).toBe('ok');
  });

  test('never was open for somebody only written to from the phone', async () => {
    const { account, control } = stage;
    await control.createPerson({ username: 'cold' });
    const { scopedId } = await control.phoneReplies({ account, person: 'cold', text: 'Hi!' });
    const answer = await stage.post('/me/messages', { recipient: { id: scopedId }, message: { text: 'x' } });
    expect(answer.verdict).toBe('10/2534022');
  });

  test('HUMAN_AGENT needs the feature and reaches 7 days', async () => {
    const { control } = stage;
    const tag = { tag: 'HUMAN_AGENT', messaging_type: 'MESSAGE_TAG' };
    await control.advanceClock({ ms: 25 * HOUR });
    expect((await stage.say({ text: 'x' }, tag)).verdict).toBe('100');
    await control.changeApp({ hasHumanAgent: true });
    expect((await stage.say({ text: 'x' }, tag)).verdict).toBe('ok');
    await control.advanceClock({ ms: 6 * 24 * HOUR });
    expect((await stage.say({ text: 'x' }, tag)).verdict).toBe('10/2534022');
  });
});

describe('who cannot be written to', () => {
  test.each([
    ['blocked', '551/1545041'],
    ['not-receiving', '200/1545041'],
    ['gone', '100/2534014'],
  ] as const)('a person who is %s', async (reach, verdict) => {
    await stage.control.changePerson({ username: stage.person, reach });
    expect((await stage.say({ text: 'x' })).verdict).toBe(verdict);
  });

  test.each([
    [{ allowsMessageAccess: false }, '200/2534041'],
    [{ isStandby: true }, '100/2534037'],
    [{ isRestricted: true }, '10/1893063'],
  ])('an account with %o', async (change, verdict) => {
    await stage.control.changeAccount({ username: stage.account, ...change });
    expect((await stage.say({ text: 'x' })).verdict).toBe(verdict);
  });

  test('strangers, before the app is published', async () => {
    await stage.control.changeApp({ isPublished: false });
    expect((await stage.say({ text: 'x' })).verdict).toBe('200/2018028');
    await stage.control.changePerson({ username: stage.person, hasRole: true });
    expect((await stage.say({ text: 'x' })).verdict).toBe('ok');
  });
});

describe('attachments', () => {
  async function host(contentType: string, bytes = 10) {
    const base64 = Buffer.alloc(bytes).toString('base64');
    return (await stage.control.hostFile({ name: `f${bytes}`, contentType, base64 })).url;
  }

  test('are fetched, kept, and echoed under an own address', async () => {
    const url = await host('image/jpeg');
    const { body } = await stage.say({ attachment: { type: 'image', payload: { url } } });
    const echo = await stage.control.waitForDelivery({ kind: 'echo', mid: String(body.message_id) });
    const [attachment] = JSON.parse(echo.body).entry[0].messaging[0].message.attachments;
    expect(attachment.type).toBe('image');
    expect(attachment.payload.url).not.toBe(url);
    expect((await fetch(attachment.payload.url)).headers.get('content-type')).toBe('image/jpeg');
  });

  test.each([
    ['image', 'text/plain', '100/2018047'],
    ['image', 'image/heic', '100/2534080'],
    ['file', 'application/zip', '100/2018047'],
    ['video', 'video/mp4', 'ok'],
    ['audio', 'video/mp4', 'ok'],
    ['file', 'application/pdf', 'ok'],
    ['hologram', 'image/png', '100'],
  ])('%s of %s is %s', async (type, contentType, verdict) => {
    const url = await host(contentType);
    expect((await stage.say({ attachment: { type, payload: { url } } })).verdict).toBe(verdict);
  });

  test('too large, not there, no address, unknown id', async () => {
    const tooLarge = await host('image/png', 8_000_001);
    const verdictOf = async (payload: unknown) =>
      (await stage.say({ attachment: { type: 'image', payload } })).verdict;
    expect(await verdictOf({ url: tooLarge })).toBe('100/2018109');
    expect(await verdictOf({ url: `${stage.practice.urls.cdn}/nothing` })).toBe('100/2018008');
    expect(await verdictOf({ url: 'picture.png' })).toBe('100');
    expect(await verdictOf({ attachment_id: '1' })).toBe('100/2018074');
  });

  test('up to ten images together, and nothing else together', async () => {
    const image = { type: 'image', payload: { url: await host('image/png') } };
    const video = { type: 'video', payload: { url: await host('video/mp4', 11) } };
    expect((await stage.say({ attachments: Array(10).fill(image) })).verdict).toBe('ok');
    expect((await stage.say({ attachments: Array(11).fill(image) })).verdict).toBe('100');
    expect((await stage.say({ attachments: [image, video] })).verdict).toBe('100');
  });

  test('the heart, and an own post but nobody else’s', async () => {
    await stage.control.changeAccount({
      username: stage.account,
      posts: [{ id: '18001', kind: 'image', caption: 'Fern', ago: 0 }],
    });
    const share = (id: string) => ({ attachment: { type: 'MEDIA_SHARE', payload: { id } } });
    expect((await stage.say({ attachment: { type: 'like_heart' } })).verdict).toBe('ok');
    expect((await stage.say(share('18001'))).verdict).toBe('ok');
    expect((await stage.say(share('18002'))).verdict).toBe('100');
  });
});

describe('reactions and actions', () => {
  test('answer the recipient alone and show in the thread', async () => {
    const { mid } = await stage.control.writes({ account: stage.account, person: stage.person, text: 'x' });
    const act = (rest: object) => stage.post('/me/messages', { recipient: { id: stage.scopedId }, ...rest });
    const reacted = await act({ sender_action: 'react', payload: { message_id: mid, reaction: 'love' } });
    expect(reacted.body).toEqual({ recipient_id: stage.scopedId });
    expect((await stage.get(`/${mid}?fields=reactions`)).body.reactions).toMatchObject({
      data: [{ reaction: '❤', users: [{ id: stage.userId }] }],
    });
    await act({ sender_action: 'unreact', payload: { message_id: mid } });
    expect((await stage.get(`/${mid}?fields=reactions`)).body.reactions).toBeUndefined();
    expect((await act({ sender_action: 'typing_on' })).verdict).toBe('ok');
    expect(
      (await act({ sender_action: 'react', payload: { message_id: 'no', reaction: '🥐' } })).verdict,
    ).toBe('100/2534015');
    expect((await stage.control.sends()).map((send) => send.senderAction)).toEqual([
      'react',
      'unreact',
      'typing_on',
    ]);
  });
});

test('the echo can be there before the answer', async () => {
  await stage.control.behave({ echo: 'before-answer' });
  const { body } = await stage.say({ text: 'quick' });
  const last = stage.callback.received.at(-1)?.body ?? '';
  expect(JSON.parse(last).entry[0].messaging[0].message).toMatchObject({
    mid: body.message_id,
    is_echo: true,
  });
});

test('a person who reads promptly says so', async () => {
  await stage.control.behave({ readsAfterMs: 0 });
  const { body } = await stage.say({ text: 'x' });
  await stage.control.waitForDelivery({ kind: 'read', mid: String(body.message_id) });
});
