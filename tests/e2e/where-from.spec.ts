import { drawPicture } from '../../src/practice/media/pictures.ts';
import { expect, test } from './fixtures/shopbell.ts';
import { configureFlag, connect, conversation, messages, openView } from './support/connect.ts';

const SHOP = 'plumcrumb';
const ANNA = 'anna.k';
const BEN = 'ben.o';
const PICTURE = drawPicture('an ad').toString('base64');

test('from which ad somebody writes stands above their words, and who only followed a link is there', async ({
  shopbell,
  practice,
}) => {
  const { control } = practice;
  await control.createAccount({ username: SHOP, accountType: 'BUSINESS' });
  await control.createPerson({ username: ANNA, name: 'Anna Koval' });
  await control.createPerson({ username: BEN, name: 'Ben Okafor' });
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  await connect(app, SHOP);

  const { url } = await control.hostFile({ name: 'ad.png', contentType: 'image/png', base64: PICTURE });
  const referral = {
    source: 'ADS',
    type: 'OPEN_THREAD',
    ad_id: '120200000000007',
    ads_context_data: { ad_title: 'Autumn sale', photo_url: url },
  };
  await control.writes({ account: SHOP, person: ANNA, text: 'Is this the price?', extra: { referral } });
  await conversation(app.window, 'Anna Koval').click();
  const said = messages(app.window);
  await expect(said).toHaveText([/^Came from your ad “Autumn sale”\s*Is this the price\?/]);
  // The picture is in the cache and painted from there, not from its address.
  await expect
    .poll(() => said.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBe(320);
  await expect(said.locator('img')).toHaveAttribute('src', /^media:\/\/attachment\/\d+$/);

  await control.followsLink({ account: SHOP, person: BEN, ref: 'flyer-7' });
  await openView(app.window, 'All chats');
  await conversation(app.window, 'Ben Okafor').click();
  await expect(messages(app.window)).toHaveText([/^Came by your link “flyer-7”/]);
  // Nobody is said to wait, and still they may be written to.
  await openView(app.window, 'Needs reply');
  await expect(conversation(app.window, 'Ben Okafor')).toHaveCount(0);
  await expect(app.window.getByRole('textbox', { name: 'Message' })).toBeVisible();
});
