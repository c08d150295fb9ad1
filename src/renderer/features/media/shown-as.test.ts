import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attachment } from '../../../../tests/gallery/shop.ts';
import type { Attachment } from '../../../shared/model/message.ts';
import { fileSize } from '../../words/file-size.ts';
import { minutesAndSeconds } from './playing-time.ts';
import { boxOf, heightOfAttachments, shownAs } from './shown-as.ts';

const kept = (kind: Attachment['kind'], contentType: string, more: Partial<Attachment> = {}) =>
  attachment(kind, { media: 'kept', contentType, bytes: 1, width: 3, height: 4, ...more });

describe('how an attachment stands in the thread', () => {
  test.each<[string, Attachment, string]>([
    ['a photo', kept('image', 'image/jpeg'), 'picture'],
    ['a moving picture', kept('sticker', 'image/gif'), 'picture'],
    ['a film', kept('video', 'video/mp4'), 'film'],
    ['a film sent as a picture', kept('image', 'video/mp4'), 'film'],
    ['a voice note', kept('audio', 'audio/mp4', { width: null, height: null }), 'sound'],
    ['a document', kept('file', 'application/pdf'), 'document'],
    ['a photo the window cannot paint', kept('image', 'image/heic'), 'document'],
    ['a picture of unknown size', kept('image', 'image/png', { width: null }), 'document'],
    ['a film the window cannot play', kept('video', 'video/x-msvideo'), 'document'],
    ['a photo on its way', attachment('image'), 'missing-picture'],
    ['a video that is gone', attachment('video', { media: 'gone' }), 'missing-picture'],
    ['a document that is gone', attachment('file', { media: 'gone' }), 'document'],
    ['a story', attachment('story', { media: 'never' }), 'card'],
    ['a shared post', attachment('post', { media: 'never' }), 'card'],
    ['an own post whose picture is here', kept('post', 'image/jpeg'), 'card'],
    ['a voice note on its way', attachment('audio'), 'card'],
    ['something new', attachment('unknown', { media: 'never' }), 'card'],
  ])('%s', (_, shown, as) => {
    expect(shownAs(shown)).toBe(as);
  });
});

describe('the box of a picture that stands alone', () => {
  test.each([
    [1080, 1350, 256, 320],
    [1350, 1080, 268, 214],
    [100, 80, 100, 80],
    [5000, 10, 268, 48],
    [1, 1, 48, 48],
  ])('%i by %i', (width, height, boxWidth, boxHeight) => {
    expect(boxOf({ width, height })).toEqual({ width: boxWidth, height: boxHeight });
  });

  test('never larger than the room, never too small to hit', () => {
    const side = fc.option(fc.integer({ min: 1, max: 70_000 }));
    fc.assert(
      fc.property(side, side, (width, height) => {
        const box = boxOf({ width, height });
        expect(box.width).toBeLessThanOrEqual(268);
        expect(box.height).toBeLessThanOrEqual(320);
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(48);
      }),
    );
  });
});

test('how high attachments will stand is known before they are painted', () => {
  const photo = kept('image', 'image/jpeg', { width: 1080, height: 1350 });
  const photos = (count: number) => heightOfAttachments(Array(count).fill(photo));
  expect([photos(0), photos(1), photos(2), photos(3), photos(4), photos(9)]).toEqual([
    0, 323, 111, 111, 222, 222,
  ]);
  expect(heightOfAttachments([attachment('image')])).toBe(111);
  expect(heightOfAttachments([kept('audio', 'audio/mp4'), kept('file', 'application/pdf')])).toBe(102);
});

test('sizes and times as people write them', () => {
  expect([fileSize(200, 'en'), fileSize(412_300, 'en'), fileSize(1_840_000, 'en')]).toEqual([
    '1 KB',
    '412 KB',
    '1.8 MB',
  ]);
  expect(fileSize(1_840_000, 'es')).toBe('1,8 MB');
  expect([0, 0.4, 7, 59.99, 60, 754].map(minutesAndSeconds)).toEqual([
    '0:00',
    '0:01',
    '0:07',
    '1:00',
    '1:00',
    '12:34',
  ]);
});
