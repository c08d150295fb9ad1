import { describe, expect, test } from 'vitest';
import { readCommandLine } from './command-line.ts';
import { EnvironmentError, readEnvironment } from './environment.ts';

describe('the command line', () => {
  test('knows its five flags and leaves Chromium its own', () => {
    const argv = [
      'electron',
      '.',
      '--no-sandbox',
      '--practice',
      '--user-data-dir=data',
      '--configure=/tmp/a.json',
    ];
    expect(readCommandLine(argv, '/home/ana')).toEqual({
      isPractice: true,
      isHidden: false,
      wantsVersion: false,
      userDataDir: '/home/ana/data',
      configureFile: '/tmp/a.json',
      link: null,
    });
  });

  test('an empty path is no path', () => {
    expect(readCommandLine(['--user-data-dir='], '/').userDataDir).toBeNull();
  });
});

describe('the environment', () => {
  const variables = {
    SHOPBELL_WWW_INSTAGRAM_URL: 'http://127.0.0.1:4001/',
    SHOPBELL_TUNNEL_HOST: 'http://localhost:4005',
    SHOPBELL_KEYCHAIN_SERVICE: 'Shopbell test',
  };

  test('stands in for Instagram while developing', () => {
    const environment = readEnvironment(variables, false);
    expect(environment.endpoints.wwwInstagram).toBe('http://127.0.0.1:4001');
    expect(environment.endpoints.graphInstagram).toBe('https://graph.instagram.com');
    expect(environment.tunnelHosts).toEqual(['http://localhost:4005']);
    expect(environment.keychainService).toBe('Shopbell test');
  });

  test('does nothing in a packaged app', () => {
    const environment = readEnvironment(variables, true);
    expect(environment.endpoints.wwwInstagram).toBe('https://www.instagram.com');
    expect(environment.keychainService).toBe('Shopbell');
  });

  test.each([
    'http://192.168.1.4:80',
    'http://example.org',
    'ftp://127.0.0.1',
    'nonsense',
    'http://127.0.0.1.evil.example',
  ])('refuses %s', (address) => {
    expect(() => readEnvironment({ SHOPBELL_GRAPH_INSTAGRAM_URL: address }, false)).toThrow(EnvironmentError);
  });
});
