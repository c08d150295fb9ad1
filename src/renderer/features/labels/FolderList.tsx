import { listKey } from '../../caches/conversation-list.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { usePlace, usePlaceFilter } from '../../place/place.ts';
import { Icon } from '../../ui/Icon.tsx';
import { NavRow } from '../../ui/NavRow.tsx';
import { useWords } from '../../words/use-words.ts';
import { EditButton } from './EditButton.tsx';
import { FolderEditor } from './FolderEditor.tsx';
import styles from './lists.module.css';

/** Saved filters by their names. */
export function FolderList() {
  const { t } = useWords();
  const folders = useInbox((state) => state.folders);
  const isBoard = usePlace((state) => state.board === 'shown');
  const current = listKey(usePlaceFilter());
  const showFilter = usePlace((state) => state.showFilter);
  if (folders.length === 0) return null;
  return (
    <nav className={styles.group} aria-label={t('folders.name')}>
      <h2>{t('folders.name')}</h2>
      <ul>
        {folders.map(({ id, name, filter }) => (
          <li key={id} className={styles.line}>
            <NavRow
              label={name}
              picture={<Icon name="folder" />}
              isCurrent={!isBoard && listKey(filter) === current}
              onClick={() => showFilter(filter)}
            />
            <EditButton name={t('folders.edit', { name })}>
              {(close) => <FolderEditor folder={{ id, name, filter }} onEnd={close} />}
            </EditButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}
