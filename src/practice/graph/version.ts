import { API_VERSION } from '../../shared/instagram/platform.ts';
import { GraphError } from './graph-error.ts';

/** Older than this ended on 24 September 2026 and is served by the next living one. `[VER]` */
const NEWEST = Number(API_VERSION.slice(1));

/** Path behind `/v26.0`; unversioned paths answer too. Throws code 2500 for a version that does not exist. */
export function withoutVersion(path: string): string {
  const match = /^\/v(\d+\.\d+)(\/.*)?$/.exec(path);
  if (!match) return path;
  if (Number(match[1]) > NEWEST) {
    throw new GraphError({ code: 2500, message: `Unknown path components: ${path}` });
  }
  return match[2] ?? '/';
}
