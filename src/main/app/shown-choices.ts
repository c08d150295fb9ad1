import type { Settings, SettingsPatch } from '../../shared/model/settings.ts';
import type { SettingsStore } from '../settings/settings.ts';

type Choices = Pick<SettingsStore, 'choices' | 'changeChoices'>;

/** What belongs to a shop and not to the owner: in the practice shop they are its own, and go with it. */
type OfTheShop = Pick<Settings, 'recentSearches' | 'openingHours'>;

const WORKDAY = { opens: 7 * 60, closes: 18 * 60 };
/** A small bakery: shut on Sundays, and every night. */
const BAKERY: OfTheShop = {
  recentSearches: [],
  openingHours: [null, WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY],
};

export interface ShownChoices extends Choices {
  /** Whoever opens the practice shop finds it as it always is. */
  startPractice(): void;
}

/**
 * The owner's choices as the window shows them. In practice everything that is about how Shopbell looks and works
 * is the owner's as ever; what was searched for and when the shop is open stays in the practice shop.
 */
export function shownChoices(settings: Choices, isPractice: () => boolean): ShownChoices {
  let practised = BAKERY;
  const choices = (): Settings =>
    isPractice() ? { ...settings.choices(), ...practised } : settings.choices();
  return {
    choices,
    changeChoices(patch) {
      if (!isPractice()) return settings.changeChoices(patch);
      const { recentSearches, openingHours, ...owners }: SettingsPatch = patch;
      practised = {
        recentSearches: recentSearches ?? practised.recentSearches,
        openingHours: openingHours === undefined ? practised.openingHours : openingHours,
      };
      settings.changeChoices(owners);
      return choices();
    },
    startPractice() {
      practised = BAKERY;
    },
  };
}
