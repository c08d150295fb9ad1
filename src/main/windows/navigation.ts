/** Leads the window somewhere, also when its page is only just coming up. */
export interface Navigation {
  /** Now, or as soon as there is a page that listens; the last wish counts. */
  lead(wish: () => void): void;
  /** A page begins to load, or there is none any more: nobody listens. */
  pageLoads(): void;
  /** The page has asked for what it begins with, so it listens. */
  pageListens(): void;
  /** Whether there is a page that would hear. */
  isHeard(): boolean;
}

export function createNavigation(): Navigation {
  let listens = false;
  let wanted: (() => void) | null = null;
  return {
    lead(wish) {
      if (listens) wish();
      else wanted = wish;
    },
    pageLoads() {
      listens = false;
    },
    pageListens() {
      listens = true;
      const wish = wanted;
      wanted = null;
      wish?.();
    },
    isHeard: () => listens,
  };
}
