import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { brokenStage, setBrokenStage } from '../support/broken-stage.ts';
import { BROKEN_STATES, type BrokenState } from '../support/broken-states.ts';
import { everyFile } from '../support/every-file.ts';
import { buttonOf, nameOf, wordsOf } from '../support/sentences.ts';
import { expect, test } from './fixtures/shopbell.ts';
import { appHands, calling } from './support/app-hands.ts';
import { configureFlag, connect } from './support/connect.ts';

/**
 * One shop goes through every state in which it can be broken; what the owner reads is what is looked at. Not to be had
 * here are a disk that takes nothing, and an end of Instagram's version that this build does not know of yet: those,
 * and every other sentence of the doctor, are in tests/integration/doctor.test.ts.
 */
test('every broken state says in the window what is wrong, with one next click, and is good again when mended', async ({
  shopbell,
  practice,
}) => {
  test.setTimeout(180_000);
  const { shop } = await setBrokenStage(practice);
  const app = await shopbell.launch({ flags: [await configureFlag(shopbell, practice)] });
  const { window } = app;
  await connect(app, shop);
  const logs = join(shopbell.folder, 'data', 'logs');
  const log = async () => (await everyFile(logs)).map(({ bytes }) => bytes.toString()).join('');
  await expect.poll(log, 'the past was taken in').toContain('import.done');
  const stage = brokenStage(practice, appHands(app, shopbell));
  const call = calling(app);

  await window.getByRole('status', { name: 'Connection' }).getByRole('button').click();
  await window.getByRole('button', { name: 'Run the doctor' }).click();
  const again = window.getByRole('button', { name: 'Check again', exact: true }).first();

  for (const state of BROKEN_STATES) {
    await test.step(`${state.says}, ${state.next}`, async () => {
      const row = rowOf(window, state);
      await state.breaks(stage);
      await again.click();
      await expect(row.getByRole('img')).toHaveAccessibleName(
        state.state === 'unsure' ? 'Could not be asked' : 'Needs you',
      );
      await expect(row).toContainText(wordsOf(`doctor.${state.says}`));
      const clicks = await buttonsFor(window, row, state);
      expect(await Promise.all(clicks.map((button) => button.innerText()))).toEqual([buttonOf(state)]);

      if (state.mends === 'click') await clicks[0]?.click();
      else {
        await state.mends(stage);
        await call('doctor.run', { ids: [state.check] });
      }
      await expect(row.getByRole('img')).toHaveAccessibleName('Good');
    });
  }
});

function rowOf(window: Page, { check }: BrokenState): Locator {
  const name = window.getByText(nameOf(check), { exact: true });
  return window.getByRole('listitem').filter({ has: name });
}

/** Those in its row, and in the bar above where that speaks of it. */
async function buttonsFor(window: Page, row: Locator, { check }: BrokenState): Promise<Locator[]> {
  const bar = window.getByRole('region', { name: 'Needs you' }).filter({ hasText: nameOf(check) });
  const all = await row.getByRole('button').or(bar.getByRole('button')).all();
  const named = await Promise.all(all.map(async (button) => ({ button, name: await button.innerText() })));
  return named.filter(({ name }) => name !== 'Details').map(({ button }) => button);
}
