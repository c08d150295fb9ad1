import { describe, expect, test } from 'vitest';
import { foreignPage, ownPage } from './web-preferences.ts';

const CONFINED = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
};

describe.each([true, false])('in development: %s', (isDevelopment) => {
  test('our page and Instagram’s are confined, and the developer tools are for developers', () => {
    const own = ownPage({ preload: '/app/preload.cjs', isDevelopment });
    const foreign = foreignPage({ isDevelopment });
    expect(own).toMatchObject({ ...CONFINED, preload: '/app/preload.cjs', devTools: isDevelopment });
    expect(foreign).toMatchObject({ ...CONFINED, devTools: isDevelopment });
    for (const preferences of [own, foreign]) expect(preferences.enableBlinkFeatures).toBeUndefined();
  });

  test('Instagram’s pages have no preload', () => {
    expect(foreignPage({ isDevelopment })).not.toHaveProperty('preload');
  });
});
