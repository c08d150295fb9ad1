import { describe, expect, test } from 'vitest';
import { createManualClock } from '../../../tests/fakes/manual-clock.ts';
import { createMicrophone } from './microphone.ts';
import { mayRecord } from './permissions.ts';

function shutMicrophone(isAllowed = true) {
  const clock = createManualClock(0);
  return { clock, microphone: createMicrophone({ clock, askSystem: async () => isAllowed }) };
}

const asked = {
  requestingUrl: 'app://shopbell/index.html',
  isMainFrame: true,
  mediaTypes: ['audio' as const],
};

describe('the microphone', () => {
  test('is shut until the owner presses the button, and after one question of the page', async () => {
    const { microphone } = shutMicrophone();
    expect(mayRecord(asked, microphone)).toBe(false);
    expect(await microphone.open()).toBe(true);
    expect(mayRecord(asked, microphone)).toBe(true);
    expect(mayRecord(asked, microphone)).toBe(false);
  });

  test('is shut again when the page does not ask soon', async () => {
    const { clock, microphone } = shutMicrophone();
    await microphone.open();
    await clock.advance(5_000);
    expect(mayRecord(asked, microphone)).toBe(false);
  });

  test('stays shut where the system says no', async () => {
    const { microphone } = shutMicrophone(false);
    expect(await microphone.open()).toBe(false);
    expect(mayRecord(asked, microphone)).toBe(false);
  });

  test.each([
    ['the camera', { mediaTypes: ['video' as const] }],
    ['both', { mediaTypes: ['audio' as const, 'video' as const] }],
    ['nothing named', { mediaTypes: [] }],
    ['another page', { requestingUrl: 'https://www.instagram.com/' }],
    ['another host of ours', { requestingUrl: 'app://other/index.html' }],
    ['a frame in our page', { isMainFrame: false }],
  ])('is not opened for %s, and that does not use the press up', async (_what, change) => {
    const { microphone } = shutMicrophone();
    await microphone.open();
    expect(mayRecord({ ...asked, ...change }, microphone)).toBe(false);
    expect(mayRecord(asked, microphone)).toBe(true);
  });
});
