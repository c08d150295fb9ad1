import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/shopbell.ts';
import { ANNA, openChat, SHOP } from './support/chat.ts';
import { messages } from './support/connect.ts';

/** Chromium's own microphone for tests: it beeps once a second. Our answers to its questions stay what they are. */
const BEEPING = ['--use-fake-device-for-media-stream'];

const recordButton = (window: Page) => window.getByRole('button', { name: 'Record a voice message' });
const strip = (window: Page) => window.getByRole('group', { name: 'Recording a voice message' });

test('a voice message is recorded, heard, and sent as a sound', async ({ shopbell, practice }) => {
  const { window } = await openChat(shopbell, practice, BEEPING);
  await recordButton(window).click();
  await expect(strip(window).getByRole('timer')).toContainText(/^0:0[2-9] of \d+:\d\d$/);
  await strip(window).getByRole('button', { name: 'Stop and listen' }).click();

  const player = window.getByRole('list', { name: '1 file attached' }).getByRole('group');
  await player.getByRole('button', { name: 'Play' }).click();
  await expect(player.getByRole('button', { name: 'Pause' })).toBeVisible();
  await window.getByRole('button', { name: 'Send', exact: true }).click();

  await practice.control.waitForSend({ account: SHOP, person: ANNA });
  const [sent] = await practice.control.sends({ account: SHOP, person: ANNA });
  expect(sent?.attachments).toMatchObject([{ type: 'audio' }]);
  const mine = messages(window).getByRole('group', { name: 'Voice message from you' });
  await expect(mine).toContainText(/0:0[1-9]/);
});

test('the microphone is shut but for a press on the button, and what it took is thrown away or sent at once', async ({
  shopbell,
  practice,
}) => {
  const { window } = await openChat(shopbell, practice, BEEPING);
  const asks = (wanted: MediaStreamConstraints) =>
    window.evaluate(
      (constraints) =>
        navigator.mediaDevices.getUserMedia(constraints).then(
          () => 'open',
          (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
        ),
      wanted,
    );
  expect(await asks({ audio: true })).toBe('NotAllowedError');
  expect(await asks({ video: true })).toBe('NotAllowedError');
  await recordButton(window).click();
  await expect(strip(window).getByRole('timer')).toBeVisible();
  // The one question of that press has been asked.
  expect(await asks({ audio: true })).toBe('NotAllowedError');
  expect(await asks({ audio: true, video: true })).toBe('NotAllowedError');

  await expect(strip(window).getByRole('timer')).toContainText(/^0:0[1-9]/);
  await strip(window).getByRole('button', { name: 'Discard' }).click();
  await expect(strip(window)).toHaveCount(0);
  await expect(window.getByRole('list', { name: /attached$/ })).toHaveCount(0);
  await expect(window.getByRole('textbox', { name: 'Message' })).toBeFocused();

  await recordButton(window).click();
  await expect(strip(window).getByRole('timer')).toContainText(/^0:0[1-9]/);
  await strip(window).getByRole('button', { name: 'Send', exact: true }).click();
  await practice.control.waitForSend({ account: SHOP, person: ANNA });
  expect(await practice.control.sends({ account: SHOP, person: ANNA })).toHaveLength(1);
});

test('without a microphone it says so', async ({ shopbell, practice }) => {
  const { window } = await openChat(shopbell, practice);
  await recordButton(window).click();
  await expect(window.getByRole('alert')).toContainText('No microphone was found.');
  await expect(window.getByRole('textbox', { name: 'Message' })).toBeVisible();
});
