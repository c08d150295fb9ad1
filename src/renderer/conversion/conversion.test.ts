import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_OUTGOING_BYTES, MOST_PICTURE_BYTES, MOST_PICTURE_PIXELS } from '../../shared/outgoing-files.ts';
import { sniffContentType } from '../../shared/sniff-content-type.ts';
import { peaksOf } from './peaks.ts';
import { picturePlan } from './picture-plan.ts';
import { MOST_RECORDED_SECONDS, MOST_SOUND_SECONDS, rateFor } from './sound-plan.ts';
import { waveBytes, waveFile } from './wave-file.ts';

const photo = {
  contentType: 'image/jpeg',
  bytes: 1_200_000,
  width: 1080,
  height: 1350,
  isSeeThrough: false,
};

describe('what is done to a picture', () => {
  test.each(['image/jpeg', 'image/png', 'image/gif'])('%s that fits: nothing', (contentType) => {
    expect(picturePlan({ ...photo, contentType })).toEqual([]);
  });

  test.each(['image/heic', 'image/webp', 'image/avif', 'image/bmp'])(
    '%s: a JPEG of its size',
    (contentType) => {
      expect(picturePlan({ ...photo, contentType })[0]).toEqual({
        type: 'image/jpeg',
        width: 1080,
        height: 1350,
      });
    },
  );

  test('what is see-through stays so, as long as that fits', () => {
    const plan = picturePlan({ ...photo, contentType: 'image/webp', isSeeThrough: true });
    expect(plan.map(({ type }) => type)).toEqual(['image/png', ...Array(8).fill('image/jpeg')]);
  });

  test('too many bytes: the same size first, then smaller and smaller', () => {
    const widths = picturePlan({ ...photo, bytes: MOST_PICTURE_BYTES + 1 }).map(({ width }) => width);
    expect(widths[0]).toBe(1080);
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(widths.at(-1)).toBeLessThan(200);
  });

  test('a moving picture stays what it is, however large', () => {
    expect(picturePlan({ ...photo, contentType: 'image/gif', bytes: 9_000_000, width: 9_000 })).toEqual([]);
  });

  test('nothing that is painted has too many pixels, and it keeps its shape', () => {
    const side = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(side, side, fc.boolean(), (width, height, isSeeThrough) => {
        const plan = picturePlan({ ...photo, contentType: 'image/heic', width, height, isSeeThrough });
        for (const painted of plan) {
          expect(painted.width * painted.height).toBeLessThanOrEqual(MOST_PICTURE_PIXELS);
          expect(Math.min(painted.width, painted.height)).toBeGreaterThanOrEqual(1);
          expect(painted.width <= width && painted.height <= height).toBe(true);
        }
        const [best] = plan;
        if (best && Math.min(best.width, best.height) > 50) {
          expect(best.width / best.height / (width / height)).toBeCloseTo(1, 1);
        }
      }),
    );
  });
});

describe('a WAV file', () => {
  test('says what it is and how long, and holds the mean of the channels', () => {
    const bytes = waveFile([Float32Array.of(0, 1, -1, 2), Float32Array.of(0, 0, -1, 2)], 24_000);
    expect(sniffContentType(bytes)).toBe('audio/wav');
    expect(bytes.length).toBe(waveBytes(4));
    const view = new DataView(bytes.buffer);
    expect([view.getUint32(4, true), view.getUint32(24, true), view.getUint32(40, true)]).toEqual([
      bytes.length - 8,
      24_000,
      8,
    ]);
    // What is too loud is cut off, not wrapped round.
    expect([44, 46, 48, 50].map((at) => view.getInt16(at, true))).toEqual([0, 16_384, -32_767, 32_767]);
  });

  test('of nothing is a head alone', () => {
    expect(waveFile([new Float32Array(0)], 16_000).length).toBe(waveBytes(0));
  });
});

describe('how a sound is sent', () => {
  test.each([
    [60, 44_100],
    [90, 44_100],
    [91, 24_000],
    [520, 24_000],
    [521, 16_000],
    [MOST_SOUND_SECONDS, 16_000],
    [MOST_SOUND_SECONDS + 1, null],
  ])('%i seconds by %s samples a second', (seconds, rate) => {
    expect(rateFor(seconds)).toBe(rate);
  });

  test('what is sent never is more than Instagram takes, and longer is never better', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2_000, noNaN: true }), (seconds) => {
        const rate = rateFor(seconds);
        if (rate !== null)
          expect(waveBytes(Math.ceil(seconds * rate))).toBeLessThanOrEqual(MOST_OUTGOING_BYTES);
        expect(rateFor(seconds + 1) ?? 0).toBeLessThanOrEqual(rate ?? 0);
      }),
    );
  });

  test('a whole recording fits', () => {
    expect(rateFor(MOST_RECORDED_SECONDS.wave)).toBe(24_000);
    expect((MOST_RECORDED_SECONDS.aac * 64_000) / 8).toBeLessThan(MOST_OUTGOING_BYTES);
  });
});

describe('how a sound looks', () => {
  test('its loudest part is full, silence is nothing, and a quiet voice is as high as a loud one', () => {
    const half = (level: number) => Float32Array.from({ length: 1_000 }, (_, at) => (at < 500 ? 0 : level));
    expect(peaksOf(half(0.5), 2)).toEqual([0, 1]);
    expect(peaksOf(half(0.05), 2)).toEqual([0, 1]);
    expect(peaksOf(new Float32Array(1_000), 4)).toEqual([0, 0, 0, 0]);
    expect(peaksOf(new Float32Array(0), 2)).toEqual([0, 0]);
  });

  test('as many bars as asked for, each from 0 to 1', () => {
    fc.assert(
      fc.property(
        fc.float32Array({ min: -1, max: 1, noNaN: true, maxLength: 300 }),
        fc.integer({ min: 1, max: 60 }),
        (samples, bars) => {
          const peaks = peaksOf(samples, bars);
          expect(peaks).toHaveLength(bars);
          expect(peaks.every((peak) => peak >= 0 && peak <= 1)).toBe(true);
        },
      ),
    );
  });
});
