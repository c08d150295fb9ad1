import type { Clock } from '../../shared/clock.ts';
import type { AccountId } from '../../shared/model/ids.ts';
import type { Instagram } from '../instagram/instagram.ts';
import type { Log } from '../logging/log.ts';
import type { Downloaded, MediaCache, MediaTrouble } from '../media/media.ts';
import type { MediaOwner, WantedMedia } from '../storage/records.ts';
import type { Storage } from '../storage/storage.ts';
import { backOff } from './back-off.ts';
import type { DomainEvent } from './domain-event.ts';
import { failureCode } from './failure-code.ts';
import { type Publish, publishChange } from './intake.ts';
import { type InTurn, oneAfterAnother } from './one-after-another.ts';
import { tidyMedia } from './tidy-media.ts';

/** Faces have a lane of their own, so that the pictures of a long past do not keep them waiting. */
const AT_A_TIME: Record<MediaOwner['of'], number> = { attachment: 4, face: 2 };
const TRY_AGAIN = { firstMs: 5_000, mostMs: 3_600_000 };
/** Signed addresses live for days; one that did not answer in about a week of tries is given up. */
const MOST_TRIES = 170;
const STORAGE_AGAIN_MS = 60_000;

export interface FetchMediaParts {
  storage: Pick<
    Storage,
    | 'wantedMedia'
    | 'nextMediaAt'
    | 'noteMediaFile'
    | 'mediaKept'
    | 'mediaPostponed'
    | 'hastenMedia'
    | 'mediaGivenUp'
    | 'mediaAddressRenewed'
    | 'unreferencedMedia'
    | 'forgetMediaFiles'
    | 'clearOldMedia'
  >;
  cache: MediaCache;
  instagram: Pick<Instagram, 'message'>;
  tokenOf(accountId: AccountId): Promise<string | null>;
  /** How much all files together may take on this disk, in bytes. */
  mostBytes(): number;
  publish: Publish;
  /** A face's address has died: only its profile knows another. */
  onFaceGone?(): void;
  clock: Clock;
  random(): number;
  log: Log;
}

export interface FetchMedia {
  start(): void;
  /** There may be something new to fetch. */
  wake(): void;
  /** The line is back: what waits for its next turn is tried now. */
  tryAllNow(): void;
  /** Something may have been taken back: files that nothing needs any more go at once. */
  tidy(): void;
  /** While work runs in it, no file is taken away. */
  inTurn: InTurn;
  idle(): Promise<void>;
  stop(): void;
}

/**
 * Pictures, videos, voice notes, documents and faces: after their messages, never in their way, and as soon as
 * they are known, because Instagram's addresses for them die. What the storage does not name (stories) is never
 * fetched.
 */
export function fetchMedia(parts: FetchMediaParts): FetchMedia {
  const { storage, cache, clock, random, log } = parts;
  // Putting a file in its place and taking files away never meet, or one could undo the other.
  const inTurn = oneAfterAnother();
  const tidying = tidyMedia({ ...parts, inTurn });
  const lanes = [createLane('attachment'), createLane('face')];
  const stopping = new AbortController();
  let isStopped = false;

  function createLane(of: MediaOwner['of']) {
    const underWay = new Map<number, Promise<void>>();
    let filling: Promise<void> | null = null;
    let fillAgain = false;
    let cancelTimer = () => {};

    function wake(): void {
      fillAgain = true;
      if (filling || isStopped) return;
      cancelTimer();
      filling = fill()
        .catch((error: unknown) => {
          log.warn('media.waiting-for-storage', { code: failureCode(error) });
          fillAgain = false;
          wakeIn(STORAGE_AGAIN_MS);
        })
        .finally(() => {
          filling = null;
          if (fillAgain) wake();
        });
    }

    function wakeIn(ms: number): void {
      cancelTimer();
      if (!isStopped) cancelTimer = clock.after(ms, wake);
    }

    async function fill(): Promise<void> {
      fillAgain = false;
      const limit = AT_A_TIME[of];
      const due = await storage.wantedMedia({ of, now: clock.now(), limit: limit + underWay.size });
      const next = due.filter(({ owner }) => !underWay.has(owner.id)).slice(0, limit - underWay.size);
      for (const wanted of next) begin(wanted);
      if (underWay.size > 0) return;
      const at = await storage.nextMediaAt(of);
      if (at !== null) wakeIn(Math.max(at - clock.now(), 0));
    }

    function begin(wanted: WantedMedia): void {
      if (isStopped) return;
      const { id } = wanted.owner;
      const ended = (goOn: () => void) => {
        underWay.delete(id);
        goOn();
      };
      const ending = fetchOne(wanted).then(
        () => ended(wake),
        (error: unknown) => {
          log.warn('media.waiting-for-storage', { code: failureCode(error) });
          ended(() => wakeIn(STORAGE_AGAIN_MS));
        },
      );
      underWay.set(id, ending);
    }

    return {
      wake,
      async idle() {
        while (filling || underWay.size > 0) await Promise.all([filling, ...underWay.values()]);
      },
      stop: () => cancelTimer(),
    };
  }

  async function fetchOne(wanted: WantedMedia): Promise<void> {
    const { url, kind } = wanted;
    const outcome = await cache.download({ url, kind, signal: stopping.signal });
    if (outcome.ok) return await keep(wanted, outcome.file);
    if (isStopped) return;
    const { trouble } = outcome;
    log.info('media.not-fetched', { of: wanted.owner.of, kind, trouble, tries: wanted.tries });
    if (mayPass(trouble) && wanted.tries < MOST_TRIES) return await postpone(wanted);
    if (isAddressOver(trouble) && (await renewAddress(wanted))) return;
    const media = isAddressOver(trouble) || mayPass(trouble) ? 'gone' : 'not-kept';
    publishChange(
      parts.publish,
      await storage.mediaGivenUp({ owner: wanted.owner, media, url, now: clock.now() }),
    );
    if (wanted.owner.of === 'face') parts.onFaceGone?.();
  }

  async function keep(wanted: WantedMedia, file: Downloaded): Promise<void> {
    const { owner, url } = wanted;
    const { digest, bytes } = file.facts;
    const change = await inTurn(async () => {
      await storage.noteMediaFile({ digest, bytes, now: clock.now() });
      try {
        await file.keep();
      } catch (error) {
        log.warn('media.not-written', { error: error instanceof Error ? error.name : 'unknown' });
        await file.discard();
        return null;
      }
      return await storage.mediaKept({ owner, url, facts: file.facts });
    });
    if (change === null) return await postpone(wanted);
    publishChange(parts.publish, change);
    tidying.added(bytes);
    // A face may have replaced another; what was unsent while it was on its way is nobody's.
    if (owner.of === 'face' || change.messages.length === 0) tidying.wake();
  }

  async function postpone({ owner, tries }: WantedMedia): Promise<void> {
    const dueAt = clock.now() + backOff(tries, { ...TRY_AGAIN, random: random() });
    await storage.mediaPostponed({ owner, dueAt });
  }

  /** A message read again carries fresh addresses. Answers whether there is one to go on with. */
  async function renewAddress({ owner, isRenewed, ...wanted }: WantedMedia): Promise<boolean> {
    const { mid, url, accountId, accountUserId, position } = wanted;
    // An ad's picture (-1) is told by its webhook alone.
    if (isRenewed || mid === null || position < 0) return false;
    const token = await parts.tokenOf(accountId);
    if (token === null) return false;
    const events = await parts.instagram
      .message({ token, accountUserId, mid })
      .catch((error: unknown): DomainEvent[] => {
        // Too old to be read, unsent, or no line: there is no other way to it.
        log.info('media.message-not-read', { code: failureCode(error) });
        return [];
      });
    const message = events.find((event) => event.type === 'message');
    const fresh = message?.attachments[position]?.url ?? null;
    if (fresh === null || fresh === url) return false;
    await storage.mediaAddressRenewed({ attachmentId: owner.id, url: fresh, now: clock.now() });
    return true;
  }

  function wake(): void {
    for (const lane of lanes) lane.wake();
  }

  return {
    start() {
      void inTurn(() => cache.tidy())
        .catch((error: unknown) => log.warn('media.not-tidied', { error: String(error) }))
        .then(() => {
          tidying.wake();
          wake();
        });
    },
    wake,
    tryAllNow() {
      storage.hastenMedia({ now: clock.now() }).then(wake, (error: unknown) => {
        // They come at their own time then.
        log.warn('media.not-hastened', { code: failureCode(error) });
      });
    },
    tidy: tidying.wake,
    inTurn,
    async idle() {
      for (const lane of lanes) await lane.idle();
      await tidying.idle();
    },
    stop() {
      isStopped = true;
      stopping.abort();
      for (const lane of lanes) lane.stop();
      tidying.stop();
    },
  };
}

/** A page instead of a picture is how some addresses say that they are over. */
function isAddressOver(trouble: MediaTrouble): boolean {
  return trouble === 'dead' || trouble === 'not-media';
}

function mayPass(trouble: MediaTrouble): boolean {
  return trouble === 'unreachable' || trouble === 'disk';
}
