import { expect, test } from 'vitest';
import { type Origin, updateSource } from './update-source.ts';

const RELEASE: Origin = {
  platform: 'darwin',
  isPackaged: true,
  feedStandIn: null,
  namesFeed: true,
  appImage: undefined,
  portable: undefined,
};

test.each<[string, Partial<Origin>, ReturnType<typeof updateSource>]>([
  ['a Mac', {}, 'feed'],
  ['Windows, installed', { platform: 'win32' }, 'feed'],
  ['Windows, portable', { platform: 'win32', portable: 'D:\\Shopbell.exe' }, 'portable'],
  ['Linux, AppImage', { platform: 'linux', appImage: '/home/ana/Shopbell.AppImage' }, 'feed'],
  ['Linux, deb or unpacked', { platform: 'linux' }, 'package-manager'],
  ['built at home', { namesFeed: false }, 'no-place'],
  ['an AppImage built at home', { platform: 'linux', appImage: '/a', namesFeed: false }, 'no-place'],
  ['from the sources', { isPackaged: false, namesFeed: false }, 'development'],
  ['from the sources, with a feed to try', { isPackaged: false, feedStandIn: 'http://127.0.0.1:1' }, 'feed'],
  [
    'packaged, whatever a variable says',
    { namesFeed: false, feedStandIn: 'http://evil.example' },
    'no-place',
  ],
])('%s', (_where, origin, expected) => {
  expect(updateSource({ ...RELEASE, ...origin })).toBe(expected);
});
