import type { WindowPlace } from '../settings/settings.ts';

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** At least this much of the title bar must lie on a screen, or the owner cannot reach the window. */
const REACHABLE_PX = 120;
const TITLE_BAR_PX = 40;
export const MINIMUM_SIZE = { width: 560, height: 560 };

/**
 * Where the window shall open: where it was, made to fit the screens that are there now. A screen that was
 * taken away since leaves the position to the system; a smaller one shrinks the window.
 */
export function placeOnScreens(place: WindowPlace, workAreas: readonly Area[]): Partial<Area> {
  const { x, y } = place;
  const screen =
    x === null || y === null ? undefined : workAreas.find((area) => isReachable(x, y, place.width, area));
  const room = screen ?? workAreas[0];
  const size = {
    width: Math.max(MINIMUM_SIZE.width, Math.min(place.width, room?.width ?? place.width)),
    height: Math.max(MINIMUM_SIZE.height, Math.min(place.height, room?.height ?? place.height)),
  };
  return screen && x !== null && y !== null ? { x, y, ...size } : size;
}

function isReachable(x: number, y: number, width: number, area: Area): boolean {
  const shown = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return shown >= REACHABLE_PX && y >= area.y && y + TITLE_BAR_PX <= area.y + area.height;
}
