/** How every switch of the binary has to stand in the product; names as @electron/fuses has them. */
export const FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

const OFF = '0'.charCodeAt(0);
const ON = '1'.charCodeAt(0);

/**
 * The switches of a binary that do not stand as they have to. One that the binary does not have counts as wrong:
 * nobody knows then what it does.
 *
 * @param {Record<number, number>} wire state by position, as @electron/fuses reads it
 * @param {Record<string, number>} positions position by name
 */
export function wrongFuses(wire, positions) {
  return Object.entries(FUSES)
    .filter(([name, isOn]) => wire[positions[name]] !== (isOn ? ON : OFF))
    .map(([name]) => name);
}
