import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkIntegrity } from './npm-download.mjs';

let folder;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shopbell-download-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a package with other bytes than the pinned ones is refused', async () => {
  const file = join(folder, 'package.tgz');
  await writeFile(file, 'the expected bytes');
  const integrity = `sha512-${createHash('sha512').update('the expected bytes').digest('base64')}`;
  await expect(checkIntegrity(file, integrity, 'electron@1')).resolves.toBeUndefined();

  await writeFile(file, 'the expected bytes and a few more');
  await expect(checkIntegrity(file, integrity, 'electron@1')).rejects.toThrow(
    /electron@1 is not the expected package/,
  );
});
