import { useState } from 'react';
import type { AppErrorCode } from '../../../shared/ipc/result.ts';
import { call } from '../../bridge/api.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './Notices.module.css';
import { Card, Row } from './Rows.tsx';
import rows from './rows.module.css';

/** Under which licences Shopbell and its parts stand; the long text is asked for when somebody wants to read it. */
export function Notices() {
  const { t } = useWords();
  const [isOpen, open] = useState(false);
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<AppErrorCode | null>(null);

  async function toggle(): Promise<void> {
    open(!isOpen);
    if (isOpen || text !== null) return;
    const answer = await call('about.notices', {});
    if (answer.ok) setText(answer.value.text ?? t('about.notices-none'));
    else setProblem(answer.error.code);
  }

  return (
    <Card title={t('about.licences')}>
      <Row name={t('about.licence')} note={t('about.licence-note')} />
      <Row name={t('about.notices')} note={t('about.notices-note')}>
        <Button size="small" aria-expanded={isOpen} onClick={() => void toggle()}>
          {t(isOpen ? 'about.notices-close' : 'about.notices-open')}
        </Button>
        {problem && (
          <p className={rows.problem} role="alert">
            {t(`error.${problem}`)}
          </p>
        )}
      </Row>
      {isOpen && text !== null && (
        <div className={rows.below}>
          {/* Scrolled by the keys, so it must be reached by them. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
          <section className={styles.text} aria-label={t('about.notices')} tabIndex={0}>
            <pre>{text}</pre>
          </section>
        </div>
      )}
    </Card>
  );
}
