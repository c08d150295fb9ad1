/** A second or so of a soft tone as WAV (8 kHz, mono, 16 bit): a voice note that really plays. */
export function tone(seconds = 1.2): Buffer {
  const rate = 8_000;
  const samples = Math.round(rate * seconds);
  const bytes = Buffer.alloc(44 + samples * 2);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(36 + samples * 2, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(samples * 2, 40);
  for (let index = 0; index < samples; index++) {
    const fade = Math.min(1, (samples - index) / 800, index / 800);
    bytes.writeInt16LE(
      Math.round(Math.sin((index / rate) * 2 * Math.PI * 330) * 9_000 * fade),
      44 + index * 2,
    );
  }
  return bytes;
}
