import { grain, lit, mix, roughness, soft, within } from './brush.ts';
import type { Colour } from './png.ts';

/** Colour at a place of the picture; both run from -1 to 1, light falls in from the upper left. */
export type Painting = (x: number, y: number) => Colour;

/** The bakery's things as somebody photographs them with a phone; `seed` makes each a little different. */
export const PAINTINGS: Readonly<Record<string, (seed: number) => Painting>> = {
  loaf,
  'plum-cake': plumCake,
  'wedding-cake': weddingCake,
};

function table(x: number, y: number, seed: number): Colour {
  const plank = Math.floor((x + y * 0.12) * 2.6 + 40);
  const seam = Math.abs((((x + y * 0.12) * 2.6 + 40) % 1) - 0.5);
  const wood: Colour = mix([176, 130, 88], [148, 104, 68], grain(plank * 3.7, 0.5, seed));
  const fibres = roughness(x * 9, y * 1.6 + plank * 7, seed + 4);
  const light = 1.04 - 0.16 * (x + y) * 0.5;
  return lit(mix(wood, [112, 74, 46], fibres * 0.45), light * (1 - 0.35 * soft(0.485, 0.5, seam)));
}

function shadowOf(inside: number): number {
  return 1 - 0.42 * soft(-0.28, 0.02, inside);
}

function loaf(seed: number): Painting {
  const lean = (seed % 7) * 0.03 - 0.1;
  return (px, py) => {
    const x = px + lean * py;
    const y = py - lean * px;
    let colour: Colour = lit(table(px, py, seed), shadowOf(within(x - 0.08, y - 0.1, 0, 0.06, 0.84, 0.52)));
    const inside = within(x, y, 0, 0.04, 0.8, 0.47);
    const crust = roughness(x * 7, y * 7, seed);
    const dome = soft(0, 0.7, inside);
    let bread = mix([104, 56, 24], [201, 137, 72], dome * 0.8 + crust * 0.25);
    bread = lit(bread, 0.86 + 0.3 * soft(0.5, -0.6, x * 0.5 + y));
    // Four cuts with the baker's knife; the crumb shows and the edge is dark.
    const cut = Math.abs((((x * 1.35 + y * 0.55) * 2.1 + 8.5) % 1) - 0.5) / (0.5 + dome * 0.4);
    const isCut = soft(0.15, 0.09, cut) * soft(0.12, 0.3, inside);
    bread = mix(bread, [84, 44, 20], soft(0.24, 0.16, cut) * soft(0.1, 0.28, inside) * 0.7);
    bread = mix(bread, [236, 205, 156], isCut * (0.7 + crust * 0.3));
    const flour = soft(0.5, 0.75, roughness(x * 15, y * 15, seed + 9)) * dome * (1 - isCut);
    bread = mix(bread, [246, 238, 224], flour * 0.75);
    colour = mix(colour, bread, soft(-0.008, 0.012, inside));
    return colour;
  };
}

function plumCake(seed: number): Painting {
  const turn = (seed % 10) / 10;
  const plums = [0.2, 0.4, 0.585].flatMap((ring, index) =>
    Array.from({ length: 5 + index * 5 }, (_, at) => {
      const angle = ((at + turn + index * 0.4) / (5 + index * 5)) * Math.PI * 2;
      return {
        x: Math.cos(angle) * ring,
        y: Math.sin(angle) * ring,
        cos: Math.cos(angle),
        sin: Math.sin(angle),
      };
    }),
  );
  return (x, y) => {
    let colour = lit(table(x, y, seed), shadowOf(within(x, y, 0.06, 0.08, 0.97)));
    const plate = within(x, y, 0, 0, 0.94);
    const rim = 0.9 + 0.1 * soft(0.2, -0.2, Math.abs(plate - 0.06) * 8 - 0.4 + (x + y) * 0.2);
    colour = mix(colour, lit([240, 236, 228], rim), soft(-0.006, 0.008, plate));
    colour = lit(
      colour,
      1 - 0.3 * soft(-0.07, 0, within(x, y, 0.015, 0.02, 0.79)) * soft(-0.006, 0.008, plate),
    );
    const cake = within(x, y, 0, 0, 0.77);
    const crumb = roughness(x * 11, y * 11, seed);
    let dough = mix([172, 108, 48], [232, 186, 112], soft(0, 0.16, cake) * 0.75 + crumb * 0.3);
    for (const plum of plums) {
      const along = (x - plum.x) * plum.cos + (y - plum.y) * plum.sin;
      const across = (y - plum.y) * plum.cos - (x - plum.x) * plum.sin;
      const fruit = within(along, across, 0, 0, 0.105, 0.078);
      if (fruit < -0.3) continue;
      dough = lit(dough, 1 - 0.25 * soft(-0.3, 0.05, fruit) * soft(0.3, 0, fruit));
      let flesh = mix([78, 22, 52], [176, 58, 74], soft(0.05, 0.85, fruit));
      flesh = mix(
        flesh,
        [232, 150, 120],
        soft(0.35, 0.9, within(along + 0.02, across + 0.015, 0, 0, 0.05, 0.025)) * 0.8,
      );
      dough = mix(dough, flesh, soft(0, 0.12, fruit));
    }
    const sugar = soft(0.62, 0.8, roughness(x * 24, y * 24, seed + 5));
    dough = mix(dough, [252, 248, 242], sugar * 0.7);
    dough = lit(dough, 1.04 - 0.1 * (x + y));
    return mix(colour, dough, soft(-0.008, 0.01, cake));
  };
}

function weddingCake(seed: number): Painting {
  const roses: ReadonlyArray<readonly [number, number, number]> = [
    [-0.34, 0.36, 0.13],
    [-0.2, 0.42, 0.1],
    [0.3, 0.02, 0.11],
    [0.2, 0.07, 0.08],
    [-0.1, -0.36, 0.1],
    [0.02, -0.4, 0.08],
    [0.42, 0.4, 0.09],
  ];
  const rose: Colour = seed % 2 === 0 ? [214, 120, 116] : [226, 164, 92];
  return (x, y) => {
    const haze = roughness(x * 1.4 + 3, y * 1.4, seed);
    let colour: Colour = lit(mix([206, 196, 182], [150, 158, 146], haze * 0.8 + y * 0.15), 1.05 - 0.15 * x);
    const cloth: Colour = lit([233, 226, 214], 0.94 + 0.08 * grain(x * 9, y * 3, seed + 3));
    colour = mix(colour, cloth, soft(0.66, 0.7, y));
    colour = lit(
      colour,
      1 - 0.35 * soft(-0.35, 0.05, within(x, y, 0.08, 0.78, 0.72, 0.1)) * soft(0.66, 0.7, y),
    );
    for (const [width, top, bottom] of [
      [0.6, 0.26, 0.74],
      [0.43, -0.1, 0.27],
      [0.27, -0.4, -0.09],
    ] as const) {
      // Round tiers: their rims are flat ellipses, their sides darken towards the right.
      const bow = 0.05 * width * Math.sqrt(Math.max(0, 1 - (x / width) ** 2));
      const side =
        soft(0.004, -0.004, Math.abs(x) - width) *
        soft(-0.004, 0.004, y - top) *
        soft(0.006, -0.004, y - bottom - bow);
      const cream = lit(
        [250, 244, 234],
        0.98 - 0.2 * soft(-0.4, 1, x / width) - 0.06 * soft(-0.2, -1, x / width),
      );
      const lines = 0.97 + 0.03 * Math.sin(y * 90 + grain(x * 6, y * 20, seed) * 2);
      colour = mix(colour, lit(cream, lines * (1 - 0.14 * soft(bottom - 0.04, bottom + bow, y))), side);
      const lid = within(x, y, 0, top, width, 0.05 * width + 0.012);
      colour = mix(colour, lit([255, 251, 244], 1 - 0.05 * soft(-0.5, 0.8, x)), soft(-0.01, 0.02, lid));
    }
    for (const [rx, ry, size] of roses) {
      const petal = within(x, y, rx, ry, size);
      if (petal < -0.2) continue;
      const angle = Math.atan2(y - ry, x - rx);
      const folds = 0.5 + 0.5 * Math.sin(petal * 21 + angle * 2);
      const leaf = within(x, y, rx + size * 0.9, ry + size * 0.5, size * 0.75, size * 0.35);
      colour = mix(colour, lit([112, 138, 92], 0.9 + 0.2 * folds), soft(0, 0.06, leaf));
      const bloom = lit(
        mix(rose, [252, 228, 214], folds * 0.6),
        1.05 - 0.3 * soft(0, 1, petal) + 0.1 * (rx - x),
      );
      colour = mix(colour, bloom, soft(0, 0.08, petal));
    }
    return colour;
  };
}
