import type { Place } from '../../shared/ipc/contract.ts';
import type { AppLink } from '../life/app-link.ts';
import type { IncomingLinks } from '../life/incoming-links.ts';
import { placeOfLink } from '../life/place-of-link.ts';
import type { Log } from '../logging/log.ts';
import { type CommandLine, readCommandLine } from './command-line.ts';
import type { Desk } from './desk.ts';
import type { DeskSwitch } from './desk-switch.ts';

interface LinkParts {
  links: IncomingLinks;
  commandLine: CommandLine;
  desks: Pick<DeskSwitch, 'real' | 'shown' | 'leavePractice'>;
  show(): void;
  openAt(place: Place): void;
  log: Log;
}

/**
 * Follows `shopbell://` links however they come, and shows the window when Shopbell is started a second time. A link
 * names a chat of the real shop, also to somebody who practises: the same number there is another chat.
 */
export function followLinks({ links, commandLine, desks, show, openAt, log }: LinkParts): void {
  async function lead(link: AppLink): Promise<void> {
    show();
    const place = await placeOfLink((await realShop()).storage, link);
    if (place === null) return log.info('link.leads-nowhere');
    await desks.leavePractice();
    openAt(place);
  }
  /** Behind the practice shop, which no made-up link ends; only a start in practice has not opened it. */
  async function realShop(): Promise<Desk> {
    const open = desks.real();
    if (open === null) await desks.leavePractice();
    return await (open ?? desks.shown());
  }
  const follow = (link: AppLink) =>
    void lead(link).catch((error: unknown) => log.warn('link.failed', { error: String(error) }));

  links.follow({
    link: follow,
    secondStart(argv, workingDirectory) {
      const { link, isHidden } = readCommandLine(argv.slice(1), workingDirectory);
      if (link !== null) follow(link);
      else if (!isHidden) show();
    },
  });
  if (commandLine.link !== null) follow(commandLine.link);
}
