import { type FormEvent, useId, useState } from 'react';
import type { AppErrorCode } from '../../../shared/ipc/result.ts';
import { call } from '../../bridge/api.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { Card, Row } from './Rows.tsx';
import styles from './rows.module.css';

/** The end of everything here; asked for by a typed word, for nothing brings it back. */
export function EraseCard() {
  const { t } = useWords();
  const id = useId();
  const [isOpen, open] = useState(false);
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [untold, setUntold] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<AppErrorCode | null>(null);
  const isSure = typed.trim().toLocaleLowerCase() === t('erase.word').toLocaleLowerCase();

  async function erase(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!isSure) return;
    setBusy(true);
    setProblem(null);
    // Before the logins go: afterwards nobody could tell Instagram. Where it cannot be told, the owner decides.
    const told = untold.length > 0 ? null : await call('account.withdraw', { accountId: null });
    if (told?.ok && told.value.notWithdrawn.length > 0) {
      setBusy(false);
      setUntold(told.value.notWithdrawn);
      return;
    }
    // The window starts over when it is done.
    const answer = await call('erase.everything', { isSure: true });
    setBusy(false);
    if (!answer.ok) setProblem(answer.error.code);
  }

  return (
    <Card title={t('erase.title')}>
      <Row name={t('erase.name')} note={t('erase.note')}>
        <Button size="small" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          {t('erase.open')}
        </Button>
      </Row>
      {isOpen && (
        <form className={styles.form} onSubmit={(event) => void erase(event)}>
          <div className={styles.field}>
            <label htmlFor={id}>{t('erase.type', { word: t('erase.word') })}</label>
            <span>
              <input
                id={id}
                autoComplete="off"
                value={typed}
                onChange={({ target }) => setTyped(target.value)}
              />
              <Button type="submit" disabled={!isSure || isBusy}>
                {t(untold.length > 0 ? 'erase.go-anyway' : 'erase.go')}
              </Button>
            </span>
            <small>{t('erase.instagram')}</small>
          </div>
          {untold.length > 0 && (
            <p className={styles.problem} role="alert">
              {t('accounts.untold', { shops: untold.map((name) => `@${name}`).join(', ') })}
            </p>
          )}
          {problem && (
            <p className={styles.problem} role="alert">
              {t(`error.${problem}`)}
            </p>
          )}
        </form>
      )}
    </Card>
  );
}
