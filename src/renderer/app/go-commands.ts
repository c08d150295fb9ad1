import type { TextKey } from '../../shared/texts/translate.ts';
import { useInbox } from '../caches/inbox-cache.ts';
import type { Command } from '../commands/command.ts';
import { focusList, focusNext, type SideView, usePlace } from '../place/place.ts';
import { focusPart } from '../place/window-parts.ts';
import type { IconName } from '../ui/icon-shapes.tsx';
import { shopName } from '../words/person-name.ts';

const VIEWS: ReadonlyArray<{ view: SideView; name: TextKey; icon: IconName; keys: string }> = [
  { view: 'needs-reply', name: 'views.needs-reply', icon: 'reply', keys: 'g n' },
  { view: 'waiting', name: 'views.waiting', icon: 'waiting', keys: 'g w' },
  { view: 'snoozed', name: 'views.snoozed', icon: 'snooze', keys: 'g s' },
  { view: 'board', name: 'views.board', icon: 'board', keys: 'g b' },
  { view: 'done', name: 'views.done', icon: 'done', keys: 'g d' },
  { view: 'all', name: 'views.all', icon: 'all', keys: 'g a' },
  { view: 'outbox', name: 'views.outbox', icon: 'outbox', keys: 'g u' },
];
const SHOPS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Every place one can go to, by key. */
export const goCommands: readonly Command[] = [
  ...VIEWS.map(
    ({ view, name, icon, keys }): Command => ({
      id: `go.${view}`,
      name,
      group: 'go',
      icon,
      keys: [keys],
      run() {
        usePlace.getState().showView(view);
        focusNext(focusList);
      },
    }),
  ),
  {
    id: 'go.all-shops',
    name: 'shops.all',
    group: 'go',
    icon: 'shop',
    keys: ['mod+0'],
    run: () => usePlace.getState().showShop(null),
  },
  {
    id: 'go.back-to-board',
    name: 'board.back',
    group: 'go',
    icon: 'board',
    keys: ['escape'],
    isHidden: true,
    blocked: () => (usePlace.getState().board === 'behind' ? null : 'board.not-behind'),
    run: () => usePlace.getState().showView('board'),
  },
  {
    id: 'go.next-part',
    name: 'go.next-part',
    group: 'go',
    icon: 'window',
    keys: ['f6'],
    run: () => focusPart(1),
  },
  {
    id: 'go.previous-part',
    name: 'go.previous-part',
    group: 'go',
    icon: 'window',
    keys: ['shift+f6'],
    run: () => focusPart(-1),
  },
];

/** One for each shop, as far as the digits reach; they stand beside the shops and not in the palette. */
export const shopCommands: readonly Command[] = SHOPS.map((digit) => ({
  id: `go.shop-${digit}`,
  name: 'go.shop',
  group: 'go',
  icon: 'shop',
  keys: [`mod+${digit}`],
  subject() {
    const shop = useInbox.getState().accounts[digit - 1];
    return shop ? shopName(shop) : null;
  },
  isHidden: true,
  blocked: () => (useInbox.getState().accounts[digit - 1] ? null : 'go.no-shop'),
  run() {
    const shop = useInbox.getState().accounts[digit - 1];
    if (shop) usePlace.getState().showShop(shop.id);
  },
}));
