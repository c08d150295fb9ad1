const HEAD_BYTES = 44;
const BYTES_PER_SAMPLE = 2;

/** How large a file of so many samples becomes. */
export function waveBytes(samples: number): number {
  return HEAD_BYTES + samples * BYTES_PER_SAMPLE;
}

/**
 * A WAV file of one channel, 16 bits a sample: the mean of all channels, -1 to 1, cut off beyond. Format: Microsoft's
 * "Multimedia Programming Interface and Data Specifications 1.0", WAVE_FORMAT_PCM.
 */
export function waveFile(channels: readonly Float32Array[], rate: number): Uint8Array<ArrayBuffer> {
  const samples = Math.max(0, ...channels.map(({ length }) => length));
  const bytes = new Uint8Array(waveBytes(samples));
  const view = new DataView(bytes.buffer);
  const write = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  write(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * BYTES_PER_SAMPLE, true);
  view.setUint16(32, BYTES_PER_SAMPLE, true);
  view.setUint16(34, 8 * BYTES_PER_SAMPLE, true);
  write(36, 'data');
  view.setUint32(40, samples * BYTES_PER_SAMPLE, true);
  for (let index = 0; index < samples; index += 1) {
    let sum = 0;
    for (const channel of channels) sum += channel[index] ?? 0;
    const level = Math.max(-1, Math.min(1, sum / channels.length));
    view.setInt16(HEAD_BYTES + index * BYTES_PER_SAMPLE, Math.round(level * 0x7fff), true);
  }
  return bytes;
}
