/** Bars of a voice message: 3 px each with 2 px between, in the room that is left beside play, time and speed. */
const BARS = 26;

/** Looked at per bar; all of a long sound would cost time for nothing that can be seen. */
const MOST_SAMPLES_PER_BAR = 2_000;

/**
 * How loud each part of a sound is, 0 to 1, the loudest being 1; a quiet voice is drawn as high as a loud one.
 * Silence is all zeros.
 */
export function peaksOf(samples: Float32Array, bars = BARS): number[] {
  const loudness = Array.from({ length: bars }, (_, bar) => {
    const from = Math.floor((bar * samples.length) / bars);
    const to = Math.floor(((bar + 1) * samples.length) / bars);
    const step = Math.max(1, Math.floor((to - from) / MOST_SAMPLES_PER_BAR));
    let sum = 0;
    let count = 0;
    for (let index = from; index < to; index += step) {
      sum += (samples[index] ?? 0) ** 2;
      count += 1;
    }
    return count === 0 ? 0 : Math.sqrt(sum / count);
  });
  const loudest = Math.max(...loudness);
  return loudest < SILENCE ? loudness.map(() => 0) : loudness.map((each) => each / loudest);
}

/** Below this nothing is heard; drawn as large as a voice it would look like one. */
const SILENCE = 0.001;
