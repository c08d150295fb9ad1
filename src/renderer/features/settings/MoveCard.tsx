import { type FormEvent, useId, useState } from 'react';
import type { AppErrorCode } from '../../../shared/ipc/result.ts';
import { LEAST_PASSPHRASE, type MoveContent } from '../../../shared/model/move-file.ts';
import { call } from '../../bridge/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { fileSize } from '../../words/file-size.ts';
import { useWords } from '../../words/use-words.ts';
import { Passphrase } from './Passphrase.tsx';
import { Card, Row } from './Rows.tsx';
import styles from './rows.module.css';
import { WorkProgress } from './WorkProgress.tsx';

/** Everything in one file that only its passphrase opens: to another computer, or into a safe. */
export function MoveCard() {
  const { t } = useWords();
  const [open, setOpen] = useState<'save' | 'read' | null>(null);
  return (
    <Card title={t('move.title')}>
      <Row name={t('move.save')} note={t('move.save-note')}>
        <Button
          size="small"
          aria-expanded={open === 'save'}
          onClick={() => setOpen(open === 'save' ? null : 'save')}
        >
          {t('move.save-open')}
        </Button>
      </Row>
      {open === 'save' && <SaveForm />}
      <Row name={t('move.read')} note={t('move.read-note')}>
        <Button
          size="small"
          aria-expanded={open === 'read'}
          onClick={() => setOpen(open === 'read' ? null : 'read')}
        >
          {t('move.read-open')}
        </Button>
      </Row>
      {open === 'read' && <ReadForm />}
    </Card>
  );
}

function SaveForm() {
  const { t, language } = useWords();
  const mediaId = useId();
  const loginsId = useId();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [withMedia, setWithMedia] = useState(true);
  const [withLogins, setWithLogins] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [saved, setSaved] = useState<{ content: MoveContent; bytes: number } | null>(null);
  const [problem, setProblem] = useState<AppErrorCode | null>(null);
  const isShort = passphrase.length < LEAST_PASSPHRASE;
  const isOther = again !== '' && again !== passphrase;

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isShort || again !== passphrase) return;
    setBusy(true);
    setSaved(null);
    setProblem(null);
    const answer = await call('move.save', { passphrase, withMedia, withLogins });
    setBusy(false);
    if (answer.ok) setSaved(answer.value);
    else setProblem(answer.error.code);
  }

  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <Passphrase
        label={t('move.passphrase')}
        hint={t('move.passphrase-hint', { count: LEAST_PASSPHRASE })}
        value={passphrase}
        onChange={setPassphrase}
      />
      <Passphrase
        label={t('move.passphrase-again')}
        hint={isOther ? t('move.passphrase-other') : null}
        isWrong={isOther}
        value={again}
        onChange={setAgain}
      />
      <div className={styles.switch}>
        <label htmlFor={mediaId}>{t('move.with-media')}</label>
        <Switch id={mediaId} isOn={withMedia} onChange={setWithMedia} />
      </div>
      <div className={styles.switch}>
        <label htmlFor={loginsId}>
          {t('move.with-logins')}
          <small>{t('move.with-logins-note')}</small>
        </label>
        <Switch id={loginsId} isOn={withLogins} onChange={setWithLogins} />
      </div>
      {isBusy && <WorkProgress label={t('move.saving')} />}
      {problem && (
        <p className={styles.problem} role="alert">
          {t(`error.${problem}`)}
        </p>
      )}
      <div className={styles.buttons}>
        <p role="status">
          {saved && t('move.saved', { size: fileSize(saved.bytes, language), count: saved.content.messages })}
        </p>
        <Button look="go" type="submit" disabled={isBusy || isShort || again !== passphrase}>
          {t('move.save-go')}
        </Button>
      </div>
    </form>
  );
}

function ReadForm() {
  const { t, times } = useWords();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState<'reading' | 'putting-in' | null>(null);
  const [content, setContent] = useState<MoveContent | null>(null);
  const [problem, setProblem] = useState<AppErrorCode | null>(null);

  async function read(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy('reading');
    setContent(null);
    setProblem(null);
    const answer = await call('move.read', { passphrase });
    setBusy(null);
    if (answer.ok) setContent(answer.value);
    else setProblem(answer.error.code);
  }

  async function putIn(): Promise<void> {
    setBusy('putting-in');
    setProblem(null);
    // The window starts over when it is done.
    const answer = await call('move.put-in', {});
    setBusy(null);
    if (answer.ok) setContent(null);
    else setProblem(answer.error.code);
  }

  return (
    <form className={styles.form} onSubmit={(event) => void read(event)}>
      {content === null && (
        <Passphrase label={t('move.passphrase-of-file')} value={passphrase} onChange={setPassphrase} />
      )}
      {busy !== null && <WorkProgress label={t(busy === 'reading' ? 'move.reading' : 'move.putting-in')} />}
      {problem && (
        <p className={styles.problem} role="alert">
          {t(`error.${problem}`)}
        </p>
      )}
      {content !== null && (
        <div role="status" className={styles.found}>
          <p>{t('move.found', { day: times.full(content.madeAt), count: content.conversations })}</p>
          <p>{t(content.withMedia ? 'move.found-media' : 'move.found-no-media')}</p>
          <p>{t(content.withLogins ? 'move.found-logins' : 'move.found-no-logins')}</p>
          <p>{t('move.put-in-note')}</p>
        </div>
      )}
      <div className={styles.buttons}>
        <p />
        {content === null ? (
          <Button look="go" type="submit" disabled={busy !== null || passphrase === ''}>
            {t('move.choose')}
          </Button>
        ) : (
          <>
            <Button
              disabled={busy !== null}
              onClick={() => {
                setContent(null);
                void call('move.forget', {});
              }}
            >
              {t('login.cancel')}
            </Button>
            <Button look="go" disabled={busy !== null} onClick={() => void putIn()}>
              {t('move.put-in')}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
