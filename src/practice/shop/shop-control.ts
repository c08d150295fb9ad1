import type { PracticePace, PracticeTrouble } from '../../shared/model/practice.ts';
import type { ShopTime } from './shop-time.ts';
import type { Troubles } from './troubles.ts';

/** What the practice shop's panel asks over the control's address, `POST {urls.control}/shopState` and so on. */
export interface ShopControl {
  shopState(): Promise<ShopState>;
  shopTrouble(input: { trouble: PracticeTrouble; isOn: boolean }): Promise<ShopState>;
  shopPace(input: { pace: PracticePace }): Promise<ShopState>;
}

export interface ShopState {
  pace: PracticePace;
  troubles: PracticeTrouble[];
}

const PACES: Record<PracticePace, number | null> = { quiet: null, slow: 2.5, normal: 1, fast: 0.3 };

/** `base` multiplies each pace, for tests that cannot wait. */
export function createShopControl(time: ShopTime, troubles: Troubles, base: number): ShopControl {
  let pace: PracticePace = 'normal';
  const state = (): ShopState => ({ pace, troubles: troubles.on() });
  return {
    shopState: async () => state(),
    async shopTrouble({ trouble, isOn }) {
      await troubles.set(trouble, isOn);
      return state();
    },
    async shopPace(input) {
      pace = input.pace;
      const factor = PACES[pace];
      time.setPace(factor === null ? null : factor * base);
      return state();
    },
  };
}
