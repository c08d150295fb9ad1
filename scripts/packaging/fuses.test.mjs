import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FuseState, FuseV1Options } from '@electron/fuses';
import { expect, test } from 'vitest';
import { FUSES, wrongFuses } from './fuses.mjs';

const asTheyShould = () =>
  Object.fromEntries(
    Object.entries(FUSES).map(([name, isOn]) => [
      FuseV1Options[name],
      isOn ? FuseState.ENABLE : FuseState.DISABLE,
    ]),
  );

test('a binary whose switches all stand as they have to is in order', () => {
  expect(wrongFuses(asTheyShould(), FuseV1Options)).toEqual([]);
});

test.each(Object.keys(FUSES))('%s the other way round, missing or left to the default is found', (name) => {
  const at = FuseV1Options[name];
  const other = FUSES[name] ? FuseState.DISABLE : FuseState.ENABLE;
  for (const state of [other, FuseState.REMOVED, FuseState.INHERIT, undefined]) {
    expect(wrongFuses({ ...asTheyShould(), [at]: state }, FuseV1Options)).toEqual([name]);
  }
});

test('electron-builder.yml sets each of them so', () => {
  const yml = readFileSync(resolve(import.meta.dirname, '../../electron-builder.yml'), 'utf8');
  const block = yml.match(/^electronFuses:\n((?: {2}\S.*\n)+)/m)?.[1] ?? '';
  const set = Object.fromEntries(
    [...block.matchAll(/^ {2}(\w)(\w*): (true|false)$/gm)].map(([, first, rest, value]) => [
      first.toUpperCase() + rest,
      value === 'true',
    ]),
  );
  expect(set).toMatchObject(FUSES);
});

test('electron-builder.yml says nothing twice: the packager would refuse all of it', () => {
  const yml = readFileSync(resolve(import.meta.dirname, '../../electron-builder.yml'), 'utf8');
  const keys = [...yml.matchAll(/^(\w+):/gm)].map(([, key]) => key);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});
