/** A deb needs an address to name. One that cannot exist is better than one that belongs to somebody else. */
const NO_HOME = 'https://shopbell.invalid/';

/**
 * Where the packaged app looks for updates, as arguments of electron-builder: the releases of the repository that
 * builds it. A package built anywhere else names no place, and the app asks nobody: whoever owned an address we made
 * up could hand out programs in our name.
 *
 * @param {string | undefined} repository "owner/name", as GitHub Actions tells it
 */
export function placeArguments(repository) {
  if (!repository) return [`--config.extraMetadata.homepage=${NO_HOME}`];
  const [owner, name, ...rest] = repository.split('/');
  if (!owner || !name || rest.length > 0) throw new Error(`"${repository}" is no repository of GitHub`);
  return [
    '--config.publish.provider=github',
    `--config.publish.owner=${owner}`,
    `--config.publish.repo=${name}`,
    '--config.publish.releaseType=draft',
    `--config.extraMetadata.homepage=https://github.com/${owner}/${name}`,
  ];
}
