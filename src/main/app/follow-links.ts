import { app } from 'electron';
import type { Place } from '../../shared/ipc/contract.ts';
import type { AppLink } from '../life/app-link.ts';
import type { IncomingLinks } from '../life/incoming-links.ts';
import { placeOfLink } from '../life/place-of-link.ts';
import type { Log } from '../logging/log.ts';
import { type CommandLine, readCommandLine } from './command-line.ts';
import type { DeskSwitch } from './desk-switch.ts';

interface LinkParts {
  links: IncomingLinks;
  commandLine: CommandLine;
  desks: DeskSwitch;
  show(): void;
  openAt(place: Place): void;
  log: Log;
}

/** Follows `shopbell://` links however they come, and shows the window when Shopbell is started a second time. */
export function followLinks({ links, commandLine, desks, show, openAt, log }: LinkParts): void {
  async function lead(link: AppLink): Promise<void> {
    show();
    const place = await placeOfLink((await desks.shown()).storage, link);
    if (place === null) log.info('link.leads-nowhere');
    else openAt(place);
  }
  const follow = (link: AppLink) =>
    void lead(link).catch((error: unknown) => log.warn('link.failed', { error: String(error) }));

  links.follow(follow);
  if (commandLine.link !== null) follow(commandLine.link);
  app.on('second-instance', (_event, argv, workingDirectory) => {
    const { link, isHidden } = readCommandLine(argv.slice(1), workingDirectory);
    if (link !== null) follow(link);
    else if (!isHidden) show();
  });
}
