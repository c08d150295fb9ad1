import { expect, test } from 'vitest';
import { AppConfig } from '../../shared/model/app-config.ts';
import { ladderRungs } from './ladder-rungs.ts';

const HOSTS = ['https://one.example', 'https://two.example'];

function rungs(app: unknown): string[] {
  return ladderRungs({
    app: AppConfig.parse(app),
    savedName: 'abcdefgh',
    tunnelHosts: HOSTS,
    ngrokToken: async () => null,
    findCloudflared: async () => null,
  }).map(({ way, host, isStable }) => `${way} ${host}${isStable ? '' : ', passing'}`);
}

const FURTHER = ['ngrok ngrok.com, passing', 'cloudflared trycloudflare.com, passing'];

test.each([
  [
    'nothing chosen',
    {},
    [
      'localtunnel one.example',
      'localtunnel two.example',
      ...FURTHER,
      'localtunnel one.example, passing',
      'localtunnel two.example, passing',
    ],
  ],
  [
    'an own relay and one more, a domain at ngrok, no cloudflared',
    {
      tunnel: { kind: 'localtunnel', host: 'https://mine.example' },
      furtherWays: {
        hosts: ['https://more.example', 'https://mine.example'],
        ngrokDomain: 'shop.ngrok.app',
        cloudflared: false,
      },
    },
    [
      'localtunnel mine.example',
      'localtunnel more.example',
      'ngrok shop.ngrok.app',
      'localtunnel mine.example, passing',
      'localtunnel more.example, passing',
    ],
  ],
  [
    'an own address that no relay may stand in for',
    {
      tunnel: { kind: 'address', address: 'https://shop.example' },
      furtherWays: { relayForAddress: false },
    },
    ['address shop.example', ...FURTHER],
  ],
  ['nobody in between', { tunnel: { kind: 'none' }, furtherWays: { ngrokDomain: 'shop.ngrok.app' } }, []],
])('%s', (_, app, expected) => {
  expect(rungs(app)).toEqual(expected);
});
