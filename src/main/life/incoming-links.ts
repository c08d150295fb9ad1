import type { App } from 'electron';
import { type AppLink, readAppLink } from './app-link.ts';

/** What others hand over while Shopbell runs, maybe before it is ready for them. */
export interface Incoming {
  /** A link, as macOS hands it over. */
  link(link: AppLink): void;
  /** What a second start was called with, and in which folder; it has ended by then. */
  secondStart(argv: readonly string[], workingDirectory: string): void;
}

export interface IncomingLinks {
  /** From now on each is followed; what came before, at once. */
  follow(follow: Incoming): void;
}

/** Must be called before Electron is ready, or what comes while the program is being read is lost. */
export function takeLinks(app: Pick<App, 'on'>): IncomingLinks {
  let early: Array<(follow: Incoming) => void> = [];
  let take = (one: (follow: Incoming) => void): void => {
    early.push(one);
  };
  app.on('open-url', (event, url) => {
    event.preventDefault();
    const link = readAppLink(url);
    if (link !== null) take((follow) => follow.link(link));
  });
  app.on('second-instance', (_event, argv, workingDirectory) =>
    take((follow) => follow.secondStart(argv, workingDirectory)),
  );
  return {
    follow(follow) {
      take = (one) => one(follow);
      for (const one of early) one(follow);
      early = [];
    },
  };
}
