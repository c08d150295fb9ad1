import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { png } from '../../practice/media/png.ts';
import { readerOver } from './file-reader.ts';
import { filmSize, isSoundOnly } from './film-size.ts';
import { pictureSize } from './picture-size.ts';

const size = (type: string, bytes: Uint8Array) => pictureSize(type, readerOver(bytes));

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function segment(marker: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker]), u16(content.length + 2), content]);
}

function jpeg(width: number, height: number, ...before: Buffer[]): Buffer {
  const frame = segment(0xc2, Buffer.concat([Buffer.from([8]), u16(height), u16(width), Buffer.from([3])]));
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...before, frame]);
}

function exif(orientation: number, isLittle: boolean): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write(isLittle ? 'II' : 'MM', 'latin1');
  const put = (value: number, at: number, bytes: 2 | 4) =>
    isLittle ? tiff.writeUIntLE(value, at, bytes) : tiff.writeUIntBE(value, at, bytes);
  put(42, 2, 2);
  put(8, 4, 4);
  put(1, 8, 2);
  put(0x0112, 10, 2);
  put(3, 12, 2);
  put(1, 14, 4);
  put(orientation, 18, 2);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}

describe('pictures', () => {
  test('PNG', async () => {
    expect(
      await size(
        'image/png',
        png(3, 5, () => [0, 0, 0]),
      ),
    ).toEqual({ width: 3, height: 5 });
  });

  test('GIF', async () => {
    expect(await size('image/gif', Buffer.from('GIF89a\x40\x01\xf0\x00', 'latin1'))).toEqual({
      width: 320,
      height: 240,
    });
  });

  test('JPEG, behind other segments and a thumbnail', async () => {
    const thumbnail = segment(0xe0, jpeg(10, 10));
    const profile = segment(0xe2, Buffer.alloc(60_000));
    expect(await size('image/jpeg', jpeg(1080, 1350, thumbnail, profile))).toEqual({
      width: 1080,
      height: 1350,
    });
  });

  test.each([
    [1, true, 1080, 1350],
    [6, true, 1350, 1080],
    [8, false, 1350, 1080],
    [3, false, 1080, 1350],
  ])('JPEG held in orientation %i', async (orientation, isLittle, width, height) => {
    expect(await size('image/jpeg', jpeg(1080, 1350, exif(orientation, isLittle)))).toEqual({
      width,
      height,
    });
  });

  test('WebP in its three forms', async () => {
    const riff = (form: string, content: number[]) =>
      Buffer.concat([Buffer.from(`RIFF\0\0\0\0WEBP${form}\0\0\0\0`, 'latin1'), Buffer.from(content)]);
    const extended = riff('VP8X', [0, 0, 0, 0, 0x37, 4, 0, 0x45, 5, 0]);
    const lossy = riff('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, 0x40, 0x01, 0xf0, 0x00]);
    const lossless = riff('VP8L', [0x2f, 0x3f, 0xc1, 0x3b, 0x00, 0, 0, 0, 0, 0]);
    expect(await size('image/webp', extended)).toEqual({ width: 1080, height: 1350 });
    expect(await size('image/webp', lossy)).toEqual({ width: 320, height: 240 });
    expect(await size('image/webp', lossless)).toEqual({ width: 320, height: 240 });
  });

  test('whatever follows the first bytes, it ends and does not throw', async () => {
    const types = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...types), fc.uint8Array({ maxLength: 200 }), async (type, noise) => {
        const found = await size(type, Buffer.concat([Buffer.from([0xff, 0xd8]), noise]));
        expect(found === null || (found.width > 0 && found.height > 0)).toBe(true);
      }),
    );
  });
});

function box(type: string, ...content: Buffer[]): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.reduce((sum, part) => sum + part.length, 0));
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, ...content]);
}

function track(width: number, height: number, matrix: [number, number] = [65_536, 0]): Buffer {
  const header = Buffer.alloc(84);
  header.writeInt32BE(matrix[0], 40);
  header.writeInt32BE(matrix[1], 44);
  header.writeUInt32BE(width * 65_536, 76);
  header.writeUInt32BE(height * 65_536, 80);
  return box('trak', box('tkhd', header));
}

describe('films', () => {
  const film = (...tracks: Buffer[]) =>
    readerOver(
      Buffer.concat([box('ftyp', Buffer.alloc(8)), box('mdat', Buffer.alloc(9000)), box('moov', ...tracks)]),
    );

  test('the picture track tells, also behind the pictures themselves and a track of sound', async () => {
    expect(await filmSize(film(track(0, 0), track(720, 1280)))).toEqual({ width: 720, height: 1280 });
  });

  test('turned by a quarter', async () => {
    expect(await filmSize(film(track(1920, 1080, [0, 65_536])))).toEqual({ width: 1080, height: 1920 });
  });

  test('a voice note has none', async () => {
    expect(await filmSize(film(track(0, 0)))).toBeNull();
  });

  test('a film without pictures is a sound; one that does not tell is none', async () => {
    expect(await isSoundOnly(film(track(0, 0)))).toBe(true);
    expect(await isSoundOnly(film(track(0, 0), track(720, 1280)))).toBe(false);
    expect(await isSoundOnly(film())).toBe(false);
    expect(await isSoundOnly(readerOver(box('ftyp', Buffer.alloc(8))))).toBe(false);
  });

  test('whatever the bytes, it ends and does not throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (noise) => {
        const found = await filmSize(film(Buffer.from(noise)));
        expect(found === null || found.width > 0).toBe(true);
        await filmSize(readerOver(noise));
      }),
    );
  });
});
