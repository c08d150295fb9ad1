import type { Answer } from '../http/answer.ts';
import type { Call } from '../http/call.ts';
import type { Host } from '../http/host.ts';
import type { World } from '../world/world.ts';
import { drawPicture } from './pictures.ts';
import { babble, tone } from './sound.ts';

/** The practice CDN: pictures and sounds under signed addresses, 403 once they are over. */
export function mediaHost(world: World): Host {
  return {
    name: 'cdn',
    routes: [
      {
        name: 'media',
        method: 'GET',
        path: /^\/v\/([^/]+)$/,
        serve: (call, [name = '']) => serveFile(world, call, name),
      },
    ],
    notFound: () => plain(404, 'Not found'),
  };
}

function serveFile(world: World, call: Call, name: string): Answer {
  const state = world.media.check(name, call.query.get('oe') ?? '', call.query.get('oh') ?? '');
  if (state === 'forged') return plain(403, 'Bad URL hash');
  if (state === 'expired') return plain(403, 'URL signature expired');
  const file = world.media.get(name) ?? drawn(name);
  if (!file) return plain(404, 'Not found');
  return { status: 200, headers: { 'content-type': file.contentType }, body: file.bytes };
}

/** Files nobody had to store: any `….png` is drawn from its name, `voice-….wav` speaks, any other `.wav` is a tone. */
function drawn(name: string): { contentType: string; bytes: Buffer } | null {
  if (name.endsWith('.png')) return { contentType: 'image/png', bytes: drawPicture(name) };
  // A voice note that a test asked for without a name of its own is a number, and stays short.
  if (/^voice-[a-z].*\.wav$/.test(name))
    return { contentType: 'audio/wav', bytes: babble(name.length * 7_919) };
  if (name.endsWith('.wav')) return { contentType: 'audio/wav', bytes: tone() };
  return null;
}

function plain(status: number, body: string): Answer {
  return { status, headers: { 'content-type': 'text/plain' }, body };
}
