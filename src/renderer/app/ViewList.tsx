import type { TextKey } from '../../shared/texts/translate.ts';
import { useShopsWaiting } from '../features/accounts/index.ts';
import { useOutbox } from '../features/later/index.ts';
import { type SideView, usePlace } from '../place/place.ts';
import { Icon } from '../ui/Icon.tsx';
import type { IconName } from '../ui/icon-shapes.tsx';
import { NavRow } from '../ui/NavRow.tsx';
import { useWords } from '../words/use-words.ts';

const VIEWS: ReadonlyArray<{ view: SideView; name: TextKey; icon: IconName }> = [
  { view: 'needs-reply', name: 'views.needs-reply', icon: 'reply' },
  { view: 'waiting', name: 'views.waiting', icon: 'waiting' },
  { view: 'snoozed', name: 'views.snoozed', icon: 'snooze' },
  { view: 'board', name: 'views.board', icon: 'board' },
  { view: 'done', name: 'views.done', icon: 'done' },
  { view: 'all', name: 'views.all', icon: 'all' },
  { view: 'outbox', name: 'views.outbox', icon: 'outbox' },
];

export function ViewList() {
  const { t } = useWords();
  const current = usePlace(({ board, labelId, view }) =>
    board === 'shown' ? 'board' : labelId === null ? view : null,
  );
  const accountId = usePlace((state) => state.accountId);
  const showView = usePlace((state) => state.showView);
  const waiting = useShopsWaiting(accountId);
  const outbox = useOutbox(accountId);
  const counts: Partial<Record<SideView, number>> = { 'needs-reply': waiting, outbox: outbox.count };
  const views = VIEWS.filter(({ view }) => view !== 'outbox' || outbox.isThere || current === 'outbox');
  return (
    <ul>
      {views.map(({ view, name, icon }) => (
        <li key={view}>
          <NavRow
            label={t(name)}
            picture={<Icon name={icon} />}
            isCurrent={view === current}
            count={counts[view] ?? 0}
            onClick={() => showView(view)}
          />
        </li>
      ))}
    </ul>
  );
}
