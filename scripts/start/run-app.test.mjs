import { expect, test } from 'vitest';
import { isChromiumNoise } from './run-app.mjs';

test.each([
  '[8415:1123/031540.787928:ERROR:bus.cc(407)] Failed to connect to the bus: no such file',
  '(electron:41): Gtk-WARNING **: 10:00:00.000: Theme parsing error',
  'libva error: vaGetDriverNameByIndex() failed',
  '',
])('kept off the terminal: %s', (line) => {
  expect(isChromiumNoise(line)).toBe(true);
});

test.each([
  '[8415:1123/031540.787928:FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper is not configured correctly.',
  'Shopbell could not start: Error: the database is from a newer version',
  'error while loading shared libraries: libgbm.so.1: cannot open shared object file',
])('shown: %s', (line) => {
  expect(isChromiumNoise(line)).toBe(false);
});
