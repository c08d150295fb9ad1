import { sniffContentType } from '../../shared/sniff-content-type.ts';
import type { MediaKind } from './media.ts';

/**
 * The type a file is kept and shown as, or null where such bytes may not stand for such a thing. Voice notes come
 * as films without pictures: there Instagram's own word is the better one. Only what was sent as a document may
 * be something we do not know; that is never shown, only saved.
 */
export function typeFor(kind: MediaKind, head: Uint8Array): string | null {
  const type = sniffContentType(head);
  if (kind === 'file') return type ?? (looksLikePage(head) ? null : 'application/octet-stream');
  if (type === null || type === 'application/pdf') return null;
  if (kind === 'audio') return SOUND_OF[type] ?? type;
  if (kind === 'face') return type.startsWith('image/') ? type : null;
  // Of others neither the pixels are counted before they are painted, nor are they seen on pages.
  if (kind === 'preview') return /^image\/(?:png|jpeg|gif|webp)$/.test(type) ? type : null;
  return type;
}

/** The ending of a file of that type. */
export function extensionOf(contentType: string): string {
  return EXTENSIONS[contentType] ?? '.bin';
}

const SOUND_OF: Record<string, string> = {
  'video/mp4': 'audio/mp4',
  'video/quicktime': 'audio/mp4',
  'video/webm': 'audio/webm',
};

const EXTENSIONS: Record<string, string> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/avif': '.avif',
  'image/heic': '.heic',
  'image/bmp': '.bmp',
  'video/mp4': '.mp4',
  'video/quicktime': '.mov',
  'video/webm': '.webm',
  'video/x-msvideo': '.avi',
  'video/x-matroska': '.mkv',
  'video/ogg': '.ogv',
  'audio/mp4': '.m4a',
  'audio/aac': '.aac',
  'audio/mpeg': '.mp3',
  'audio/ogg': '.ogg',
  'audio/flac': '.flac',
  'audio/wav': '.wav',
  'audio/webm': '.weba',
  'application/pdf': '.pdf',
};

function looksLikePage(head: Uint8Array): boolean {
  return /^(?:\ufeff|\s)*<(?:!doctype|html|head|body|script|\?xml|!--)/i.test(
    Buffer.from(head).toString('utf8'),
  );
}
