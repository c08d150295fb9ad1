import type { AttachmentKind, Message } from '../../../shared/model/message.ts';
import type { OutgoingFileType } from '../../../shared/outgoing-files.ts';
import type { AttachmentDraft } from '../../inbox/domain-event.ts';
import type { OutgoingContent, OutgoingFile } from '../../inbox/outgoing-content.ts';
import type { MediaFacts } from '../records.ts';
import type { StoredMessage } from '../rows/stored-message.ts';
import { all, one, type ReadableDb, run, type WritableDb } from '../sql.ts';
import { mergeAttachments } from './attachments.ts';
import type { MessageFacts } from './intake.ts';

/** How an own message looks here before Instagram has told of it. */
export function ownFacts(content: OutgoingContent): Pick<MessageFacts, 'text' | 'attachments'> {
  switch (content.kind) {
    case 'text':
      return { text: content.text, attachments: [] };
    case 'heart':
      return { text: null, attachments: [HEART] };
    case 'file':
      return { text: null, attachments: [{ ...HEART, kind: content.type }] };
  }
}

const HEART: AttachmentDraft = {
  kind: 'heart',
  url: null,
  title: null,
  link: null,
  remoteId: null,
  raw: '{}',
};

/** What to send when a stored own message goes out once more; null when its row does not say. */
export function contentOf(db: ReadableDb, message: StoredMessage): OutgoingContent | null {
  if (message.text !== null) return { kind: 'text', text: message.text };
  const [kind] = kindsOf(db, message.id);
  if (kind === 'heart') return { kind: 'heart' };
  return isFileType(kind) ? keptFile(db, message.id, kind) : null;
}

/** Shows the file of an own message from the start: it lies here already. */
export function showOwnFile(db: WritableDb, messageId: Message['id'], { facts }: OutgoingFile): void {
  const { digest, contentType, bytes, width, height, name } = facts;
  run(
    db,
    `UPDATE attachment SET media = 'kept', digest = @digest, content_type = @contentType, bytes = @bytes,
       width = @width, height = @height, file_name = @name WHERE message_id = @messageId AND position = 0`,
    { messageId, digest, contentType, bytes, width, height, name },
  );
  run(db, 'DELETE FROM media_leftover WHERE digest = @digest', { digest });
}

/** Null when it had to go from this disk meanwhile. */
function keptFile(db: ReadableDb, messageId: Message['id'], type: OutgoingFileType): OutgoingFile | null {
  const facts = one<MediaFacts>(
    db,
    `SELECT digest, content_type AS contentType, bytes, width, height, file_name AS name FROM attachment
     WHERE message_id = @messageId AND position = 0 AND media = 'kept'`,
    { messageId },
  );
  return facts ? { kind: 'file', type, facts } : null;
}

function isFileType(kind: AttachmentKind | undefined): kind is OutgoingFileType {
  return kind === 'image' || kind === 'video' || kind === 'audio' || kind === 'file';
}

/**
 * Whether these may be the words of this own message. Instagram gives words back trimmed, with other line ends or
 * composed letters. A heart comes back as a sticker, or as a picture that could be any other: that is taken for
 * ours only when no answer of a send can come any more to say better. The same holds for files.
 */
export function isSameContent(db: ReadableDb, own: StoredMessage, facts: MessageFacts): boolean {
  if (own.text !== null) {
    return facts.attachments.length === 0 && facts.text !== null && plain(own.text) === plain(facts.text);
  }
  const [kind] = kindsOf(db, own.id);
  const [told, ...more] = facts.attachments;
  if (facts.text !== null || !told || more.length > 0) return false;
  if (isFileType(kind)) return told.kind === kind && own.delivery !== 'sending';
  if (kind !== 'heart') return false;
  return HEART_LOOKS.includes(told.kind) || (told.kind === 'image' && own.delivery !== 'sending');
}

const HEART_LOOKS: readonly AttachmentKind[] = ['heart', 'sticker'];

/**
 * What an echo tells of an own message's attachments. A picture takes the place of a heart: should it be another
 * picture after all, then it is at least to be seen.
 */
export function takeToldAttachments(db: WritableDb, own: StoredMessage, told: AttachmentDraft[]): void {
  if (told[0]?.kind === 'image' && kindsOf(db, own.id)[0] === 'heart') {
    run(db, 'DELETE FROM attachment WHERE message_id = @id', { id: own.id });
  }
  mergeAttachments(db, own.id, told);
}

function kindsOf(db: ReadableDb, messageId: Message['id']): AttachmentKind[] {
  return all<{ kind: AttachmentKind }>(
    db,
    'SELECT kind FROM attachment WHERE message_id = @messageId ORDER BY position',
    { messageId },
  ).map(({ kind }) => kind);
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}
