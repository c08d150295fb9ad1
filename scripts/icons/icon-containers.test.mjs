import { expect, test } from 'vitest';
import { icns, ico } from './icon-containers.mjs';

test('an ico names each picture with its size, length and place', () => {
  const file = ico([
    { size: 16, png: Buffer.from('small') },
    { size: 256, png: Buffer.from('large picture') },
  ]);
  expect(file.readUInt16LE(4)).toBe(2);
  const [offset, length] = [file.readUInt32LE(6 + 16 + 12), file.readUInt32LE(6 + 16 + 8)];
  expect(file.readUInt8(6 + 16)).toBe(0);
  expect(file.subarray(offset, offset + length).toString()).toBe('large picture');
});

test('an icns tells its own length and each of its entries', () => {
  const file = icns([{ size: 32, png: Buffer.from('picture') }]);
  expect(file.toString('latin1', 0, 4)).toBe('icns');
  expect(file.readUInt32BE(4)).toBe(file.length);
  expect(file.toString('latin1', 8, 12)).toBe('icp5');
  expect(file.readUInt32BE(12)).toBe(8 + 'picture'.length);
});
