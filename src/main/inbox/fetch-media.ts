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
import type { Rests } from './rests.ts';
import { tidyMedia } from './tidy-media.ts';
import { whenWoken } from './when-woken.ts';

/** Faces have a lane of their own, so that the pictures of a long past do not keep them waiting. */
const AT_A_TIME: Record<MediaOwner['of'], number> = { attachment: 4, face: 2 };
const TRY_AGAIN = { firstMs: 5_000, mostMs: 3_600_000 };
/** Signed addresses live for days; one that did not answer in about a week of tries is given up. */
const MOST_TRIES = 170;
const NOTHING: DomainEvent[] = [];
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
    | 'clearMediaBefore'
  >;
  cache: MediaCache;
  instagram: Pick<Instagram, 'message'>;
  tokenOf(accountId: AccountId): Promise<string | null>;
  /** Shared with whoever else calls Instagram for these accounts. */
  rests: Pick<Rests, 'note' | 'msLeft'>;
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
  /** The owner wants the files of messages sent before that time off this disk; they are when it resolves. */
  clearBefore(before: number): Promise<void>;
  /** Resolves when nothing is being taken away. */
  tidied(): Promise<void>;
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
    const looking = whenWoken({
      clock,
      work: fill,
      onFailure(error) {
        log.warn('media.waiting-for-storage', { code: failureCode(error) });
        return STORAGE_AGAIN_MS;
      },
    });

    async function fill(): Promise<number | null> {
      const limit = AT_A_TIME[of];
      const due = await storage.wantedMedia({ of, now: clock.now(), limit: limit + underWay.size });
      const next = due.filter(({ owner }) => !underWay.has(owner.id)).slice(0, limit - underWay.size);
      for (const wanted of next) begin(wanted);
      // One that ends looks again by itself.
      if (underWay.size > 0) return null;
      const at = await storage.nextMediaAt(of);
      return at === null ? null : at - clock.now();
    }

    function begin(wanted: WantedMedia): void {
      if (looking.isStopped()) return;
      const { id } = wanted.owner;
      const ended = (goOn: () => void) => {
        underWay.delete(id);
        goOn();
      };
      const ending = fetchOne(wanted).then(
        () => ended(looking.wake),
        (error: unknown) => {
          log.warn('media.waiting-for-storage', { code: failureCode(error) });
          ended(() => looking.wakeIn(STORAGE_AGAIN_MS));
        },
      );
      underWay.set(id, ending);
    }

    return {
      wake: looking.wake,
      async idle() {
        do await Promise.all([looking.idle(), ...underWay.values()]);
        while (looking.isRunning() || underWay.size > 0);
      },
      stop: looking.stop,
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
    if (isAddressOver(trouble)) return await goOnWithout(wanted);
    await giveUp(wanted, mayPass(trouble) ? 'gone' : 'not-kept');
  }

  async function goOnWithout(wanted: WantedMedia): Promise<void> {
    const renewal = await renewAddress(wanted);
    if (renewal === 'not-now') await postpone(wanted);
    if (renewal === 'none') await giveUp(wanted, 'gone');
  }

  async function giveUp({ owner, url }: WantedMedia, media: 'gone' | 'not-kept'): Promise<void> {
    publishChange(parts.publish, await storage.mediaGivenUp({ owner, media, url, now: clock.now() }));
    if (owner.of === 'face') parts.onFaceGone?.();
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

  /** A message read again carries fresh addresses. */
  async function renewAddress({
    owner,
    isRenewed,
    ...wanted
  }: WantedMedia): Promise<'renewed' | 'none' | 'not-now'> {
    const { mid, url, accountId, accountUserId, position } = wanted;
    // An ad's picture (-1) is told by its webhook alone.
    if (isRenewed || mid === null || position < 0) return 'none';
    if (parts.rests.msLeft(accountId) > 0) return 'not-now';
    const token = await parts.tokenOf(accountId);
    if (token === null) return 'none';
    const events = await parts.instagram.message({ token, accountUserId, mid }).catch((error: unknown) => {
      // Too old to be read, unsent, or no line: there is no other way to it. After a limit there is.
      log.info('media.message-not-read', { code: failureCode(error) });
      return parts.rests.note(error, accountId) === null ? NOTHING : null;
    });
    if (events === null) return 'not-now';
    const message = events.find((event) => event.type === 'message');
    const fresh = message?.attachments[position]?.url ?? null;
    if (fresh === null || fresh === url) return 'none';
    await storage.mediaAddressRenewed({ attachmentId: owner.id, url: fresh, now: clock.now() });
    return 'renewed';
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
    clearBefore: tidying.clearBefore,
    tidied: tidying.idle,
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
