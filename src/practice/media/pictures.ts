import { createHash } from 'node:crypto';
import { type Colour, png } from './png.ts';

const SIZE = 320;

/**
 * A small picture for a name, the same one each time. `face-…` draws a head and shoulders, anything else a
 * table with a cake on it; colours follow from the name.
 */
export function drawPicture(name: string): Buffer {
  const [hue = 0, second = 0, third = 0] = createHash('sha256').update(name).digest();
  const back = hsl(hue * 1.41, 0.45, 0.82);
  const main = hsl(second * 1.41, 0.42, 0.56);
  const top = hsl(third * 1.41, 0.5, 0.7);
  const shapeAt = name.startsWith('face-') ? faceAt : cakeAt;
  return png(SIZE, SIZE, (x, y) => {
    const shape = shapeAt((x - SIZE / 2) / SIZE, (y - SIZE / 2) / SIZE);
    const light = 1 - (y / SIZE) * 0.12;
    const colour = shape === 'main' ? main : shape === 'top' ? top : back;
    return [colour[0] * light, colour[1] * light, colour[2] * light];
  });
}

type Shape = 'back' | 'main' | 'top';

function faceAt(x: number, y: number): Shape {
  if (x * x + (y + 0.1) ** 2 < 0.036) return 'top';
  return (x / 0.36) ** 2 + ((y - 0.5) / 0.32) ** 2 < 1 ? 'main' : 'back';
}

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
