import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPageAnswers } from './page-answers.ts';

const server = createServer((request, response) => {
  const status = Number(request.url?.slice(1));
  response
    .writeHead(status, status === 302 ? { location: 'http://192.168.1.1/' } : {})
    .end('<h1>Privacy</h1>');
});
let origin: string;

beforeEach(async () => {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test.each([
  [200, 'answers'],
  [404, 'missing'],
  [401, 'missing'],
  [500, 'no-answer'],
  // Nobody leads us from a page into the owner's own network.
  [302, 'not-public'],
])('a page of this computer, in development: status %s %s', async (status, answer) => {
  expect(await createPageAnswers({ allowLoopback: true })(`${origin}/${status}`)).toBe(answer);
});

test.each([
  ['', 'not-an-address'],
  ['shop.example/privacy', 'not-an-address'],
  ['ftp://shop.example/privacy', 'not-an-address'],
  ['http://shop.example/privacy', 'not-secure'],
  ['http://127.0.0.1:1/', 'not-secure'],
  ['https://localhost/privacy', 'not-public'],
  ['https://192.168.1.1/privacy', 'not-public'],
  ['https://shop.example/privacy', 'no-answer'],
])('an address as an owner may type it: %s %s', async (address, answer) => {
  const lookup = async (name: string) => {
    if (name === 'localhost') return [{ address: '127.0.0.1', family: 4 }];
    throw new Error('no such name');
  };
  expect(await createPageAnswers({ allowLoopback: false, lookup })(address)).toBe(answer);
});
