import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * `works`: prints what cloudflared prints and passes requests on · `refused`: no tunnel is given · `mute`: prints
 * nothing and does not listen to SIGTERM · `short-lived`: ends after the first request.
 */
export type ProgramManner = 'works' | 'refused' | 'mute' | 'short-lived';

/** A program that behaves as cloudflared does, for a computer without one. Answers where it lies. */
export async function writeCloudflared(folder: string, manner: ProgramManner): Promise<string> {
  const file = join(folder, 'cloudflared');
  await writeFile(file, `#!${process.execPath}\n${PROGRAM.replace('MANNER', manner)}`);
  await chmod(file, 0o755);
  return file;
}

/** What the program was started with. */
export async function startedWith(
  folder: string,
): Promise<{ pid: number; arguments: string[]; variables: string[] }> {
  return JSON.parse(await readFile(join(folder, 'started.json'), 'utf8'));
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // No such process any more: that is the answer.
    return false;
  }
}

const PROGRAM = `
const { createServer, request } = require('node:http');
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const manner = 'MANNER';
const args = process.argv.slice(2);
const variables = Object.keys(process.env).filter((name) => name.startsWith('TUNNEL_'));
writeFileSync(join(__dirname, 'started.json'), JSON.stringify({ pid: process.pid, arguments: args, variables }));
const say = (words) => process.stderr.write('2026-11-22T10:00:00Z ' + words + '\\n');
say('INF Thank you for trying Cloudflare Tunnel. Doing so, without a Cloudflare account, is a quick way to experiment.');
if (manner === 'refused') {
  say('ERR failed to request quick Tunnel: Post "https://api.trycloudflare.com/tunnel": dial tcp: i/o timeout');
  process.exit(1);
}
if (manner === 'mute') {
  process.on('SIGTERM', () => {});
  setInterval(() => {}, 1000);
} else {
  const origin = args[args.indexOf('--url') + 1];
  const server = createServer((incoming, answer) => {
    const onward = request(origin + incoming.url, { method: incoming.method, headers: incoming.headers }, (found) => {
      answer.writeHead(found.statusCode, found.headers);
      found.pipe(answer);
      if (manner === 'short-lived') found.on('end', () => setTimeout(() => process.exit(1), 20));
    });
    onward.on('error', () => answer.writeHead(502).end());
    incoming.pipe(onward);
  });
  server.listen(0, '127.0.0.1', () => {
    say('INF Requesting new quick Tunnel on trycloudflare.com...');
    say('INF +------------------------------------------------------------+');
    const line = 'INF |  http://quiet-hill.localhost:' + server.address().port + '  |';
    process.stderr.write('2026-11-22T10:00:01Z ' + line.slice(0, 20));
    setTimeout(() => process.stderr.write(line.slice(20) + '\\n'), 5);
  });
}
`;
