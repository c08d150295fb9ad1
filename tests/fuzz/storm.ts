import { createHash } from 'node:crypto';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { memoryUsage } from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { mutatedBodies } from './mutated-bodies.ts';
import { forged, post, signed } from './posting.ts';
import { seededRandom } from './random.ts';
import { countIn, openReceivingSide } from './receiving-side.ts';

export interface StormFigures {
  sent: number;
  /** Bodies with a true signature, and how many of those were different. */
  authentic: number;
  distinct: number;
  refused: number;
  applied: number;
  kept: number;
  /** Neither: each of these would be lost. */
  unsettled: number;
  keptWithoutReason: number;
  /** Reasons of those that are kept, the most frequent first. */
  reasons: Array<{ reason: string; count: number }>;
  messages: number;
  conversations: number;
  heapBefore: number;
  heapAfter: number;
  residentBefore: number;
  residentAfter: number;
  seconds: number;
  /** Whatever must not happen: wrong answers, errors in the log, unhandled rejections. */
  problems: string[];
}

export interface StormOptions {
  bodies: number;
  seed: number;
  /** An empty folder for the database. */
  folder: string;
  onProgress?(sent: number): void;
}

const SECRET = 'the-app-secret-of-the-fuzz';
const TOGETHER = 24;
/** The first bodies load code and fill caches; memory is compared from there on. */
const WARM_UP = 0.05;

/**
 * Posts mutated bodies to the real receiver, over HTTP, with the real intake on a database on disk behind it,
 * and counts what became of each. One in twenty carries no true signature.
 */
export async function runStorm({ bodies, seed, folder, onProgress }: StormOptions): Promise<StormFigures> {
  const problems: string[] = [];
  const stopWatching = watchProcess(problems);
  const file = join(folder, 'fuzz.db');
  const side = await openReceivingSide({ file, secret: SECRET, problems });
  const senders = Array.from({ length: TOGETHER });
  const source = mutatedBodies(seed);
  const random = seededRandom(seed + 1);
  const agent = new Agent({ keepAlive: true, maxSockets: TOGETHER });
  const digests = new Set<string>();
  const startedAt = performance.now();
  const warm = Math.ceil(bodies * WARM_UP);
  let begun = 0;
  const counts = { authentic: 0, refused: 0 };

  async function sendOne(body: Buffer, number: number): Promise<void> {
    const isAuthentic = !random.chance(0.05);
    const signature = isAuthentic ? signed(body, SECRET) : forged(body, SECRET, random.below(4));
    const status = await post(agent, side.port, body, signature);
    if (status !== (isAuthentic ? 200 : 401)) problems.push(`answered ${status} to body ${number}`);
    if (isAuthentic) digests.add(createHash('md5').update(body).digest('base64'));
    counts[isAuthentic ? 'authentic' : 'refused'] += 1;
  }
  async function sendUpTo(limit: number): Promise<void> {
    while (begun < limit) {
      begun += 1;
      await sendOne(source.next().value, begun);
      if (begun % 1_000 === 0) onProgress?.(begun);
    }
  }
  const sendTogether = (limit: number) => Promise.all(senders.map(() => sendUpTo(limit)));

  try {
    await sendTogether(warm);
    await side.idle();
    const before = measured();
    await sendTogether(bodies);
    await side.idle();
    const distinct = digests.size;
    digests.clear();
    const after = measured();
    const seconds = (performance.now() - startedAt) / 1000;
    return {
      sent: begun,
      ...counts,
      distinct,
      ...countIn(file),
      heapBefore: before.heapUsed,
      heapAfter: after.heapUsed,
      residentBefore: before.rss,
      residentAfter: after.rss,
      seconds,
      problems,
    };
  } finally {
    agent.destroy();
    await side.close();
    stopWatching();
  }
}

/** Memory after a collection: what is left is held by somebody. */
function measured(): NodeJS.MemoryUsage {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return memoryUsage();
}

function watchProcess(problems: string[]): () => void {
  const note = (error: unknown) =>
    void problems.push(`unhandled: ${error instanceof Error ? error.stack : error}`);
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
  return () => {
    process.off('unhandledRejection', note);
    process.off('uncaughtException', note);
  };
}
