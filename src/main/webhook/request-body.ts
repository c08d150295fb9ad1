import type { IncomingMessage } from 'node:http';
import type { Clock } from '../../shared/clock.ts';

export type RequestBody =
  | { kind: 'bytes'; bytes: Buffer }
  /** More than the limit; what is left is read and thrown away, so that the sender hears our answer. */
  | { kind: 'too-large' }
  | { kind: 'too-slow' }
  /** All requests together hold too much right now. */
  | { kind: 'no-room' }
  /** The sender hung up. */
  | { kind: 'gone' };

/** What all bodies together may hold in memory; whoever read one gives its bytes back. */
export interface Room {
  bytesLeft: number;
  /** Ends the reading of one body each, the one that has been at it longest first. */
  readers: Set<() => void>;
}

export function createRoom(bytes: number): Room {
  return { bytesLeft: bytes, readers: new Set() };
}

/**
 * Gives up the body that has been coming in for longest. Instagram's are whole within moments: where every place
 * is taken by bodies that drip, the one that drips longest makes room for whoever comes. False when none is read.
 */
export function giveUpSlowest(room: Room): boolean {
  const [slowest] = room.readers;
  slowest?.();
  return slowest !== undefined;
}

/** How long one body may take in all, however steadily it drips. */
const BODY_DEADLINE_MS = 15_000;

/** Reads a whole body, at most `limit` bytes of it, within `BODY_DEADLINE_MS`. Never throws. */
export function readBody(
  request: IncomingMessage,
  { limit, room, clock }: { limit: number; room: Room; clock: Clock },
): Promise<RequestBody> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    let isOver = false;
    const giveUp = () => finish({ kind: 'too-slow' });
    const cancelDeadline = clock.after(BODY_DEADLINE_MS, giveUp);
    room.readers.add(giveUp);

    function finish(body: RequestBody): void {
      if (isOver) return;
      isOver = true;
      cancelDeadline();
      room.readers.delete(giveUp);
      if (body.kind !== 'bytes') room.bytesLeft += length;
      request.off('data', take);
      request.resume();
      resolve(body);
    }
    function take(chunk: Buffer): void {
      length += chunk.length;
      room.bytesLeft -= chunk.length;
      if (length > limit) finish({ kind: 'too-large' });
      else if (room.bytesLeft < 0) finish({ kind: 'no-room' });
      else chunks.push(chunk);
    }

    if (Number(request.headers['content-length'] ?? 0) > limit) {
      finish({ kind: 'too-large' });
      return;
    }
    request.on('data', take);
    request.once('end', () => finish({ kind: 'bytes', bytes: Buffer.concat(chunks, length) }));
    request.once('error', () => finish({ kind: 'gone' }));
    request.once('close', () => finish({ kind: 'gone' }));
  });
}
