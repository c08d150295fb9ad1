import { MOST_OUTGOING_BYTES } from '../../shared/outgoing-files.ts';
import { sniffContentType } from '../../shared/sniff-content-type.ts';
import { askWorker } from './ask-worker.ts';
import { decodeSound, type HeardSound, heardOf, hearSound } from './hear-sound.ts';
import { LOWEST_RATE, rateFor } from './sound-plan.ts';

/** A file as it can be sent, or as it came where nothing can be done for it. */
export interface ConvertedFile {
  blob: Blob;
  change: 'none' | 'smaller' | 'converted';
  /** Of a picture: small, for the tray. */
  preview: ImageBitmap | null;
  /** Of a sound: how it looks, for the tray. */
  sound: HeardSound | null;
}

/** `isFilm` is for the sentence. `seconds` is how long a sound is that does not fit whatever is done. */
export type ConversionRefusal =
  | { because: 'too-large'; bytes: number; isFilm: boolean }
  | { because: 'sound-too-long'; seconds: number };

/** Formats that Instagram takes as a sound (messaging API, media by URL). */
const SOUNDS_TAKEN: readonly string[] = ['audio/aac', 'audio/mp4', 'audio/wav'];
/** What is read into memory to be made smaller. */
const MOST_SOURCE_BYTES = 100_000_000;
const HEAD_BYTES = 64;

/**
 * Makes of a file one that Instagram takes: pictures of other formats or too large, and sounds of other formats.
 * What cannot be opened here stays as it is: main looks at its bytes and says what is wrong. Nothing runs on the
 * window's own thread but a few samples. Fails only when `signal` says to stop, or the file has gone.
 */
export async function convertFile(
  file: File,
  signal: AbortSignal,
): Promise<ConvertedFile | ConversionRefusal> {
  const type = typeOf(file, await headOf(file));
  const isPicture = type?.startsWith('image/') ?? false;
  const isSound = type?.startsWith('audio/') ?? false;
  const isFilm = type?.startsWith('video/') ?? false;
  // Told before a film of gigabytes is read into memory.
  if (file.size > (isPicture || isSound ? MOST_SOURCE_BYTES : MOST_OUTGOING_BYTES)) {
    return { because: 'too-large', bytes: file.size, isFilm };
  }
  if (isPicture && type !== null) return await convertPicture(file, type, signal);
  if (isSound && type !== null) return await convertSound(file, type, signal);
  return asItIs(file);
}

async function convertPicture(file: File, type: string, signal: AbortSignal): Promise<ConvertedFile> {
  const fitted = await askWorker({ what: 'picture', file, type }, signal);
  return fitted ? { ...fitted, sound: null } : asItIs(file);
}

async function convertSound(
  file: File,
  type: string,
  signal: AbortSignal,
): Promise<ConvertedFile | ConversionRefusal> {
  if (SOUNDS_TAKEN.includes(type) && file.size <= MOST_OUTGOING_BYTES) {
    return { ...asItIs(file), sound: await hearSound(await file.arrayBuffer()) };
  }
  const rough = await decodeSound(await file.arrayBuffer(), LOWEST_RATE);
  if (!rough) return asItIs(file);
  const heard = heardOf(rough);
  const rate = rateFor(heard.seconds);
  if (rate === null) return { because: 'sound-too-long', seconds: heard.seconds };
  const sound = rate === LOWEST_RATE ? rough : await decodeSound(await file.arrayBuffer(), rate);
  if (!sound) return asItIs(file);
  signal.throwIfAborted();
  const channels = Array.from({ length: sound.numberOfChannels }, (_, channel) =>
    sound.getChannelData(channel).slice(),
  );
  const written = await askWorker({ what: 'sound', channels, rate }, signal);
  return written ? { ...asItIs(written.blob), change: 'converted', sound: heard } : asItIs(file);
}

function asItIs(blob: Blob): ConvertedFile {
  return { blob, change: 'none', preview: null, sound: null };
}

async function headOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
}

/**
 * By its bytes: systems that do not know HEIC name no type for it. Only a sound in a film's clothes is believed,
 * because its first bytes do not tell. What we do not know and the system calls a picture or sound is tried.
 */
function typeOf({ type: said }: File, head: Uint8Array): string | null {
  const found = sniffContentType(head);
  const isSaidToBeSound = said.startsWith('audio/');
  if (isSaidToBeSound && found === 'video/mp4') return 'audio/mp4';
  if (isSaidToBeSound && found === 'video/webm') return 'audio/webm';
  if (found !== null) return found;
  return isSaidToBeSound || said.startsWith('image/') ? said : null;
}
