import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation } from './support/connect.ts';

const SHOP = 'plumcrumb';
const ANNA = 'anna.k';

interface JournalRow {
  state: string;
  reason: string | null;
  bytes: number;
}

/** The journal as it lies on disk, read beside the running app. */
function journal(folder: string): JournalRow[] {
  const database = new Database(join(folder, 'data', 'shopbell.db'), { readonly: true });
  try {
    return database
      .prepare<[], JournalRow>('SELECT state, reason, length(body) AS bytes FROM webhook_journal ORDER BY id')
      .all();
  } finally {
    database.close();
  }
}

test('whatever is sent here is kept or refused, and the next message comes through', async ({
  shopbell,
  practice,
}) => {
  const { control } = practice;
  const { userId } = await control.createAccount({ username: SHOP, accountType: 'BUSINESS' });
  await control.createPerson({ username: ANNA, name: 'Anna Koval' });
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  await connect(app, SHOP);
  const scopedId = await control.scopedId({ account: SHOP, person: ANNA });

  const item = (account: string, rest: object) =>
    JSON.stringify({
      object: 'instagram',
      entry: [
        {
          id: account,
          time: 1_790_000_000_000,
          messaging: [
            { sender: { id: scopedId }, recipient: { id: account }, timestamp: 1_790_000_000_000, ...rest },
          ],
        },
      ],
    });
  const bodies = {
    malformed: '{"object":"instagram","entry":[{"id"',
    huge: JSON.stringify({ object: 'instagram', entry: [], filler: 'x'.repeat(5 * 1024 * 1024) }),
    unknownEvent: item(userId, { teleport: { to: 'the moon' } }),
    unknownAccount: item('17841499999999999', { message: { mid: 'm-unknown-account', text: 'Hello?' } }),
  };
  for (const [name, body] of Object.entries(bodies)) {
    const answer = await control.deliverRaw({ body });
    expect([name, answer.status]).toEqual([name, 200]);
  }
  // An attachment of a kind nobody knows is shown as such, not thrown away.
  const strange = item(userId, {
    message: {
      mid: 'm-strange',
      attachments: [{ type: 'hologram', payload: { url: 'https://example.org/h' } }],
    },
  });
  expect((await control.deliverRaw({ body: strange })).status).toBe(200);
  await control.writes({ account: SHOP, person: ANNA, text: 'Still there?' });
  await expect(conversation(app.window, 'Anna Koval')).toHaveAccessibleDescription(/Still there\?/);

  const kept = journal(shopbell.folder).filter(({ state }) => state === 'kept');
  expect(kept.length).toBe(4);
  expect(kept.every(({ reason }) => reason !== null && reason.length > 0)).toBe(true);
  expect(kept.some(({ bytes }) => bytes > 5 * 1024 * 1024)).toBe(true);

  const log = await readFile(join(shopbell.folder, 'data', 'logs', 'shopbell.log'), 'utf8');
  expect(log.match(/webhook\.kept-unread/g)).toHaveLength(4);
  expect(log).not.toContain('Hello?');
  expect(log).not.toContain('Still there?');
});
