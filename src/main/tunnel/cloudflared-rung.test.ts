import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  isRunning,
  type ProgramManner,
  startedWith,
  writeCloudflared,
} from '../../../tests/fakes/cloudflared-program.ts';
import { createAddressReader } from './cloudflared-output.ts';
import { cloudflaredRung } from './cloudflared-rung.ts';
import { findProgram } from './find-program.ts';
import { TunnelAbsent, type TunnelTrouble } from './tunnel.ts';

const never = new AbortController().signal;

let folder: string;
let receiver: Server;
let port: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shopbell-cloudflared-'));
  receiver = createServer((request, response) => response.end(`here: ${request.url}`));
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  port = (receiver.address() as AddressInfo).port;
});
afterEach(async () => {
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

async function rungOf(manner: ProgramManner, timeoutMs = 10_000) {
  const program = await writeCloudflared(folder, manner);
  const address = /http:\/\/[a-z-]+\.localhost:\d+/;
  return cloudflaredRung({ find: async () => program, address, timeoutMs });
}

describe('the program as a process below this one', () => {
  test('leads here, and ends with the tunnel', async () => {
    process.env.TUNNEL_TOKEN = 'of another tunnel';
    const tunnel = await (await rungOf('works')).open({ port, signal: never });
    delete process.env.TUNNEL_TOKEN;
    tunnel.onTrouble(() => expect.unreachable());
    const answer = await fetch(tunnel.url.replace('quiet-hill.localhost', '127.0.0.1'));
    expect(await answer.text()).toBe('here: /');
    const started = await startedWith(folder);
    expect(started.arguments.slice(0, 3)).toEqual(['tunnel', '--no-autoupdate', '--config']);
    expect(started.arguments.slice(-2)).toEqual(['--url', `http://127.0.0.1:${port}`]);
    expect(started.variables).toEqual([]);
    expect(isRunning(started.pid)).toBe(true);
    await tunnel.close();
    expect(isRunning(started.pid)).toBe(false);
  });

  test('its end is told', async () => {
    const tunnel = await (await rungOf('short-lived')).open({ port, signal: never });
    const trouble = new Promise<TunnelTrouble>((resolve) => tunnel.onTrouble(resolve));
    await fetch(tunnel.url.replace('quiet-hill.localhost', '127.0.0.1'));
    expect(await trouble).toEqual({ reason: 'cloudflared has ended', isOver: true });
    await tunnel.close();
  });

  test('an end without an address is no tunnel', async () => {
    await expect((await rungOf('refused')).open({ port, signal: never })).rejects.toThrow('it ended with 1');
  });

  test('without an address in time it is ended, even one that does not listen', async () => {
    await expect((await rungOf('mute', 300)).open({ port, signal: never })).rejects.toThrow(
      'no address in time',
    );
    expect(isRunning((await startedWith(folder)).pid)).toBe(false);
  }, 15_000);

  test('the app’s end ends it while it is still starting', async () => {
    const ending = new AbortController();
    const opening = (await rungOf('works')).open({ port, signal: ending.signal });
    ending.abort();
    await expect(opening).rejects.toThrow('no address in time');
  });

  test('one that is not there, or cannot be run, is absent', async () => {
    const missing = cloudflaredRung({ find: async () => null });
    await expect(missing.open({ port, signal: never })).rejects.toThrow(TunnelAbsent);
    const broken = cloudflaredRung({ find: async () => join(folder, 'nothing') });
    await expect(broken.open({ port, signal: never })).rejects.toThrow(TunnelAbsent);
  });
});

describe('what it prints', () => {
  test('in whichever pieces it comes', () => {
    const text = 'INF |  https://calm-hill-two.trycloudflare.com        |\n';
    for (let cut = 1; cut < text.length - 1; cut++) {
      const read = createAddressReader();
      expect(read(text.slice(0, cut))).toBeNull();
      expect(read(text.slice(cut))).toBe('https://calm-hill-two.trycloudflare.com');
    }
  });

  test.each([
    'ERR failed to request quick Tunnel: Post "https://api.trycloudflare.com/tunnel": EOF\n',
    'INF see https://calm-hill.trycloudflare.com.evil.example/\n',
    'INF https://developers.cloudflare.com/cloudflare-one/\n',
    `${'x'.repeat(100_000)}\n`,
  ])('no address: %s', (text) => {
    expect(createAddressReader()(text)).toBeNull();
  });
});

test('a program is found where it may be run, and nowhere relative', async () => {
  const program = await writeCloudflared(folder, 'works');
  const path = `.:nowhere:/not-there:${folder}`;
  expect(await findProgram('cloudflared', { path })).toBe(program);
  expect(await findProgram('no-such-program-here', { path })).toBeNull();
});
