import { peaksOf } from './peaks.ts';

/** What can be told of a sound without playing it. */
export interface HeardSound {
  peaks: readonly number[];
  seconds: number;
}

/** Enough to see where somebody speaks. */
const LOOK_RATE = 8_000;

/** Takes the bytes for itself. Null where the window cannot open them. */
export async function hearSound(bytes: ArrayBuffer): Promise<HeardSound | null> {
  const sound = await decodeSound(bytes, LOOK_RATE);
  return sound && heardOf(sound);
}

export function heardOf(sound: AudioBuffer): HeardSound {
  return { peaks: peaksOf(sound.getChannelData(0)), seconds: sound.duration };
}

/** Decodes off the main thread, at the given samples a second. Takes the bytes for itself; null where it cannot. */
export async function decodeSound(bytes: ArrayBuffer, rate: number): Promise<AudioBuffer | null> {
  try {
    const sound = await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes);
    return sound.length > 0 ? sound : null;
  } catch {
    // Not a sound, or one whose format is not built in here: there is nothing to convert or draw.
    return null;
  }
}
