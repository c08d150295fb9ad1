/**
 * What a file is, by its first bytes (64 are enough). What a server or a system says of it is not asked: it comes
 * from outside, and a page that calls itself a picture must stay a page. Null for what we do not know.
 */
export function sniffContentType(head: Uint8Array): string | null {
  const text = String.fromCharCode(...head.subarray(0, HEAD_BYTES));
  const found = SIGNATURES.find(({ at = 0, says }) => text.startsWith(says, at));
  if (found) return found.type;
  if (text.startsWith('ftyp', 4)) return brandType(text.slice(8, 12));
  // Two letters are few; the bytes after the size are reserved and always zero.
  if (text.startsWith('BM') && text.startsWith('\0\0\0\0', 6)) return 'image/bmp';
  if (text.startsWith('RIFF')) return RIFF_TYPES[text.slice(8, 12)] ?? null;
  // Matroska and WebM are one format; which of the two it is stands in the first element.
  if (text.startsWith('\x1a\x45\xdf\xa3'))
    return text.includes('matroska') ? 'video/x-matroska' : 'video/webm';
  return soundFrame(head);
}

const HEAD_BYTES = 64;

const SIGNATURES: Array<{ at?: number; says: string; type: string }> = [
  { says: '\x89PNG\r\n\x1a\n', type: 'image/png' },
  { says: '\xff\xd8\xff', type: 'image/jpeg' },
  { says: 'GIF87a', type: 'image/gif' },
  { says: 'GIF89a', type: 'image/gif' },
  // The first packet of an Ogg film begins with its codec's name (Theora specification, 6.2).
  { at: 28, says: '\x80theora', type: 'video/ogg' },
  { says: 'OggS', type: 'audio/ogg' },
  { says: 'fLaC', type: 'audio/flac' },
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

function brandType(brand: string): string {
  return BRANDS.find(([pattern]) => pattern.test(brand))?.[1] ?? 'video/mp4';
}

/** AAC and MP3 without a container begin with a frame: twelve set bits, then layer 0 (AAC) or 1 (MP3). */
function soundFrame([first = 0, second = 0]: Uint8Array): string | null {
  if (first !== 0xff) return null;
  if ((second & 0xf6) === 0xf0) return 'audio/aac';
  return (second & 0xe6) === 0xe2 ? 'audio/mpeg' : null;
}
