import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_OUTGOING_BYTES, MOST_PICTURE_BYTES, outgoingFile } from './outgoing-files.ts';

describe('what goes out as what', () => {
  test.each([
    ['image/png', 'image'],
    ['image/jpeg', 'image'],
    ['image/gif', 'image'],
    ['video/mp4', 'video'],
    ['video/ogg', 'video'],
    ['video/x-msvideo', 'video'],
    ['video/quicktime', 'video'],
    ['video/webm', 'video'],
    ['audio/aac', 'audio'],
    ['audio/mp4', 'audio'],
    ['audio/wav', 'audio'],
    ['application/pdf', 'file'],
  ])('%s as %s', (contentType, type) => {
    expect(outgoingFile(contentType, 1000)).toEqual({ type });
  });

  test.each(['image/webp', 'image/avif', 'image/heic', 'audio/mpeg', 'audio/ogg', 'text/html', null])(
    '%s not at all',
    (contentType) => {
      expect(outgoingFile(contentType, 1000)).toEqual({ refusal: 'format' });
    },
  );
});

describe('how much', () => {
  test.each([
    ['image/jpeg', MOST_PICTURE_BYTES, 'picture-too-large'],
    ['video/mp4', MOST_OUTGOING_BYTES, 'too-large'],
    ['audio/wav', MOST_OUTGOING_BYTES, 'too-large'],
    ['application/pdf', MOST_OUTGOING_BYTES, 'too-large'],
  ])('%s up to %i bytes', (contentType, most, refusal) => {
    expect(outgoingFile(contentType, most)).toHaveProperty('type');
    expect(outgoingFile(contentType, most + 1)).toEqual({ refusal });
  });

  test('an empty file is told as that, whatever it is called', () => {
    expect(outgoingFile('image/png', 0)).toEqual({ refusal: 'empty' });
    expect(outgoingFile(null, 0)).toEqual({ refusal: 'empty' });
  });

  test('what is refused at a size is refused at every larger one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('image/png', 'video/mp4', 'audio/aac', 'application/pdf', 'text/plain'),
        fc.integer({ min: 1, max: 60_000_000 }),
        fc.integer({ min: 0, max: 60_000_000 }),
        (contentType, bytes, more) => {
          const isTaken = 'type' in outgoingFile(contentType, bytes);
          const isLargerTaken = 'type' in outgoingFile(contentType, bytes + more);
          expect(isTaken || !isLargerTaken).toBe(true);
        },
      ),
    );
  });
});
