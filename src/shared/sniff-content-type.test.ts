import { describe, expect, test } from 'vitest';
import { sniffContentType } from './sniff-content-type.ts';

const bytes = (text: string) => Uint8Array.from(text.padEnd(64, '\0'), (letter) => letter.charCodeAt(0));
const ftyp = (brand: string) => bytes(`\0\0\0\x20ftyp${brand}\0\0\0\0isommp42`);

describe('what the first bytes say', () => {
  test.each<[string, Uint8Array]>([
    ['image/png', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
    ['image/jpeg', bytes('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['image/gif', bytes('GIF89a')],
    ['image/webp', bytes('RIFF\x10\0\0\0WEBPVP8X')],
    ['image/heic', ftyp('heic')],
    ['image/avif', ftyp('avif')],
    ['video/mp4', ftyp('isom')],
    ['video/mp4', ftyp('mp42')],
    ['video/quicktime', ftyp('qt  ')],
    ['audio/mp4', ftyp('M4A ')],
    ['image/bmp', bytes('BM\x36\x10\0\0\0\0\0\0\x36')],
    ['video/webm', bytes('\x1a\x45\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm')],
    ['video/x-matroska', bytes('\x1a\x45\xdf\xa3\xa3B\x86\x81\x01B\x82\x88matroska')],
    ['video/ogg', bytes(`OggS${'\0'.repeat(24)}\x80theora`)],
    ['audio/flac', bytes('fLaC\0\0\0\x22')],
    ['video/x-msvideo', bytes('RIFF\x10\0\0\0AVI LIST')],
    ['audio/wav', bytes('RIFF\x10\0\0\0WAVEfmt ')],
    ['audio/ogg', bytes('OggS')],
    ['audio/aac', bytes('\xff\xf1\x50\x80')],
    ['audio/mpeg', bytes('\xff\xfb\x90\x64')],
    ['audio/mpeg', bytes('ID3\x04')],
    ['application/pdf', bytes('%PDF-1.7')],
  ])('%s', (type, head) => {
    expect(sniffContentType(head)).toBe(type);
  });

  test.each([
    '<svg xmlns="http://www.w3.org/2000/svg">',
    '<!doctype html>',
    'MZ\x90',
    'BM is how a letter may begin',
    '#!/bin/sh',
    '',
  ])('nothing we know: %j', (text) => {
    expect(sniffContentType(bytes(text))).toBeNull();
  });
});
