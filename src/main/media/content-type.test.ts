import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extensionOf, typeFor } from './content-type.ts';
import type { MediaKind } from './media.ts';

const bytes = (text: string) => Buffer.from(text.padEnd(64, '\0'), 'latin1');
const ftyp = (brand: string) => bytes(`\0\0\0\x20ftyp${brand}\0\0\0\0isommp42`);

test.each(['image/jpeg', 'image/heic', 'video/x-matroska', 'audio/mp4', 'application/pdf'])(
  '%s has an ending',
  (type) => {
    expect(extensionOf(type)).toMatch(/^\.[a-z0-9]{2,4}$/);
  },
);

test('what we do not know has an ending that opens nowhere', () => {
  expect(extensionOf('application/octet-stream')).toBe('.bin');
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
