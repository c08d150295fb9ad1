import { createHmac } from 'node:crypto';
import type { PracticeClock } from '../world/clock.ts';
import type { Ids } from '../world/ids.ts';

/** Instagram's picture links die after days; those of stories within one. */
const LINK_LIFE_MS = 4.5 * 24 * 3_600_000;

export interface StoredFile {
  contentType: string;
  bytes: Buffer;
}

/** Files the practice CDN serves under signed addresses that expire. */
export interface MediaStore {
  /** Set once the CDN listens. */
  baseUrl: string;
  put(name: string, file: StoredFile): void;
  get(name: string): StoredFile | null;
  /** A fresh address for a stored or drawn file. */
  link(name: string, lifeMs?: number): string;
  /** The same file under a fresh address, as every reading gives it; what is not ours stays as it is. */
  renewed(url: unknown): unknown;
  /** Whether an address is one of ours and still alive. */
  check(name: string, expiry: string, signature: string): 'good' | 'expired' | 'forged';
}

export function createMediaStore(clock: PracticeClock, ids: Ids): MediaStore {
  const files = new Map<string, StoredFile>();
  const key = ids.secret('cdn');
  const sign = (name: string, expiry: string): string =>
    createHmac('sha256', key).update(`${name}?${expiry}`).digest('hex').slice(0, 32);

  const store: MediaStore = {
    baseUrl: '',
    put: (name, file) => files.set(name, file),
    get: (name) => files.get(name) ?? null,
    link(name, lifeMs = LINK_LIFE_MS) {
      // `oe` is the expiry in hex seconds, as on Instagram's own CDN.
      const expiry = Math.floor((clock.now() + lifeMs) / 1000).toString(16);
      return `${store.baseUrl}/v/${encodeURIComponent(name)}?oh=${sign(name, expiry)}&oe=${expiry}`;
    },
    renewed(url) {
      const start = `${store.baseUrl}/v/`;
      if (typeof url !== 'string' || !url.startsWith(start)) return url;
      return store.link(decodeURIComponent(new URL(url).pathname.slice('/v/'.length)));
    },
    check(name, expiry, signature) {
      if (sign(name, expiry) !== signature) return 'forged';
      return Number.parseInt(expiry, 16) * 1000 > clock.now() ? 'good' : 'expired';
    },
  };
  return store;
}
