import { useState } from 'react';
import type { AppErrorCode } from '../../../shared/ipc/result.ts';
import type { Label } from '../../../shared/model/label.ts';
import { call } from '../../bridge/api.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { Colours } from './Colours.tsx';
import { Card } from './Rows.tsx';
import styles from './rows.module.css';

/** Every label: what it is called, its colour, and its end. */
export function LabelsSection() {
  const { t } = useWords();
  const labels = useInbox((state) => state.labels);
  return (
    <Card>
      {labels.length === 0 && (
        <div className={styles.row}>
          <p className={styles.note}>{t('labels.none-settings')}</p>
        </div>
      )}
      {labels.map((label) => (
        <LabelRow key={label.id} label={label} />
      ))}
    </Card>
  );
}

function LabelRow({ label }: { label: Label }) {
  const { t } = useWords();
  // What main has not written yet must not be taken from under the fingers.
  const [typed, setTyped] = useState<string | null>(null);
  const [isAsked, ask] = useState(false);
  const [problem, setProblem] = useState<AppErrorCode | 'taken' | null>(null);

  async function change(patch: Partial<Label>): Promise<void> {
    const answer = await call('label.change', { ...label, ...patch });
    setTyped(null);
    setProblem(answer.ok ? null : answer.error.code === 'refused' ? 'taken' : answer.error.code);
  }
  function keepName(): void {
    const name = typed?.trim() ?? '';
    if (name === '' || name === label.name) setTyped(null);
    else void change({ name });
  }

  return (
    <div className={styles.row}>
      <input
        className={styles.text}
        aria-label={t('labels.called', { name: label.name })}
        value={typed ?? label.name}
        maxLength={40}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={keepName}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keepName();
        }}
      />
      <Colours
        label={t('labels.colour-of', { name: label.name })}
        value={label.colour}
        onChange={(colour) => void change({ colour })}
      />
      {isAsked ? (
        <>
          <p className={styles.note}>{t('labels.remove-ask')}</p>
          <Button size="small" onClick={() => ask(false)}>
            {t('login.cancel')}
          </Button>
          <Button size="small" look="go" onClick={() => void call('label.remove', { id: label.id })}>
            {t('labels.remove-go')}
          </Button>
        </>
      ) : (
        <IconButton label={t('labels.remove-one', { name: label.name })} onClick={() => ask(true)}>
          <Icon name="trash" />
        </IconButton>
      )}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem === 'taken' ? t('labels.taken') : t(`error.${problem}`)}
        </p>
      )}
    </div>
  );
}
