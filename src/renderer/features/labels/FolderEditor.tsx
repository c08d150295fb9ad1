import { type FormEvent, useId, useState } from 'react';
import type { Folder } from '../../../shared/model/label.ts';
import { addFolder, changeFolder, removeFolder } from '../../bridge/triage.ts';
import { showToast } from '../../place/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './editors.module.css';

interface FolderEditorProps {
  folder: Folder;
  onEnd(): void;
}

/** Another name, or away with it; the list itself stays as it is. */
export function FolderEditor({ folder, onEnd }: FolderEditorProps) {
  const { t } = useWords();
  const nameId = useId();
  const [name, setName] = useState(folder.name);
  const wished = name.trim();

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (wished === '') return;
    const problem = await changeFolder({ ...folder, name: wished });
    if (!problem) return onEnd();
    showToast(problem.code === 'refused' ? 'folders.name-taken' : 'triage.failed-toast');
  }
  async function remove(): Promise<void> {
    const { name: oldName, filter } = folder;
    if (await removeFolder(folder.id)) return showToast('triage.failed-toast');
    onEnd();
    const putBack = () => void addFolder({ name: oldName, filter });
    showToast('folders.removed', { name: oldName }, { name: 'triage.undo', run: putBack });
  }
  return (
    <form className={styles.sheet} onSubmit={(event) => void save(event)}>
      <label htmlFor={nameId}>{t('folders.rename')}</label>
      <input
        id={nameId}
        className={styles.field}
        value={name}
        maxLength={40}
        onChange={(event) => setName(event.target.value)}
      />
      <div className={styles.buttons}>
        <Button look="quiet" size="small" onClick={() => void remove()}>
          {t('folders.remove')}
        </Button>
        <Button type="submit" size="small" disabled={wished === '' || wished === folder.name}>
          {t('folders.keep')}
        </Button>
      </div>
    </form>
  );
}
