import type { Session } from 'electron';
import { beforeEach, describe, expect, test } from 'vitest';
import { restrictPermissions } from './permissions.ts';

type Ask = Parameters<Session['setPermissionRequestHandler']>[0];
type Look = Parameters<Session['setPermissionCheckHandler']>[0];
type Device = Parameters<Session['setDevicePermissionHandler']>[0];

let ask: Ask;
let look: Look;
let device: Device;

beforeEach(() => {
  const session = {
    setPermissionRequestHandler: (handler: Ask) => {
      ask = handler;
    },
    setPermissionCheckHandler: (handler: Look) => {
      look = handler;
    },
    setDevicePermissionHandler: (handler: Device) => {
      device = handler;
    },
  };
  // Open, so that what is denied here is denied for another reason; when it is shut: microphone.test.ts.
  restrictPermissions(session as Session, { open: async () => true, take: () => true });
});

const call = (handler: unknown, ...values: unknown[]): unknown =>
  typeof handler === 'function' ? handler(...values) : 'no handler was set';

function asked(permission: string, details: object = {}): Promise<unknown> {
  return new Promise((resolve) => {
    call(ask, null, permission, resolve, details);
  });
}

describe('nothing is allowed that the app does not use', () => {
  test.each([
    'accessibility-events',
    'background-sync',
    'clipboard-read',
    'deprecated-sync-clipboard-read',
    'display-capture',
    'fileSystem',
    'fullscreen',
    'geolocation',
    'hid',
    'idle-detection',
    'keyboardLock',
    'mediaKeySystem',
    'midi',
    'midiSysex',
    'notifications',
    'openExternal',
    'pointerLock',
    'serial',
    'speaker-selection',
    'storage-access',
    'top-level-storage-access',
    'unknown',
    'usb',
    'window-management',
    'a permission of a later Chromium',
  ])('%s is denied to whoever asks and to whoever looks', async (permission) => {
    expect(await asked(permission, { requestingUrl: 'app://shopbell/index.html' })).toBe(false);
    expect(call(look, null, permission, 'app://shopbell', {})).toBe(false);
  });

  test('the camera is denied, whatever is asked for beside it', async () => {
    for (const mediaTypes of [['video'], ['video', 'audio'], ['audio', 'video']]) {
      expect(await asked('media', { mediaTypes, requestingUrl: 'app://shopbell/index.html' })).toBe(false);
    }
    expect(call(look, null, 'media', 'app://shopbell', { mediaType: 'video' })).toBe(false);
  });

  test('sound is recorded by the main frame of our own page alone', async () => {
    const sound = { mediaTypes: ['audio'], requestingUrl: 'app://shopbell/index.html', isMainFrame: true };
    expect(await asked('media', sound)).toBe(true);
    expect(await asked('media', { ...sound, isMainFrame: false })).toBe(false);
    expect(await asked('media', { ...sound, requestingUrl: 'https://www.instagram.com/' })).toBe(false);
    expect(await asked('display-capture', sound)).toBe(false);
  });

  test('no device is handed out', () => {
    expect(call(device, { deviceType: 'usb', origin: 'app://shopbell' })).toBe(false);
  });
});

test('the copy buttons may write plain text', async () => {
  expect(await asked('clipboard-sanitized-write')).toBe(true);
});
