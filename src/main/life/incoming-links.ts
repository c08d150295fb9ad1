import type { App } from 'electron';
import { type AppLink, readAppLink } from './app-link.ts';

/** Links that macOS hands over, maybe before Shopbell is ready for them. */
export interface IncomingLinks {
  /** From now on each is followed; what came before, at once. */
  follow(follow: (link: AppLink) => void): void;
}

/** Must be called before Electron is ready, or the link that started Shopbell is lost. */
export function takeLinks(app: Pick<App, 'on'>): IncomingLinks {
  let early: AppLink[] = [];
  let take: (link: AppLink) => void = (link) => void early.push(link);
  app.on('open-url', (event, url) => {
    event.preventDefault();
    const link = readAppLink(url);
    if (link !== null) take(link);
  });
  return {
    follow(follow) {
      take = follow;
      for (const link of early) follow(link);
      early = [];
    },
  };
}
