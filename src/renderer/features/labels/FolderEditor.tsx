import { useState } from 'react';
import type { Folder } from '../../../shared/model/label.ts';
import { addFolder, changeFolder, removeFolder } from '../../bridge/triage.ts';
import { showToast } from '../../place/toasts.ts';
import { useWords } from '../../words/use-words.ts';
import { NameForm } from './NameForm.tsx';

interface FolderEditorProps {
  folder: Folder;
  onEnd(): void;
}

/** Another name, or away with it; the list itself stays as it is. */
export function FolderEditor({ folder, onEnd }: FolderEditorProps) {
  const { t } = useWords();
  // Null while nothing was typed: main may just be telling of the change before.
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? folder.name;
  const wished = name.trim();

  async function save(): Promise<void> {
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
    <NameForm
      label={t('folders.rename')}
      name={name}
      onName={setTyped}
      isSame={wished === folder.name}
      onKeep={() => void save()}
      removeLabel={t('folders.remove')}
      onRemove={() => void remove()}
    />
  );
}
