import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../testing/stage.ts';

const NO_LIMITS = { conversations: null, lightSends: null, heavySends: null };

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ behaviours: { callLimits: NO_LIMITS } });
});
afterEach(() => stage.close());

const MINUTE = 60_000;

function history(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    from: index % 2 === 0 ? ('person' as const) : ('account' as const),
    text: `line ${index}`,
    ago: (count - index) * MINUTE,
  }));
}

describe('the list', () => {
  beforeEach(async () => {
    for (const [index, username] of ['bo', 'cy', 'di'].entries()) {
      await stage.control.createPerson({ username });
      await stage.control.hasHistory({
        account: stage.account,
        person: username,
        messages: [{ from: 'person', text: username, ago: (10 - index) * MINUTE }],
      });
    }
  });

  test('is newest first and comes in pages', async () => {
    const path = '/me/conversations?platform=instagram&limit=2&fields=id,updated_time,participants';
    const first = await stage.get(path);
    const names = (body: unknown) =>
      JSON.stringify(body)
        .match(/"username":"(bo|cy|di)"/g)
        ?.map((part) => part.slice(12, 14));
    expect(names(first.body)).toEqual(['di', 'cy']);
    const { cursors, next } = Object(first.body.paging);
    const second = await stage.get(`${path}&after=${cursors.after}`);
    expect(names(second.body)).toEqual(['bo']);
    expect(second.body.paging).toBeUndefined();
    expect(next).toContain(`after=${cursors.after}`);
    expect(next).not.toContain(stage.token);
  });

  test('reads messages inside, and one person alone', async () => {
    const bo = await stage.control.scopedId({ account: stage.account, person: 'bo' });
    const { body } = await stage.get(
      `/me/conversations?user_id=${bo}&fields=id,messages.limit(1){id,created_time,from,to,message}`,
    );
    expect(body.data).toEqual([
      {
        id: expect.stringMatching(/^aWdfZAG/),
        messages: {
          data: [
            {
              id: expect.stringMatching(/^aWdfZ.{100,}/),
              created_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$/),
              from: { username: 'bo', id: bo },
              to: { data: [{ username: stage.account, id: stage.userId }] },
              message: 'bo',
            },
          ],
        },
      },
    ]);
  });

  test('refuses another platform, a made-up cursor and a bad limit', async () => {
    expect((await stage.get('/me/conversations?platform=messenger')).verdict).toBe('100');
    expect((await stage.get('/me/conversations?after=nonsense')).verdict).toBe('100');
    expect((await stage.get('/me/conversations?limit=0')).verdict).toBe('100');
  });
});

describe('a thread', () => {
  test('gives details of the 20 newest only, ids of all', async () => {
    const { account, person, control } = stage;
    const mids = await control.hasHistory({ account, person, messages: history(25) });
    const { body } = await stage.get(`/me/conversations?user_id=${stage.scopedId}&fields=id`);
    const id = Object(body).data[0].id;
    const page = Object(await stage.get(`/${id}/messages?fields=id,created_time,message&limit=30`)).body;
    expect(page.data).toHaveLength(25);
    expect(page.data[0].message).toBe('line 24');
    expect(page.data[19].message).toBe('line 5');
    expect(page.data[20]).toEqual({ id: mids[4], created_time: expect.any(String) });
    expect((await stage.get(`/${mids[4]}?fields=message`)).verdict).toBe('9000001');
    expect((await stage.get(`/${mids[4]}`)).verdict).toBe('ok');
    expect((await stage.get(`/${mids[5]}?fields=message`)).body.message).toBe('line 5');
    const nested = Object(await stage.get(`/${id}?fields=messages`)).body;
    expect(nested.messages.data[0]).toEqual({ id: mids[24], created_time: expect.any(String) });
  });

  test('shows pictures, replies and reactions, and no longer what was unsent', async () => {
    const { account, person, control } = stage;
    const picture = await control.writes({ account, person, attachments: [{ type: 'image' }] });
    const reply = await control.writes({ account, person, text: 'this', replyTo: { mid: picture.mid } });
    await control.reacts({ account, person, mid: picture.mid, emoji: '😂' });
    const read = await stage.get(`/${picture.mid}?fields=attachments,reactions`);
    expect(read.body).toMatchObject({
      attachments: {
        data: [{ mime_type: 'image/png', image_data: { url: expect.stringContaining('http') } }],
      },
      reactions: { data: [{ reaction: '😂', users: [{ id: stage.scopedId }] }] },
    });
    expect((await stage.get(`/${reply.mid}?fields=reply_to`)).body.reply_to).toEqual({
      mid: picture.mid,
      is_self_reply: false,
    });
    await control.unsends({ account, person, mid: picture.mid });
    expect((await stage.get(`/${picture.mid}?fields=message`)).verdict).toBe('9000001');
  });

  test('gives each picture a fresh address, also when the webhook’s has died', async () => {
    const { mid } = await stage.control.writes({
      account: stage.account,
      person: stage.person,
      attachments: [{ type: 'image' }],
    });
    const address = async () => {
      const { body } = await stage.get(`/${mid}?fields=attachments`);
      const [file] = (body.attachments as { data: Array<{ image_data: { url: string } }> }).data;
      return file?.image_data.url ?? '';
    };
    const first = await address();
    await stage.control.advanceClock({ ms: 5 * 24 * 3_600_000 });
    expect((await fetch(first)).status).toBe(403);
    const second = await address();
    expect(second).not.toBe(first);
    expect((await fetch(second)).status).toBe(200);
  });

  test('of another account cannot be read', async () => {
    const other = await openStage({ seed: 'other', behaviours: { callLimits: NO_LIMITS } });
    const { mid } = await other.control.writes({ account: other.account, person: other.person, text: 'x' });
    expect((await stage.get(`/${mid}?fields=message`)).verdict).toBe('100/33');
    await other.close();
  });
});

test('more than the allowance of calls is 613, for this account only', async () => {
  await stage.control.behave({ callLimits: { ...NO_LIMITS, conversations: { perSecond: 0.001, burst: 2 } } });
  const verdicts = [];
  for (let call = 0; call < 3; call++) verdicts.push((await stage.get('/me/conversations')).verdict);
  expect(verdicts).toEqual(['ok', 'ok', '613']);
  expect((await stage.get('/me')).verdict).toBe('ok');
});

describe('a profile', () => {
  const fields = '?fields=name,username,profile_pic,follower_count,is_user_follow_business,is_verified_user';

  test('opens when the person has written', async () => {
    expect((await stage.get(`/${stage.scopedId}${fields}`)).verdict).toBe('230');
    await stage.control.writes({ account: stage.account, person: stage.person, text: 'hi' });
    const { body } = await stage.get(`/${stage.scopedId}${fields}`);
    expect(body).toMatchObject({ name: 'Ada Lindqvist', username: stage.person, id: stage.scopedId });
    const picture = await fetch(String(body.profile_pic));
    expect(picture.headers.get('content-type')).toBe('image/png');
  });

  test('of a person without a name has null', async () => {
    const { account, control } = stage;
    await control.createPerson({ username: 'nobody', name: null });
    const { scopedId } = await control.writes({ account, person: 'nobody', text: 'hi' });
    expect((await stage.get(`/${scopedId}?fields=name`)).body).toEqual({ name: null, id: scopedId });
  });

  test('of nobody is 9010 with status 401; of one who blocked is bare', async () => {
    expect(await stage.get('/91234567890123457?fields=name')).toMatchObject({ status: 401, verdict: '9010' });
    await stage.control.writes({ account: stage.account, person: stage.person, text: 'hi' });
    await stage.control.changePerson({ username: stage.person, reach: 'blocked' });
    expect((await stage.get(`/${stage.scopedId}${fields}`)).body).toEqual({ id: stage.scopedId });
  });
});
