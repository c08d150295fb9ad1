import type { OutgoingFileType } from '../../shared/outgoing-files.ts';
import type { MediaFacts } from '../storage/records.ts';

/**
 * What one message to a customer holds: one of these is one message at Instagram, one bubble and one row of the
 * outbox, where it is kept as JSON. A kind that joins here needs its way out in send-content.ts, and what of it
 * is stored and shown in storage/intake/own-content.ts.
 */
export type OutgoingContent =
  | { kind: 'text'; text: string }
  /** Instagram's one sticker. */
  | { kind: 'heart' }
  /** A file of the media cache; `facts` say which and what it is. */
  | OutgoingFile;

export interface OutgoingFile {
  kind: 'file';
  type: OutgoingFileType;
  facts: MediaFacts;
}
