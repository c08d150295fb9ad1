import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../testing/stage.ts';
import { remoteControl } from './remote-control.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  await stage.control.writes({ account: stage.account, person: stage.person, text: 'Hello?' });
});
afterEach(() => stage.close());

describe('faults', () => {
  test('an error of any code, as often as wished, without the call doing anything', async () => {
    await stage.control.addFault({
      route: 'send',
      times: 2,
      answer: { status: 503, graphError: { code: 2, isTransient: true } },
    });
    expect(await stage.say({ text: 'x' })).toMatchObject({ status: 503, verdict: '2' });
    expect((await stage.say({ text: 'x' })).verdict).toBe('2');
    expect(await stage.control.sends()).toEqual([]);
    expect((await stage.say({ text: 'x' })).verdict).toBe('ok');
  });

  test('the answer is lost although the message went out, echo and all', async () => {
    await stage.control.addFault({ route: 'send', drop: true, doesWork: true });
    await expect(stage.say({ text: 'went out' })).rejects.toThrow();
    const sent = await stage.control.waitForSend({ text: 'went out' });
    await stage.control.waitForDelivery({ kind: 'echo', mid: sent.mid ?? '' });
  });

  test('the answer takes its time although the message went out at once', async () => {
    await stage.control.addFault({ route: 'send', answerDelayMs: 60_000 });
    let isAnswered = false;
    const said = stage.say({ text: 'went out' }).finally(() => {
      isAnswered = true;
    });
    await stage.control.waitForSend({ text: 'went out' });
    expect(isAnswered).toBe(false);
    await stage.close();
    await expect(said).rejects.toThrow();
    stage = await openStage();
  });

  test('an error instead of the answer of a message that went out', async () => {
    const graphError = { code: 1, subcode: 1357046 };
    await stage.control.addFault({ route: 'send', doesWork: true, answer: { graphError } });
    expect((await stage.say({ text: 'went out' })).verdict).toBe('1/1357046');
    await stage.control.waitForSend({ text: 'went out' });
  });

  test('the connection breaks before anything was done', async () => {
    await stage.control.addFault({ route: 'send', drop: true });
    await expect(stage.say({ text: 'never' })).rejects.toThrow();
    expect(await stage.control.sends()).toEqual([]);
    expect(await stage.control.requests({ route: 'send' })).toMatchObject([{ status: null }]);
  });

  test('half an answer, an empty one, a page of HTML', async () => {
    const ask = (): Promise<Response> =>
      fetch(`${stage.practice.urls.graphInstagram}/v26.0/me?access_token=${stage.token}`);
    await stage.control.addFault({ route: 'me', truncateAt: 5 });
    await expect(ask().then((response) => response.text())).rejects.toThrow();
    await stage.control.addFault({ route: 'me', answer: { body: '' } });
    expect(await (await ask()).text()).toBe('');
    await stage.control.addFault({ route: 'me', answer: { status: 502, body: '<h1>Oops</h1>' } });
    const page = await ask();
    expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html']);
  });

  test('strike the route, method and place they are meant for', async () => {
    const answer = { graphError: { code: 4 } };
    await stage.control.addFault({ route: 'object', pathIncludes: stage.scopedId, skip: 1, answer });
    expect((await stage.get(`/${stage.userId}`)).verdict).toBe('ok');
    expect((await stage.get(`/${stage.scopedId}`)).verdict).toBe('ok');
    expect((await stage.get(`/${stage.scopedId}`)).verdict).toBe('4');
    await stage.control.addFault({ route: '*', method: 'post', times: 'always', answer });
    expect((await stage.get('/me')).verdict).toBe('ok');
    expect((await stage.say({ text: 'x' })).verdict).toBe('4');
    await stage.control.clearFaults();
    expect((await stage.say({ text: 'x' })).verdict).toBe('ok');
  });

  test('usage headers come when set', async () => {
    await stage.control.behave({ appUsage: { call_count: 97 }, allowance: { app: null, account: null } });
    const response = await fetch(`${stage.practice.urls.graphInstagram}/me?access_token=${stage.token}`);
    expect(response.headers.get('x-app-usage')).toBe('{"call_count":97}');
    expect(response.headers.get('x-business-use-case-usage')).toBeNull();
  });
});

describe('records', () => {
  test('tell how the token came and what was refused', async () => {
    await stage.get('/me?fields=nonsense');
    await fetch(`${stage.practice.urls.graphInstagram}/me?access_token=${stage.token}`);
    expect(await stage.control.requests({ route: 'me' })).toMatchObject([
      { tokenIn: 'header', status: 400, errorCode: 100, accountUserId: stage.userId },
      { tokenIn: 'query', status: 200 },
    ]);
  });

  test('can be awaited before they are there, and only after another', async () => {
    const waiting = stage.control.waitForSend({ text: 'second' });
    await stage.say({ text: 'first' });
    await stage.say({ text: 'second' });
    expect((await waiting).text).toBe('second');
    const [first] = await stage.control.sends();
    const next = await stage.control.waitForSend({ person: stage.person, after: first?.sequence ?? 0 });
    expect(next.text).toBe('second');
  });

  test('that never come fail the wait with what was waited for', async () => {
    await expect(stage.control.waitForSend({ text: 'nothing', timeoutMs: 20 })).rejects.toThrow(
      'send {"text":"nothing"}: nothing came within 20 ms',
    );
  });
});

describe('over HTTP', () => {
  test('is the same face', async () => {
    const remote = remoteControl(stage.practice.urls.control);
    const { mid } = await remote.writes({ account: stage.account, person: stage.person, text: 'from afar' });
    const delivery = await remote.waitForDelivery({ mid, kind: 'message' });
    expect(delivery.body).toContain('from afar');
    await remote.hold();
    expect(await remote.held()).toBe(0);
    expect(await remote.scopedId({ account: stage.account, person: stage.person })).toBe(stage.scopedId);
  });

  test('says what is wrong', async () => {
    const remote = remoteControl(stage.practice.urls.control);
    await expect(remote.writes({ account: 'nobody', person: 'x' })).rejects.toThrow(
      'no practice account @nobody',
    );
    await expect(stage.control.createAccount({ username: stage.account })).rejects.toThrow('exists already');
    const response = await fetch(`${stage.practice.urls.control}/toString`, { method: 'POST' });
    expect(response.status).toBe(404);
  });
});
