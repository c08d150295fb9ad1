const RATE = 16_000;

/** A second or so of a soft tone as WAV (16 kHz, mono, 16 bit). */
export function tone(seconds = 1.2): Buffer {
  const length = Math.round(RATE * seconds);
  return wav(length, (at) => {
    const fade = Math.min(1, (length - at) / 1_600, at / 1_600);
    return Math.sin((at / RATE) * 2 * Math.PI * 330) * 0.28 * fade;
  });
}

/** Two hollows of the mouth in Hz, for a, e, i, o, u. */
const VOWELS: ReadonlyArray<readonly [number, number]> = [
  [730, 1_090],
  [530, 1_840],
  [300, 2_250],
  [570, 840],
  [320, 870],
];

/**
 * Somebody who speaks, without words: syllables with the melody, the vowels and the pauses of speech, so that a voice
 * note looks and sounds like one. `seed` makes the voice and what it says.
 */
export function babble(seed: number, seconds = 6): Buffer {
  const random = dice(seed);
  const pitch = 105 + random() * 120;
  const samples = new Float32Array(RATE * seconds);
  for (let at = RATE * 0.2; at < samples.length - RATE * 0.5; ) {
    const length = RATE * (0.11 + random() * 0.15);
    const vowel = VOWELS[Math.floor(random() * VOWELS.length)] ?? [500, 1_500];
    speak(samples, Math.floor(at), Math.floor(length), pitch * (0.86 + random() * 0.34), vowel);
    at += length + RATE * (random() < 0.16 ? 0.25 + random() * 0.4 : random() * 0.05);
  }
  return wav(samples.length, (at) => samples[at] ?? 0);
}

/** One syllable: the voice's buzz through two resonators, swelling and fading. */
function speak(
  into: Float32Array,
  from: number,
  length: number,
  pitch: number,
  [first, second]: readonly [number, number],
): void {
  const low = resonator(first, 90);
  const high = resonator(second, 120);
  let phase = 0;
  for (let index = 0; index < length && from + index < into.length; index += 1) {
    const share = index / length;
    phase = (phase + (pitch * (1.06 - 0.14 * share)) / RATE) % 1;
    const buzz = phase < 0.1 ? 1 - phase * 10 : -0.05;
    const loud = Math.sin(Math.PI * share) ** 0.7;
    into[from + index] = (low(buzz) + high(buzz) * 0.5) * loud * 0.35;
  }
}

function resonator(frequency: number, width: number): (input: number) => number {
  const radius = Math.exp((-Math.PI * width) / RATE);
  const turn = 2 * radius * Math.cos((2 * Math.PI * frequency) / RATE);
  let last = 0;
  let before = 0;
  return (input) => {
    const output = (1 - radius) * 4 * input + turn * last - radius * radius * before;
    before = last;
    last = output;
    return output;
  };
}

function dice(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** Values from -1 to 1 as a WAV file: mono, 16 bit. */
function wav(samples: number, valueAt: (at: number) => number): Buffer {
  const bytes = Buffer.alloc(44 + samples * 2);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(36 + samples * 2, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(RATE * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(samples * 2, 40);
  for (let at = 0; at < samples; at += 1) {
    const value = Math.max(-1, Math.min(1, valueAt(at)));
    bytes.writeInt16LE(Math.round(value * 32_000), 44 + at * 2);
  }
  return bytes;
}
