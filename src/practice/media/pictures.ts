import { createHash } from 'node:crypto';
import { lit, mix, soft, within } from './brush.ts';
import { PAINTINGS, type Painting } from './paintings.ts';
import { type Colour, png } from './png.ts';

const SIZE = 320;

/**
 * A small picture for a name, the same one each time. `face-…` draws somebody, `loaf-…`, `plum-cake-…` and
 * `wedding-cake-…` what the practice bakery bakes, anything else a plain cake; colours follow from the name.
 */
export function drawPicture(name: string): Buffer {
  const digest = createHash('sha256').update(name).digest();
  const [seed = 0] = digest;
  const kind = Object.keys(PAINTINGS).find((each) => name.startsWith(`${each}-`));
  const painting =
    (kind && PAINTINGS[kind]?.(seed)) || (name.startsWith('face-') ? face(digest) : cake(digest));
  return png(SIZE, SIZE, (x, y) => painting((x / SIZE) * 2 - 1, (y / SIZE) * 2 - 1));
}

const SKINS: readonly Colour[] = [
  [246, 214, 188],
  [232, 188, 152],
  [206, 154, 114],
  [164, 112, 78],
  [112, 74, 52],
];
const HAIRS: readonly Colour[] = [
  [44, 34, 30],
  [86, 56, 36],
  [142, 96, 52],
  [196, 156, 96],
  [120, 114, 112],
  [150, 70, 40],
];

/** Head and shoulders before a soft wall: no likeness of anybody. */
function face(digest: Buffer): Painting {
  const [hue = 0, skinAt = 0, hairAt = 0, style = 0, shirt = 0] = digest;
  const wall = hsl(hue * 1.41, 0.32, 0.8);
  const skin = SKINS[skinAt % SKINS.length] ?? wall;
  // Fair hair goes with fair skin here, dark hair with any.
  const hair = HAIRS[hairAt % (skinAt % SKINS.length > 1 ? 2 : HAIRS.length)] ?? wall;
  const cloth = hsl(shirt * 1.41, 0.38, 0.5);
  const isLong = style % 3 !== 0;
  const hasBun = style % 4 === 1;
  return (x, y) => {
    let colour = lit(wall, 1.06 - 0.14 * (x + y) * 0.5 - 0.1 * soft(0.5, 1.3, Math.hypot(x, y)));
    if (isLong) colour = mix(colour, lit(hair, 0.82), soft(-0.02, 0.02, within(x, y, 0, 0.08, 0.46, 0.62)));
    if (hasBun) colour = mix(colour, lit(hair, 0.9), soft(-0.02, 0.02, within(x, y, 0.02, -0.72, 0.17)));
    const shoulders = within(x, y, 0, 1.16, 0.86, 0.68);
    colour = mix(colour, lit(cloth, 1.05 - 0.25 * soft(-0.6, 0.8, x)), soft(-0.012, 0.012, shoulders));
    const neck = within(x, y, 0, 0.46, 0.17, 0.34);
    colour = mix(colour, lit(skin, 0.84), soft(-0.02, 0.02, neck));
    const head = within(x, y, 0, -0.1, 0.37, 0.47);
    const light = 1.04 - 0.16 * soft(-0.3, 0.4, x) - 0.06 * soft(0.1, 0.4, y);
    colour = mix(colour, lit(skin, light), soft(-0.012, 0.012, head));
    const fringe =
      soft(-0.01, 0.03, within(x, y, -0.02, -0.28, 0.41, 0.34)) *
      soft(0.02, -0.02, y + 0.24 - 0.4 * (x + 0.08) ** 2);
    return mix(colour, lit(hair, 1.08 - 0.24 * soft(-0.4, 0.4, x)), fringe);
  };
}

/** A table with a cake on it. */
function cake([hue = 0, second = 0, third = 0]: Buffer): Painting {
  const back = hsl(hue * 1.41, 0.45, 0.82);
  const main = hsl(second * 1.41, 0.42, 0.56);
  const top = hsl(third * 1.41, 0.5, 0.7);
  return (x, y) => {
    const shape = cakeAt(x / 2, y / 2);
    const colour = shape === 'main' ? main : shape === 'top' ? top : back;
    return lit(colour, 1 - (y + 1) * 0.06);
  };
}

type Shape = 'back' | 'main' | 'top';

function cakeAt(x: number, y: number): Shape {
  if (Math.abs(x) < 0.27 && y > -0.02 && y < 0.22) return 'main';
  // The icing hangs down in waves.
  if (Math.abs(x) < 0.27 && y > -0.12 && y < 0.02 + 0.03 * Math.sin(x * 46)) return 'top';
  if (x * x + (y + 0.16) ** 2 < 0.003) return 'main';
  return y > 0.22 && y < 0.25 && Math.abs(x) < 0.36 ? 'top' : 'back';
}

function hsl(degrees: number, saturation: number, lightness: number): Colour {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const part = (offset: number): number => {
    const k = (offset + degrees / 30) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [part(0), part(8), part(4)];
}
