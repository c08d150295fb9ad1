import { expect, test } from 'vitest';
import { placeArguments } from './place-of-releases.mjs';

test('a release looks for updates where it was built', () => {
  expect(placeArguments('some-team/shopbell')).toEqual(
    expect.arrayContaining([
      '--config.publish.provider=github',
      '--config.publish.owner=some-team',
      '--config.publish.repo=shopbell',
      '--config.extraMetadata.homepage=https://github.com/some-team/shopbell',
    ]),
  );
});

test.each([undefined, ''])('built at home (%s) it names no place to ask', (repository) => {
  expect(placeArguments(repository).join(' ')).not.toContain('publish');
});

test.each(['shopbell', '/shopbell', 'a/b/c'])('"%s" is no repository', (repository) => {
  expect(() => placeArguments(repository)).toThrow('no repository');
});
