import { useId, useState } from 'react';
import type { Label } from '../../../shared/model/label.ts';
import { changeLabel, removeLabel } from '../../bridge/triage.ts';
import { usePlace } from '../../place/place.ts';
import { showToast } from '../../place/toasts.ts';
import { Dot } from '../../ui/Dot.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './editors.module.css';
import { NameForm } from './NameForm.tsx';

const COLOURS = [1, 2, 3, 4, 5, 6, 7, 8];

interface LabelEditorProps {
  label: Label;
  onEnd(): void;
}

/** Another name, another colour, or away with it; its chats stay, and the label can be put back onto them. */
export function LabelEditor({ label, onEnd }: LabelEditorProps) {
  const { t } = useWords();
  const group = useId();
  // Only what was changed: main may just be telling of the change before.
  const [changed, setChanged] = useState<Partial<Label>>({});
  const { name, colour } = { ...label, ...changed };
  const wished = name.trim();

  async function save(): Promise<void> {
    const problem = await changeLabel({ id: label.id, name: wished, colour });
    if (!problem) return onEnd();
    showToast(problem.code === 'refused' ? 'labels.name-taken' : 'triage.failed-toast');
  }
  async function remove(): Promise<void> {
    const removed = await removeLabel(label);
    if (!removed) return showToast('triage.failed-toast');
    const { labelId, showView } = usePlace.getState();
    if (labelId === label.id) showView('all');
    onEnd();
    const { count, putBack } = removed;
    showToast(
      'labels.removed',
      { name: label.name, count },
      { name: 'triage.undo', run: () => void putBack() },
    );
  }
  return (
    <NameForm
      label={t('labels.new-name')}
      name={name}
      onName={(typed) => setChanged({ ...changed, name: typed })}
      isSame={wished === label.name && colour === label.colour}
      onKeep={() => void save()}
      removeLabel={t('labels.remove')}
      onRemove={() => void remove()}
    >
      <fieldset className={styles.colours}>
        <legend>{t('labels.colour')}</legend>
        {COLOURS.map((each) => (
          <label key={each} className={styles.colour} data-on={each === colour}>
            <input
              type="radio"
              className="visually-hidden"
              name={group}
              checked={each === colour}
              aria-label={t('labels.colour-number', { number: each })}
              onChange={() => setChanged({ ...changed, colour: each })}
            />
            <Dot colour={each} size={14} />
          </label>
        ))}
      </fieldset>
    </NameForm>
  );
}
