import type { UpdateStatus } from '../../src/shared/model/update.ts';

const newest = (): UpdateStatus => ({
  version: '0.1.0',
  source: 'feed',
  step: { name: 'newest' },
  checkedAt: Date.UTC(2026, 10, 23, 6, 40),
  isOffered: false,
});

/** A world in which this is the newest version. Tests that want another one emit `update.changed`. */
export const memoryUpdates = {
  'update.status': newest,
  'update.check': newest,
  'update.fetch': newest,
  'update.restart': newest,
  'update.later': newest,
};
