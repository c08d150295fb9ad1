import type { BrowserWindowConstructorOptions, Point } from 'electron';

/** Of the title bar that the page draws, in points at 100 % text size; the design's `--h-title`. */
const TITLE_BAR_HEIGHT = 40;
const TRAFFIC_LIGHT_HEIGHT = 14;
const TRAFFIC_LIGHT_INSET = 14;

type Frame = Pick<BrowserWindowConstructorOptions, 'frame' | 'titleBarStyle' | 'trafficLightPosition'>;

/**
 * The page draws its title bar itself. macOS puts its three buttons into it; on Windows and Linux the page brings
 * its own, at the right.
 */
export function windowFrame(platform: NodeJS.Platform, textSize: number): Frame {
  return platform === 'darwin'
    ? { titleBarStyle: 'hidden', trafficLightPosition: trafficLights(textSize) }
    : { frame: false };
}

/** Where the three buttons of macOS stand in the middle of a title bar that grows with the text, in percent. */
export function trafficLights(textSize: number): Point {
  const height = (TITLE_BAR_HEIGHT * textSize) / 100;
  return { x: TRAFFIC_LIGHT_INSET, y: Math.round((height - TRAFFIC_LIGHT_HEIGHT) / 2) };
}
