/** The three systems the window knows; every other Unix looks like Linux to it. */
export function platformName(platform: NodeJS.Platform): 'linux' | 'mac' | 'windows' {
  if (platform === 'darwin') return 'mac';
  return platform === 'win32' ? 'windows' : 'linux';
}
