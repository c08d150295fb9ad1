import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStage, type Stage } from '../testing/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

test('each call replaces the list, which can be read back', async () => {
  expect((await stage.post('/me/subscribed_apps?subscribed_fields=messages,messaging_seen')).body).toEqual({
    success: true,
  });
  expect((await stage.post('/me/subscribed_apps', { subscribed_fields: ['messages'] })).verdict).toBe('ok');
  expect((await stage.get(`/${stage.userId}/subscribed_apps`)).body).toEqual({
    data: [{ name: 'Shop inbox', id: stage.practice.app.metaAppId, subscribed_fields: ['messages'] }],
  });
});

test('one unknown name fails the whole call and prints the good ones', async () => {
  const before = await stage.control.subscriptions({ account: stage.account });
  const answer = await stage.post('/me/subscribed_apps?subscribed_fields=messages,message_echoes');
  expect(answer.verdict).toBe('100');
  expect(JSON.stringify(answer.body)).toContain('Param subscribed_fields[1] must be one of {');
  expect(JSON.stringify(answer.body)).toContain('messaging_seen');
  expect(await stage.control.subscriptions({ account: stage.account })).toEqual(before);
});

test('an empty list and a foreign account are refused', async () => {
  expect((await stage.post('/me/subscribed_apps')).verdict).toBe('100');
  expect((await stage.post('/17841400000000001/subscribed_apps?subscribed_fields=messages')).verdict).toBe(
    '100/33',
  );
});

test('DELETE ends it', async () => {
  await fetch(`${stage.practice.urls.graphInstagram}/me/subscribed_apps?access_token=${stage.token}`, {
    method: 'DELETE',
  });
  expect((await stage.get('/me/subscribed_apps')).body).toEqual({ data: [] });
});
