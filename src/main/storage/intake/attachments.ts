import type { MessageId } from '../../../shared/model/ids.ts';
import type { Attachment, AttachmentKind } from '../../../shared/model/message.ts';
import type { AttachmentDraft } from '../../inbox/domain-event.ts';
import { all, run, type WritableDb } from '../sql.ts';

/**
 * Puts what was told about a message's attachments together with what is stored: gaps are filled, nothing is
 * wiped. Shared posts are shown only to the live webhook, so a later reading without them says nothing.
 * Answers whether anything the window shows changed.
 */
export function mergeAttachments(db: WritableDb, messageId: MessageId, drafts: AttachmentDraft[]): boolean {
  if (drafts.length === 0) return false;
  const stored = all<StoredAttachment>(
    db,
    'SELECT id, kind, url, title, link, remote_id AS remoteId, raw, media, digest FROM attachment WHERE message_id = @messageId AND position >= 0 ORDER BY position',
    { messageId },
  );
  let isChanged = false;
  drafts.forEach((draft, position) => {
    const before = stored[position];
    if (before) isChanged = fill(db, before, draft) || isChanged;
    else {
      add(db, messageId, position, draft);
      isChanged = true;
    }
  });
  return isChanged;
}

function add(db: WritableDb, messageId: MessageId, position: number, draft: AttachmentDraft): void {
  const { kind, url, title, link, remoteId } = draft;
  run(
    db,
    `INSERT INTO attachment (message_id, position, kind, url, title, link, remote_id, raw, media,
       sent_at)
     VALUES (@messageId, @position, @kind, @url, @title, @link, @remoteId, @raw, @media,
       (SELECT sent_at FROM message WHERE id = @messageId))`,
    { messageId, position, kind, url, title, link, remoteId, raw: keptRaw(draft), media: mediaOf(kind, url) },
  );
}

function fill(db: WritableDb, before: StoredAttachment, draft: AttachmentDraft): boolean {
  const kind = moreTelling(before.kind, draft.kind);
  // A dead address gives way to a fresh one, and the file is tried again.
  const isRevived = before.media === 'gone' && draft.url !== null && draft.url !== before.url;
  const url = isRevived ? draft.url : (before.url ?? draft.url);
  const media = mediaAfter(before, mediaOf(kind, url), isRevived || before.url === null);
  const after: StoredAttachment = {
    id: before.id,
    kind,
    url,
    title: before.title ?? draft.title,
    link: before.link ?? draft.link,
    remoteId: before.remoteId ?? draft.remoteId,
    raw: kind === 'unknown' ? (before.raw ?? draft.raw) : null,
    media,
    digest: media === 'kept' ? before.digest : null,
  };
  const isSame = (Object.keys(after) as Array<keyof StoredAttachment>).every(
    (key) => after[key] === before[key],
  );
  if (isSame) return false;
  run(
    db,
    `UPDATE attachment SET kind = @kind, url = @url, title = @title, link = @link, remote_id = @remoteId,
       raw = @raw, media = @media, digest = @digest, media_due_at = iif(@isRevived, 0, media_due_at),
       media_tries = iif(@isRevived, 0, media_tries) WHERE id = @id`,
    { ...after, isRevived: isRevived ? 1 : 0 },
  );
  const isShown = (['kind', 'title', 'link', 'media'] as const).some((key) => after[key] !== before[key]);
  return isShown;
}

/**
 * What has been found out about the file stands, until there is another address to ask. A picture that turns
 * out to be from a story may not be kept, even if it was.
 */
function mediaAfter(
  before: StoredAttachment,
  told: Attachment['media'],
  isAddressNew: boolean,
): Attachment['media'] {
  if (told === 'never') return before.media === 'kept' && isShared(before.kind) ? 'kept' : 'never';
  if (before.media === 'gone') return isAddressNew ? told : 'gone';
  return before.media === 'never' ? told : before.media;
}

/** An own post that was sent from here came with its picture; its echo brings none, and takes none away. */
function isShared(kind: AttachmentKind): boolean {
  return kind === 'post' || kind === 'reel';
}

/** Two tellings of one thing: "a shared post" says more than "a picture", and anything more than "unknown". */
function moreTelling(a: AttachmentKind, b: AttachmentKind): AttachmentKind {
  return PRECISION[b] > PRECISION[a] ? b : a;
}

const PRECISION: Record<AttachmentKind, number> = {
  unknown: 0,
  file: 1,
  image: 2,
  video: 3,
  audio: 4,
  template: 5,
  sticker: 6,
  heart: 7,
  ephemeral: 8,
  post: 9,
  reel: 10,
  story: 11,
  'story-mention': 12,
};

/** Raw words of what we understand are only a second copy of a customer's content. */
function keptRaw(draft: AttachmentDraft): string | null {
  return draft.kind === 'unknown' ? draft.raw : null;
}

/** Stories may not be stored (Meta's rule), pages and templates hold no file of their own. */
function mediaOf(kind: AttachmentKind, url: string | null): Attachment['media'] {
  switch (kind) {
    case 'image':
    case 'video':
    case 'audio':
    case 'file':
      return url === null ? 'gone' : 'waiting';
    case 'sticker':
      return url === null ? 'never' : 'waiting';
    default:
      return 'never';
  }
}

interface StoredAttachment {
  id: number;
  kind: AttachmentKind;
  url: string | null;
  title: string | null;
  link: string | null;
  remoteId: string | null;
  raw: string | null;
  media: Attachment['media'];
  digest: string | null;
}
