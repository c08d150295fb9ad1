import { CLOSING_SOON_MS } from '../../shared/reply-window.ts';
import { nextClosing, type TrayFacts } from './tray-facts.ts';

/** What the bell shows by its shape: solid, half, ringing, hollow. */
export type TrayState = 'live' | 'soon' | 'need' | 'off';

/** What has to be done comes first, then what is broken, then what is close. */
export function trayState(
  facts: Pick<TrayFacts, 'connection' | 'hasShop' | 'people' | 'notSent' | 'now'>,
): TrayState {
  if (!facts.hasShop) return 'off';
  const { word } = facts.connection;
  if (word === 'needs' || facts.notSent.count > 0) return 'need';
  if (word === 'offline') return 'off';
  const closesAt = nextClosing(facts);
  const isClosingSoon = closesAt !== null && closesAt - facts.now < CLOSING_SOON_MS;
  return word === 'slower' || isClosingSoon ? 'soon' : 'live';
}

/** When time alone will change the icon; null: it will not. */
export function iconChangesAt({ people, now }: Pick<TrayFacts, 'people' | 'now'>): number | null {
  const times = people.flatMap(({ closesAt }) =>
    closesAt === null ? [] : [closesAt - CLOSING_SOON_MS, closesAt],
  );
  const ahead = times.filter((at) => at > now);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}

/**
 * The picture below resources/tray. macOS tints a template by itself and takes the dense one beside it; Windows takes
 * the size it needs out of an .ico; on Linux a panel scales. Only macOS tells by itself what colour its panel has.
 */
export function trayPicture(
  state: TrayState,
  platform: 'linux' | 'mac' | 'windows',
  isPanelDark: boolean,
): string {
  if (platform === 'mac') return `${state}Template.png`;
  const panel = isPanelDark ? 'dark' : 'light';
  return `${state}-on-${panel}.${platform === 'windows' ? 'ico' : 'png'}`;
}
