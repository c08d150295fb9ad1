import type { AttachmentKind } from '../../shared/model/message.ts';
import type { AttachmentDraft } from '../inbox/domain-event.ts';
import { addressIn, idIn, listIn, objectIn, rawOf, textIn, type WireObject } from './wire.ts';

/**
 * Attachment types of webhooks and what the thread calls them (messaging webhooks reference, 2025-2026).
 * `share` is the old name of a post and of a reel; `media` is named by Meta without a word about it.
 * A type that is not here becomes `unknown` and is shown as a box that leads to Instagram.
 */
const KINDS: Readonly<Record<string, AttachmentKind>> = {
  image: 'image',
  video: 'video',
  audio: 'audio',
  file: 'file',
  share: 'post',
  ig_post: 'post',
  ig_reel: 'reel',
  reel: 'reel',
  ig_story: 'story',
  story: 'story',
  story_mention: 'story-mention',
  template: 'template',
  ephemeral: 'ephemeral',
  sticker: 'sticker',
  like_heart: 'heart',
};

/** Says less than any other kind it comes twice with: `share` beside `ig_post`, `image` beside `sticker`. */
const VAGUE_TYPES: readonly string[] = ['share', 'image', 'media', 'fallback'];

/** What somebody passed on; a message holds one such thing, since a comment on it is a message of its own. */
const SHARED_TYPES: readonly string[] = ['ig_post', 'ig_reel', 'reel', 'ig_story'];

interface Found {
  type: string | null;
  /** Instagram's id of the file behind the signed address. */
  assetId: string | null;
  draft: AttachmentDraft;
}

/** The attachments of a webhook's message, each shown once. Takes anything, never throws. */
export function attachmentsOfWebhook(value: unknown): AttachmentDraft[] {
  const found: Found[] = [];
  for (const item of listIn(value)) {
    const next = readAttachment(item);
    const twin = found.find((other) => areTwins(other, next));
    if (twin) mergeTwins(twin, next);
    else found.push(next);
  }
  joinLoneShare(found);
  return found.map(({ draft }) => draft);
}

/** The story a message answers (`reply_to.story`). */
export function repliedStory(story: WireObject): AttachmentDraft {
  return {
    kind: 'story',
    url: addressIn(story.url ?? story.link),
    title: null,
    link: publicPage(story.link_sticker_url),
    remoteId: idIn(story.id),
    raw: rawOf(story),
  };
}

/** The address itself when it is a page on instagram.com that anybody may open; it never expires. */
export function publicPage(value: unknown): string | null {
  const address = addressIn(value);
  if (address === null) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && /^(?:www\.)?instagram\.com$/.test(hostname) ? address : null;
}

function readAttachment(item: unknown): Found {
  const attachment = objectIn(item) ?? {};
  const payload = objectIn(attachment.payload) ?? {};
  const type = textIn(attachment.type);
  const url = addressIn(payload.url ?? payload.story_media_url);
  const page = publicPage(url);
  const assetId = assetIdIn(url);
  return {
    type,
    assetId,
    draft: {
      kind: kindOf(type, payload, page),
      // A public page is something to open, not a file to fetch.
      url: page === null ? url : null,
      title: textIn(payload.title) ?? templateTitle(payload) ?? textIn(attachment.title),
      link: page,
      remoteId: remoteIdOf(payload) ?? assetId,
      raw: rawOf(item),
    },
  };
}

function kindOf(type: string | null, payload: WireObject, page: string | null): AttachmentKind {
  if (type === 'share' && page !== null && /\/reels?\//.test(page)) return 'reel';
  if (type === 'sticker' && textIn(payload.sticker_id) === 'like_heart') return 'heart';
  return (type !== null && Object.hasOwn(KINDS, type) && KINDS[type]) || 'unknown';
}

function remoteIdOf(payload: WireObject): string | null {
  return (
    idIn(payload.ig_post_media_id) ??
    idIn(payload.reel_video_id) ??
    idIn(payload.story_media_id) ??
    idIn(payload.sticker_id) ??
    idIn(payload.id)
  );
}

/** Two signed addresses of one thing differ in their signature and agree in this. */
function assetIdIn(url: string | null): string | null {
  return url === null ? null : idIn(new URL(url).searchParams.get('asset_id'));
}

function templateTitle(payload: WireObject): string | null {
  const [element] = listIn(objectIn(payload.generic)?.elements);
  return textIn(objectIn(element)?.title);
}

/**
 * Whether two attachments of one message are the same thing told twice: while `share` gives way to
 * `ig_post` both come, with the same id or address. Two pictures that happen to be equal are two pictures.
 */
function areTwins(one: Found, other: Found): boolean {
  if (one.type === other.type) return false;
  const isSame = (field: 'remoteId' | 'url' | 'link') =>
    one.draft[field] !== null && one.draft[field] === other.draft[field];
  // The signature differs from telling to telling, and with it the address.
  if (one.assetId !== null && one.assetId === other.assetId) return true;
  return isSame('remoteId') || isSame('url') || isSame('link');
}

/**
 * The old name gives a public page and the new one a file's address, so the two have nothing in common. Beside
 * one shared thing one `share` is still the same thing, unless both name files, and those are not the same.
 */
function joinLoneShare(found: Found[]): void {
  const shares = found.filter(({ type }) => type === 'share');
  const things = found.filter(({ type }) => type !== null && SHARED_TYPES.includes(type));
  const [share, thing] = [shares[0], things[0]];
  if (!share || !thing || shares.length > 1 || things.length > 1) return;
  if (share.draft.url !== null && thing.draft.url !== null) return;
  const [first, second] = found.indexOf(share) < found.indexOf(thing) ? [share, thing] : [thing, share];
  mergeTwins(first, second);
  found.splice(found.indexOf(second), 1);
}

/** The more telling of two twins wins, the other fills its gaps. */
function mergeTwins(kept: Found, next: Found): void {
  const nextWins = VAGUE_TYPES.includes(kept.type ?? '') && !VAGUE_TYPES.includes(next.type ?? '');
  const [winner, other] = nextWins ? [next, kept] : [kept, next];
  const draft: AttachmentDraft = {
    ...winner.draft,
    url: winner.draft.url ?? other.draft.url,
    title: winner.draft.title ?? other.draft.title,
    link: winner.draft.link ?? other.draft.link,
    remoteId: winner.draft.remoteId ?? other.draft.remoteId,
  };
  kept.type = winner.type;
  kept.draft = draft;
}
