/** How a system shows the number of people who wait. */
export type Badge =
  /** On the icon in the dock or the launcher; 0: nothing. */
  | { on: 'launcher'; count: number }
  /** A picture over the icon in the task bar; null: none. */
  | { on: 'task-bar'; picture: string | null };

/** People, never messages. Windows shows a picture, and none that holds two digits can be read there. */
export function badgeOf(waiting: number, platform: 'linux' | 'mac' | 'windows'): Badge {
  if (platform !== 'windows') return { on: 'launcher', count: waiting };
  if (waiting === 0) return { on: 'task-bar', picture: null };
  return { on: 'task-bar', picture: `${waiting > 9 ? 'more' : waiting}.png` };
}

/** The window's name in task switchers. */
export function windowTitle(waiting: number): string {
  return waiting === 0 ? 'Shopbell' : `(${waiting}) Shopbell`;
}
