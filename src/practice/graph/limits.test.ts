import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../testing/stage.ts';

const NO_LIMITS = { conversations: null, lightSends: null, heavySends: null };

let stage: Stage;

beforeEach(async () => {
  stage = await openStage();
  await stage.control.writes({ account: stage.account, person: stage.person, text: 'Hello' });
});
afterEach(() => stage.close());

/** The headers of the next answer to `/me`. */
async function usage(): Promise<{ app: unknown; account: Record<string, unknown> | undefined }> {
  const answer = await fetch(`${stage.practice.urls.graphInstagram}/v26.0/me`, {
    headers: { authorization: `Bearer ${stage.token}` },
  });
  const read = (name: string) => JSON.parse(answer.headers.get(name) ?? 'null');
  return { app: read('x-app-usage'), account: read('x-business-use-case-usage')?.[stage.userId]?.[0] };
}

describe('calls a second', () => {
  const limit = { perSecond: 0.001, burst: 2 };

  test('texts, hearts and signs are one kind: 613 beyond it', async () => {
    await stage.control.behave({ callLimits: { ...NO_LIMITS, lightSends: limit } });
    expect((await stage.say({ text: 'one' })).verdict).toBe('ok');
    const sign = { recipient: { id: stage.scopedId }, sender_action: 'typing_on' };
    expect((await stage.post('/me/messages', sign)).verdict).toBe('ok');
    expect((await stage.say({ text: 'three' })).verdict).toBe('613/2534040');
    expect(await stage.control.sends({ text: 'three' })).toEqual([]);
  });

  test('sound and film are another, and one account’s calls are no other’s', async () => {
    const { control } = stage;
    await control.behave({ callLimits: { ...NO_LIMITS, heavySends: { perSecond: 0.001, burst: 1 } } });
    const { url } = await control.hostFile({ name: 'a.wav', contentType: 'audio/wav', base64: 'UklGRg==' });
    const sound = { attachment: { type: 'audio', payload: { url } } };
    expect((await stage.say(sound)).verdict).toBe('ok');
    expect((await stage.say(sound)).verdict).toBe('613/2534040');
    expect((await stage.say({ text: 'words' })).verdict).toBe('ok');
  });
});

describe('the allowance for everything', () => {
  test('usage rises with the calls, and wears off with time', async () => {
    const hour = { calls: 10, perMs: 3_600_000 };
    await stage.control.behave({ allowance: { app: { calls: 20, perMs: 3_600_000 }, account: hour } });
    const first = await usage();
    expect(first.app).toMatchObject({ call_count: 5 });
    expect(first.account).toMatchObject({
      type: 'instagram',
      call_count: 10,
      estimated_time_to_regain_access: 0,
    });
    for (let call = 0; call < 5; call += 1) await usage();
    expect((await usage()).account).toMatchObject({ call_count: 70 });
    await stage.control.advanceClock({ ms: 1_800_000 });
    expect((await usage()).account).toMatchObject({ call_count: 30 });
  });

  test('over an account’s: 80002, with the minutes until it works again; they are true', async () => {
    await stage.control.behave({ allowance: { app: null, account: { calls: 2, perMs: 3_600_000 } } });
    await stage.get('/me');
    await stage.get('/me');
    expect((await stage.get('/me')).verdict).toBe('80002/2446079');
    const { account } = await usage();
    expect(account).toMatchObject({ call_count: 100 });
    const minutes = Number(account?.estimated_time_to_regain_access);
    expect(minutes).toBeGreaterThan(30);
    await stage.control.advanceClock({ ms: minutes * 60_000 });
    expect((await stage.get('/me')).verdict).toBe('ok');
  });

  test('over the app’s: code 4, whoever calls', async () => {
    await stage.control.behave({ allowance: { app: { calls: 1, perMs: 3_600_000 }, account: null } });
    await stage.get('/me');
    expect((await stage.get('/me')).verdict).toBe('4');
    expect(await usage()).toMatchObject({ app: { call_count: 100 } });
  });

  test('calls with no token or a wrong one count for nobody', async () => {
    await stage.control.behave({ allowance: { app: { calls: 1, perMs: 3_600_000 }, account: null } });
    const answer = await fetch(`${stage.practice.urls.graphInstagram}/v26.0/me`);
    expect(answer.headers.get('x-app-usage')).toBeNull();
    expect((await stage.get('/me')).verdict).toBe('ok');
  });
});
