import { type FormEvent, useState } from 'react';
import { addFolder, changeFolder, removeFolder } from '../../bridge/triage.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { usePlace, usePlaceFilter } from '../../place/place.ts';
import { showToast } from '../../place/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dot } from '../../ui/Dot.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './FilterSheet.module.css';
import { useFolder } from './ListHead.tsx';

/** Narrows the list to a label, and keeps what came of it as a folder in the side bar. */
export function FilterSheet() {
  const { t } = useWords();
  const filter = usePlaceFilter();
  const folder = useFolder();
  const labels = useInbox((state) => state.labels);
  const showFilter = usePlace((state) => state.showFilter);
  const [name, setName] = useState(folder?.name ?? '');

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const wished = name.trim();
    if (wished === '') return;
    const problem = folder
      ? await changeFolder({ ...folder, name: wished })
      : await addFolder({ name: wished, filter });
    if (problem) showToast(problem.code === 'refused' ? 'folders.name-taken' : 'triage.failed-toast');
    else showToast('folders.saved', { name: wished });
  }
  async function remove(): Promise<void> {
    if (!folder) return;
    const { name: oldName, filter: oldFilter } = folder;
    if (await removeFolder(folder.id)) return;
    showToast(
      'folders.removed',
      { name: oldName },
      {
        name: 'triage.undo',
        run: () => void addFolder({ name: oldName, filter: oldFilter }),
      },
    );
  }

  return (
    <div className={styles.sheet}>
      {labels.length > 0 && (
        <ul aria-label={t('labels.name')}>
          <Choice isOn={filter.labelId === null} onChoose={() => showFilter({ ...filter, labelId: null })}>
            {t('filter.any-label')}
          </Choice>
          {labels.map(({ id, name: labelName, colour }) => (
            <Choice
              key={id}
              isOn={filter.labelId === id}
              colour={colour}
              onChoose={() => showFilter({ ...filter, labelId: id })}
            >
              {labelName}
            </Choice>
          ))}
        </ul>
      )}
      <form onSubmit={(event) => void save(event)}>
        <label htmlFor="folder-name">{t(folder ? 'folders.rename' : 'folders.save')}</label>
        <div>
          <input
            id="folder-name"
            value={name}
            maxLength={40}
            placeholder={t('folders.placeholder')}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" size="small" disabled={name.trim() === '' || name.trim() === folder?.name}>
            {t('folders.keep')}
          </Button>
        </div>
        {folder && (
          <Button look="quiet" size="small" onClick={() => void remove()}>
            {t('folders.remove')}
          </Button>
        )}
      </form>
    </div>
  );
}

interface ChoiceProps {
  isOn: boolean;
  colour?: number;
  onChoose(): void;
  children: string;
}

function Choice({ isOn, colour, onChoose, children }: ChoiceProps) {
  return (
    <li>
      <button type="button" aria-pressed={isOn} onClick={onChoose}>
        {colour === undefined ? <Icon name="tag" size={14} /> : <Dot colour={colour} />}
        <span>{children}</span>
        {isOn && <Icon name="check" size={14} />}
      </button>
    </li>
  );
}
