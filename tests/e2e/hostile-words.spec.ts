import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, messages } from './support/connect.ts';
import { openSite } from './support/open-site.ts';

const SHOP = 'plumcrumb';
const MARKS = '\u0351\u035c\u0321';

/** Rows and bubbles have to stay where they are and as wide as they were. */
async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is not shown');
  return box;
}

test('whatever customers are called and write, it is shown as words and the window keeps its shape', async ({
  shopbell,
  practice,
}, testInfo) => {
  const { control } = practice;
  await control.createAccount({ username: SHOP, name: 'Plumcrumb', accountType: 'BUSINESS' });
  const people = {
    plain: 'Anna Koval',
    markup: '<img src=x onerror="globalThis.strangerRan=1"><b>Bea</b>',
    turned: 'Carla \u202Egpj.exe\u2066',
    marked: `D${MARKS.repeat(30_000)}ora`,
    unseen: '\u200b\u2060\u3164',
    lines: 'Eva\r\nEva\u2028Eva',
  };
  for (const [username, name] of Object.entries(people)) await control.createPerson({ username, name });
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  const { window } = app;
  await connect(app, SHOP);
  const writes = (person: string, text: string) => control.writes({ account: SHOP, person, text });
  await writes('plain', 'Hello');
  await writes('turned', 'It is \u202E001$ only');
  await writes('marked', `H${MARKS.repeat(30_000)}ello`);
  await writes('unseen', '\u200b');
  await writes('lines', 'one\r\ntwo');
  await writes('markup', 'W'.repeat(5_000));
  await writes('markup', '<script>globalThis.strangerRan=1</script><a href="javascript:alert(1)">Win</a>');
  await writes('markup', 'https://аррӏе.com/id javascript:alert(1) https://a.example/\u202Egpj.exe');
  await writes('markup', `Z${MARKS.repeat(30_000)}algo`);
  await writes('markup', '\u202E\u2067'.repeat(200).concat('the end'));

  const rows = window.getByRole('listbox', { name: 'Conversations' }).getByRole('option');
  await expect(rows).toHaveCount(6);
  const names = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
  expect(names.join('\n')).toContain(people.markup);
  expect(names.join('\n')).toMatch(/^Carla gpj\.exe,/m);
  expect(names.join('\n')).toMatch(/^Eva Eva Eva,/m);
  expect(names.join('\n')).toMatch(/^@unseen,/m);
  expect(names.join('\n')).toMatch(/^D\p{M}{8},/mu);
  const boxes = await Promise.all((await rows.all()).map(boxOf));
  expect(new Set(boxes.map(({ height, width }) => `${height} ${width}`)).size).toBe(1);

  await conversation(window, 'Bea').click();
  await expect(messages(window)).toHaveCount(5);
  await expect(messages(window).getByRole('link')).toHaveText([
    'https://xn--80ak6aa92e.com/id',
    'https://a.example/gpj.exe',
  ]);
  await expect(messages(window).nth(1)).toContainText('<script>globalThis.strangerRan=1</script>');
  const log = await boxOf(window.getByRole('log', { name: 'Messages' }));
  for (const message of await messages(window).all()) {
    const box = await boxOf(message);
    expect(box.x).toBeGreaterThanOrEqual(log.x);
    expect(box.x + box.width).toBeLessThanOrEqual(log.x + log.width);
  }
  // Nothing sticks out: the page itself never gets wider or higher than the window.
  expect(
    await window.evaluate(() => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
      return [scrollWidth - clientWidth, scrollHeight - clientHeight];
    }),
  ).toEqual([0, 0]);
  expect(await window.evaluate(() => 'strangerRan' in globalThis)).toBe(false);
  expect(await window.locator('[src=x], [onerror], body script, a[href^=javascript]').count()).toBe(0);
  await testInfo.attach('window', { body: await window.screenshot(), contentType: 'image/png' });

  const said = app.terminal().filter((line) => line.startsWith('DM from '));
  expect(said).toHaveLength(10);
  expect(said.join('')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u200B]|\p{M}{9}/u);

  const site = await openSite('<title>Blue mug \u202E<b>gpj</title>');
  try {
    const wantPreviews = async (isWanted: boolean) => {
      await window.getByRole('button', { name: 'Settings' }).click();
      await window.getByRole('tab', { name: 'Privacy' }).click();
      await window.getByRole('switch', { name: 'Show what links lead to' }).click();
      await expect(window.getByRole('switch', { name: 'Show what links lead to' })).toBeChecked({
        checked: isWanted,
      });
      await window.getByRole('button', { name: 'Close the settings' }).click();
    };
    await writes('plain', `Like this one? ${site.url}`);
    await conversation(window, 'Anna Koval').click();
    await expect(messages(window).getByRole('link')).toHaveText([site.url]);
    await wantPreviews(true);
    await expect(messages(window).getByRole('link')).toHaveText([site.url, /127\.0\.0\.1.*Blue mug <b>gpj$/]);
    // Asked when it was switched on, and not before.
    expect(site.asked()).toBe(1);
    await wantPreviews(false);
    await expect(messages(window).getByRole('link')).toHaveText([site.url]);
    await writes('plain', `Or this? ${site.url}?other`);
    await expect(messages(window).getByRole('link')).toHaveCount(2);
    expect(site.asked()).toBe(1);
  } finally {
    site.close();
  }
});
