import type { TextKey } from '../../shared/texts/translate.ts';
import { useShopsWaiting } from '../features/accounts/index.ts';
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
];

export function ViewList() {
  const { t } = useWords();
  const current = usePlace(({ board, labelId, view }) =>
    board === 'shown' ? 'board' : labelId === null ? view : null,
  );
  const accountId = usePlace((state) => state.accountId);
  const showView = usePlace((state) => state.showView);
  const waiting = useShopsWaiting(accountId);
  return (
    <ul>
      {VIEWS.map(({ view, name, icon }) => (
        <li key={view}>
          <NavRow
            label={t(name)}
            picture={<Icon name={icon} />}
            isCurrent={view === current}
            count={view === 'needs-reply' ? waiting : 0}
            onClick={() => showView(view)}
          />
        </li>
      ))}
    </ul>
  );
}
