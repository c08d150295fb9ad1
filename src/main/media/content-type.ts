import type { MediaKind } from './media.ts';

/**
 * What a file is, by its first bytes (64 are enough). What a server says of it is not asked: it comes from
 * outside, and a page that calls itself a picture must stay a page. Null for what we do not know.
 */
export function sniffContentType(head: Uint8Array): string | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const found = SIGNATURES.find(({ at = 0, says }) => isThere(bytes, at, says));
  if (found) return found.type;
  if (isThere(bytes, 4, 'ftyp')) return brandType(bytes);
  if (isThere(bytes, 0, 'RIFF')) return RIFF_TYPES[bytes.toString('latin1', 8, 12)] ?? null;
  return soundFrame(bytes);
}

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
  return type;
}

/** The ending of a file of that type. */
export function extensionOf(contentType: string): string {
  return EXTENSIONS[contentType] ?? '.bin';
}

const SIGNATURES: Array<{ at?: number; says: string; type: string }> = [
  { says: '\x89PNG\r\n\x1a\n', type: 'image/png' },
  { says: '\xff\xd8\xff', type: 'image/jpeg' },
  { says: 'GIF87a', type: 'image/gif' },
  { says: 'GIF89a', type: 'image/gif' },
  { says: '\x1a\x45\xdf\xa3', type: 'video/webm' },
  // The first packet of an Ogg film begins with its codec's name (Theora specification, 6.2).
  { at: 28, says: '\x80theora', type: 'video/ogg' },
  { says: 'OggS', type: 'audio/ogg' },
  { says: '%PDF-', type: 'application/pdf' },
  { says: 'ID3', type: 'audio/mpeg' },
];

const RIFF_TYPES: Record<string, string> = {
  WEBP: 'image/webp',
  WAVE: 'audio/wav',
  'AVI ': 'video/x-msvideo',
};

/** Brands of ISO base media files (MP4 registration authority). */
const BRANDS: Array<[RegExp, string]> = [
  [/^(?:avif|avis)$/, 'image/avif'],
  [/^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/, 'image/heic'],
  [/^qt {2}$/, 'video/quicktime'],
  [/^M4[AB] $/, 'audio/mp4'],
];

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
  'video/mp4': '.mp4',
  'video/quicktime': '.mov',
  'video/webm': '.webm',
  'video/x-msvideo': '.avi',
  'video/ogg': '.ogv',
  'audio/mp4': '.m4a',
  'audio/aac': '.aac',
  'audio/mpeg': '.mp3',
  'audio/ogg': '.ogg',
  'audio/wav': '.wav',
  'audio/webm': '.weba',
  'application/pdf': '.pdf',
};

function brandType(bytes: Buffer): string {
  const brand = bytes.toString('latin1', 8, 12);
  return BRANDS.find(([pattern]) => pattern.test(brand))?.[1] ?? 'video/mp4';
}

/** AAC and MP3 without a container begin with a frame: twelve set bits, then layer 0 (AAC) or 1 (MP3). */
function soundFrame(bytes: Buffer): string | null {
  const [first = 0, second = 0] = bytes;
  if (first !== 0xff) return null;
  if ((second & 0xf6) === 0xf0) return 'audio/aac';
  return (second & 0xe6) === 0xe2 ? 'audio/mpeg' : null;
}

function looksLikePage(head: Uint8Array): boolean {
  return /^(?:\ufeff|\s)*<(?:!doctype|html|head|body|script|\?xml|!--)/i.test(
    Buffer.from(head).toString('utf8'),
  );
}

function isThere(bytes: Buffer, at: number, says: string): boolean {
  return bytes.toString('latin1', at, at + says.length) === says;
}
