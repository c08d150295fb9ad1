import { useInbox } from '../../caches/inbox-cache.ts';
import { usePlace } from '../../place/place.ts';
import { Dot } from '../../ui/Dot.tsx';
import { NavRow } from '../../ui/NavRow.tsx';
import { useWords } from '../../words/use-words.ts';
import { EditButton } from './EditButton.tsx';
import { LabelEditor } from './LabelEditor.tsx';
import styles from './lists.module.css';

/** Every label of the owner; choosing one shows the chats that have it. */
export function LabelList() {
  const { t } = useWords();
  const labels = useInbox((state) => state.labels);
  const chosen = usePlace(({ view, labelId, board }) =>
    view === 'all' && board !== 'shown' ? labelId : null,
  );
  const showLabel = usePlace((state) => state.showLabel);
  if (labels.length === 0) return null;
  return (
    <nav className={styles.group} aria-label={t('labels.name')}>
      <h2>{t('labels.name')}</h2>
      <ul>
        {labels.map(({ id, name, colour }) => (
          <li key={id} className={styles.line}>
            <NavRow
              label={name}
              picture={
                <span className={styles.dot}>
                  <Dot colour={colour} />
                </span>
              }
              isCurrent={id === chosen}
              onClick={() => showLabel(id)}
            />
            <EditButton name={t('labels.edit', { name })}>
              {(close) => <LabelEditor label={{ id, name, colour }} onEnd={close} />}
            </EditButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}
