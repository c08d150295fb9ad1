import type { Colour } from './png.ts';

/** 0 up to `from`, 1 from `to`, soft in between. */
export function soft(from: number, to: number, value: number): number {
  const t = Math.max(0, Math.min(1, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

export function mix(a: Colour, b: Colour, share: number): Colour {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

export function lit(colour: Colour, light: number): Colour {
  return [colour[0] * light, colour[1] * light, colour[2] * light];
}

/** How far inside an ellipse: 0 at its edge, 1 in its middle, below 0 outside. */
export function within(x: number, y: number, middleX: number, middleY: number, rx: number, ry = rx): number {
  return 1 - Math.hypot((x - middleX) / rx, (y - middleY) / ry);
}

/** Smooth chance, the same at the same place: crumbs, grain, flour. About 0 to 1. */
export function grain(x: number, y: number, seed: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const u = soft(0, 1, x - left);
  const v = soft(0, 1, y - top);
  const above = dice(left, top, seed) * (1 - u) + dice(left + 1, top, seed) * u;
  const below = dice(left, top + 1, seed) * (1 - u) + dice(left + 1, top + 1, seed) * u;
  return above * (1 - v) + below * v;
}

/** The same in three sizes at once, as bread and wood have it. */
export function roughness(x: number, y: number, seed: number): number {
  return (
    grain(x, y, seed) * 0.55 +
    grain(x * 2.3, y * 2.3, seed + 1) * 0.3 +
    grain(x * 5.1, y * 5.1, seed + 2) * 0.15
  );
}

function dice(x: number, y: number, seed: number): number {
  let state = Math.imul(x, 374_761_393) + Math.imul(y, 668_265_263) + Math.imul(seed + 1, 974_634_777);
  state = Math.imul(state ^ (state >>> 13), 1_274_126_177);
  return ((state ^ (state >>> 16)) >>> 0) / 4_294_967_295;
}
