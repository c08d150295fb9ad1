import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawPicture } from '../../practice/media/pictures.ts';
import { tone } from '../../practice/media/sound.ts';
import { extensionOf, sniffContentType, typeFor } from './content-type.ts';
import type { MediaKind } from './media.ts';

const bytes = (text: string) => Buffer.from(text.padEnd(64, '\0'), 'latin1');
const ftyp = (brand: string) => bytes(`\0\0\0\x20ftyp${brand}\0\0\0\0isommp42`);

describe('what the first bytes say', () => {
  test.each<[string, Uint8Array]>([
    ['image/png', drawPicture('a.png')],
    ['image/jpeg', bytes('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['image/gif', bytes('GIF89a')],
    ['image/webp', bytes('RIFF\x10\0\0\0WEBPVP8X')],
    ['image/heic', ftyp('heic')],
    ['image/avif', ftyp('avif')],
    ['video/mp4', ftyp('isom')],
    ['video/mp4', ftyp('mp42')],
    ['video/quicktime', ftyp('qt  ')],
    ['audio/mp4', ftyp('M4A ')],
    ['video/webm', bytes('\x1a\x45\xdf\xa3')],
    ['video/x-msvideo', bytes('RIFF\x10\0\0\0AVI LIST')],
    ['audio/wav', tone(0.1)],
    ['audio/ogg', bytes('OggS')],
    ['audio/aac', bytes('\xff\xf1\x50\x80')],
    ['audio/mpeg', bytes('\xff\xfb\x90\x64')],
    ['audio/mpeg', bytes('ID3\x04')],
    ['application/pdf', bytes('%PDF-1.7')],
  ])('%s', (type, head) => {
    expect(sniffContentType(head)).toBe(type);
    expect(extensionOf(type)).toMatch(/^\.[a-z0-9]{2,4}$/);
  });

  test.each(['<svg xmlns="http://www.w3.org/2000/svg">', '<!doctype html>', 'MZ\x90', '#!/bin/sh', ''])(
    'nothing we know: %j',
    (text) => {
      expect(sniffContentType(bytes(text))).toBeNull();
    },
  );
});

describe('what a thing may be', () => {
  test('a voice note is a film without pictures: Instagram’s word counts', () => {
    expect(typeFor('audio', ftyp('isom'))).toBe('audio/mp4');
    expect(typeFor('video', ftyp('isom'))).toBe('video/mp4');
  });

  test.each<MediaKind>(['image', 'video', 'audio', 'sticker', 'face', 'file'])(
    'a page is no %s, whoever says so',
    (kind) => {
      expect(typeFor(kind, bytes('\n <!DOCTYPE html><html>'))).toBeNull();
    },
  );

  test('a document may be unknown, and is then only something to save', () => {
    expect(typeFor('file', bytes('PK\x03\x04'))).toBe('application/octet-stream');
    expect(typeFor('image', bytes('PK\x03\x04'))).toBeNull();
    expect(typeFor('image', bytes('%PDF-1.7'))).toBeNull();
  });

  test('a face is a picture', () => {
    expect(typeFor('face', ftyp('isom'))).toBeNull();
  });

  test('whatever the bytes are, nothing that runs comes out of it', () => {
    const kinds: MediaKind[] = ['image', 'video', 'audio', 'sticker', 'face', 'file'];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.constantFrom(...kinds), (head, kind) => {
        expect(typeFor(kind, head) ?? 'image/').toMatch(
          /^(?:image\/(?!svg)|audio\/|video\/|application\/(?:pdf|octet-stream)$)/,
        );
      }),
    );
  });
});
