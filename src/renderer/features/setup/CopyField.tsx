import { useEffect, useId, useState } from 'react';
import { call } from '../../bridge/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './fields.module.css';

const COPIED_FOR_MS = 2_000;

interface CopyFieldProps {
  label: string;
  value: string;
}

/** A value to carry to Meta's page. */
export function CopyField({ label, value }: CopyFieldProps) {
  const { t } = useWords();
  const id = useId();
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), COPIED_FOR_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);

  async function copy(): Promise<void> {
    const answer = await call('clipboard.copy', { text: value });
    setIsCopied(answer.ok);
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.input} data-read="true">
        <input id={id} readOnly value={value} onFocus={(event) => event.target.select()} />
        <Button size="small" aria-label={t('copy.label', { what: label })} onClick={() => void copy()}>
          <Icon name={isCopied ? 'check' : 'copy'} size={14} />
          {t(isCopied ? 'copy.done' : 'copy.button')}
        </Button>
      </div>
    </div>
  );
}
