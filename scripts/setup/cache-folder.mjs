import { homedir } from 'node:os';
import { join } from 'node:path';
import { env, getuid, platform } from 'node:process';

const SHARED_CACHE = '/var/cache/shopbell';

/**
 * Where downloads are kept between checkouts. Outside the checkout, so that a fresh clone does not download
 * again; as root in a folder that every user may read, because the app itself never runs as root.
 */
export function cacheFolder() {
  if (env.SHOPBELL_CACHE) return env.SHOPBELL_CACHE;
  if (platform !== 'win32' && getuid() === 0) return SHARED_CACHE;
  if (platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'Shopbell', 'Cache');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'shopbell');
}

/** Every folder that may already hold a download: our own, and what root left for the whole machine. */
export function cacheFolders() {
  if (env.SHOPBELL_CACHE) return [env.SHOPBELL_CACHE];
  return [...new Set([cacheFolder(), SHARED_CACHE])];
}
