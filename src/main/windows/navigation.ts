import type { Place } from '../../shared/ipc/contract.ts';

/** Leads the window to a chat, also when its page is only just coming up. */
export interface Navigation {
  /** Now, or as soon as there is a page that listens; the last wish counts. */
  goTo(place: Place): void;
  /** A page begins to load: it does not listen yet. */
  pageLoads(): void;
  /** The page has asked for what it begins with, so it listens. */
  pageListens(): void;
}

export function createNavigation(tell: (place: Place) => void): Navigation {
  let listens = false;
  let wanted: Place | null = null;
  return {
    goTo(place) {
      if (listens) tell(place);
      else wanted = place;
    },
    pageLoads() {
      listens = false;
    },
    pageListens() {
      listens = true;
      const place = wanted;
      wanted = null;
      if (place !== null) tell(place);
    },
  };
}
