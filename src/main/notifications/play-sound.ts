import { execFile } from 'node:child_process';

type Program = readonly [command: string, ...args: string[]];

/** Plays a sound file with what the system brings; where there is nothing that plays, it stays quiet. */
export function playSound(file: string, platform: NodeJS.Platform = process.platform): void {
  tryInTurn(playersOf(file, platform));
}

/** The desktop's own sound for a message, on desktops whose notification service plays nothing. */
export function playSystemSound(): void {
  tryInTurn([['canberra-gtk-play', '-i', 'message-new-instant']]);
}

/** What plays a file on each system, the likeliest first. */
function playersOf(file: string, platform: NodeJS.Platform): Program[] {
  if (platform === 'win32') {
    const quoted = file.replaceAll("'", "''");
    const script = `(New-Object System.Media.SoundPlayer '${quoted}').PlaySync()`;
    return [['powershell.exe', '-NoProfile', '-NonInteractive', '-Command', script]];
  }
  if (platform === 'darwin') return [['/usr/bin/afplay', file]];
  return [
    ['pw-play', file],
    ['paplay', file],
    ['aplay', '-q', file],
  ];
}

function tryInTurn([first, ...rest]: readonly Program[]): void {
  if (first === undefined) return;
  const [command, ...args] = first;
  execFile(command, args, { timeout: 10_000, windowsHide: true }, (error) => {
    // Not installed, or without a way to the loudspeakers: the next one may have it. The words stand on the screen.
    if (error) tryInTurn(rest);
  });
}
