/** How Instagram calls what is attached: each has its own formats and its own largest size. */
export type OutgoingFileType = 'image' | 'video' | 'audio' | 'file';

/**
 * Why a file cannot go out: `empty` · `format`: Instagram takes no such file · `picture-too-large` ·
 * `too-large`: all that is no picture.
 */
export type FileRefusal = 'empty' | 'format' | 'picture-too-large' | 'too-large';

/** Instagram's limits in bytes (messaging API, media by URL, October 2026), read as millions to be safe. */
export const MOST_PICTURE_BYTES = 8_000_000;
export const MOST_OUTGOING_BYTES = 25_000_000;

/**
 * Instagram tells no limit in pixels and shows far fewer; phones take pictures of up to 200 million, which the
 * customer would only wait for.
 */
export const MOST_PICTURE_PIXELS = 4096 * 4096;

/** How many files may be sent by one press. */
export const MOST_FILES = 10;

const TYPE_OF: Readonly<Record<string, OutgoingFileType>> = {
  'image/png': 'image',
  'image/jpeg': 'image',
  'image/gif': 'image',
  'video/mp4': 'video',
  'video/ogg': 'video',
  'video/x-msvideo': 'video',
  'video/quicktime': 'video',
  'video/webm': 'video',
  'audio/aac': 'audio',
  'audio/mp4': 'audio',
  'audio/wav': 'audio',
  'application/pdf': 'file',
};

/**
 * As what a file goes out, by what its bytes are (null: nothing we know) and how many there are; or why it does
 * not. Formats and sizes: Instagram's messaging API, "media by URL"; documents are PDF only since December 2025.
 */
export function outgoingFile(
  contentType: string | null,
  bytes: number,
): { type: OutgoingFileType } | { refusal: FileRefusal } {
  if (bytes === 0) return { refusal: 'empty' };
  const type = contentType === null ? undefined : TYPE_OF[contentType];
  if (type === undefined) return { refusal: 'format' };
  if (type === 'image') return bytes > MOST_PICTURE_BYTES ? { refusal: 'picture-too-large' } : { type };
  return bytes > MOST_OUTGOING_BYTES ? { refusal: 'too-large' } : { type };
}
