import { MOST_OUTGOING_BYTES } from '../../shared/outgoing-files.ts';
import { waveBytes } from './wave-file.ts';

/** Up to here the best quality: larger files take long through a tunnel, and Instagram does not wait for ever. */
const COMFORTABLE_BYTES = 8_000_000;

/** Samples a second, best first, with how large a file may become by them. Speech is clear in every one. */
const STEPS = [
  { rate: 44_100, upTo: COMFORTABLE_BYTES },
  { rate: 24_000, upTo: MOST_OUTGOING_BYTES },
  { rate: 16_000, upTo: MOST_OUTGOING_BYTES },
] as const;

/** The lowest of them; what is decoded first, to learn how long a sound is. */
export const LOWEST_RATE = 16_000;

/** The longest sound that can be sent after conversion: about 13 minutes. */
export const MOST_SOUND_SECONDS = Math.floor((MOST_OUTGOING_BYTES - waveBytes(0)) / (LOWEST_RATE * 2));

/** The longest voice message, by what it is recorded as: AAC at 64 000 bits a second, or to become a WAV file. */
export const MOST_RECORDED_SECONDS = {
  aac: Math.floor((MOST_OUTGOING_BYTES * 8) / 64_000 / 60) * 60,
  wave: Math.floor((MOST_OUTGOING_BYTES - waveBytes(0)) / (24_000 * 2) / 60) * 60,
} as const;

/** How many samples a second a sound of that length is sent with; null when it is too long for any. */
export function rateFor(seconds: number): number | null {
  const fitting = STEPS.find(({ rate, upTo }) => waveBytes(Math.ceil(seconds * rate)) <= upTo);
  return fitting?.rate ?? null;
}
