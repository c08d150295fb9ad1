import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Makes resources/sounds anew. Both sounds are computed, so that nobody's recording comes along. */
const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'resources', 'sounds');
const RATE = 22_050;

/** A struck bell: partials that are no harmonics, each fading at its own pace. */
function bell(at) {
  const partials = [
    [1, 1, 3.2],
    [2.0, 0.45, 4.5],
    [2.76, 0.3, 6],
    [5.4, 0.12, 9],
  ];
  const strike = (from, pitch) =>
    at < from
      ? 0
      : partials.reduce(
          (sum, [ratio, loudness, fading]) =>
            sum +
            loudness * Math.exp(-fading * (at - from)) * Math.sin(2 * Math.PI * pitch * ratio * (at - from)),
          0,
        );
  return 0.28 * (strike(0, 1_046.5) + 0.8 * strike(0.14, 1_396.9));
}

/** A drop of water: one tone that rises while it fades. */
function drop(at) {
  const pitch = 520 + 900 * Math.min(at / 0.12, 1) ** 2;
  const attack = Math.min(at / 0.004, 1);
  return 0.7 * attack * Math.exp(-16 * at) * Math.sin(2 * Math.PI * pitch * at);
}

function wave(sound, seconds) {
  const count = Math.round(RATE * seconds);
  const data = Buffer.alloc(44 + count * 2);
  data.write('RIFF', 0);
  data.writeUInt32LE(36 + count * 2, 4);
  data.write('WAVEfmt ', 8);
  data.writeUInt32LE(16, 16);
  data.writeUInt16LE(1, 20);
  data.writeUInt16LE(1, 22);
  data.writeUInt32LE(RATE, 24);
  data.writeUInt32LE(RATE * 2, 28);
  data.writeUInt16LE(2, 32);
  data.writeUInt16LE(16, 34);
  data.write('data', 36);
  data.writeUInt32LE(count * 2, 40);
  for (let index = 0; index < count; index += 1) {
    const at = index / RATE;
    // The end is drawn to silence, so that it does not click.
    const ending = Math.min(1, (seconds - at) / 0.02);
    const value = Math.max(-1, Math.min(1, sound(at) * ending));
    data.writeInt16LE(Math.round(value * 32_767), 44 + index * 2);
  }
  return data;
}

await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'shopbell-bell.wav'), wave(bell, 1.1));
await writeFile(join(folder, 'shopbell-drop.wav'), wave(drop, 0.35));
