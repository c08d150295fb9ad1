import { useId, useState } from 'react';
import type { AppErrorCode } from '../../../shared/ipc/result.ts';
import { call } from '../../bridge/api.ts';
import { useApp } from '../../caches/app-cache.ts';
import { Switch } from '../../ui/Switch.tsx';
import { useWords } from '../../words/use-words.ts';
import { Card, Row } from './Rows.tsx';
import styles from './rows.module.css';

/** Whether Meta lets this app answer for seven days. It cannot be asked: the owner knows it from Meta's pages. */
export function HumanAgentCard() {
  const { t } = useWords();
  const id = useId();
  const isGranted = useApp((state) => state.setup?.hasHumanAgent ?? false);
  const [problem, setProblem] = useState<AppErrorCode | null>(null);

  async function change(isOn: boolean): Promise<void> {
    const answer = await call('account.human-agent', { isGranted: isOn });
    setProblem(answer.ok ? null : answer.error.code);
  }

  return (
    <Card title={t('agent.title')}>
      <Row name={t('agent.name')} note={t('agent.note')} htmlFor={id}>
        <Switch id={id} isOn={isGranted} onChange={(isOn) => void change(isOn)} />
        {problem && (
          <p className={styles.problem} role="alert">
            {t(`error.${problem}`)}
          </p>
        )}
      </Row>
    </Card>
  );
}
