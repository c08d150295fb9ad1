import { useEffect, useState } from 'react';
import type { NotificationDelivery, NotificationStatus } from '../../../shared/model/notifications.ts';
import type { TextKey } from '../../../shared/texts/translate.ts';
import { call } from '../../bridge/api.ts';
import { useApp } from '../../caches/app-cache.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './NotificationsSection.module.css';

/** Whether this computer shows notifications, what to do where it does not, and a way to try. */
export function SystemAnswer() {
  const { t } = useWords();
  const platform = useApp((state) => state.platform);
  const [status, setStatus] = useState<NotificationStatus | null>(null);
  const [delivery, setDelivery] = useState<NotificationDelivery | 'busy' | null>(null);
  useEffect(() => {
    let isOver = false;
    void call('notification.status', {}).then((answer) => {
      if (answer.ok && !isOver) setStatus(answer.value);
    });
    return () => {
      isOver = true;
    };
  }, []);

  async function test(): Promise<void> {
    setDelivery('busy');
    const answer = await call('notification.test', {});
    setDelivery(answer.ok ? answer.value.delivery : 'unanswered');
    if (answer.ok) setStatus(answer.value.status);
  }

  const words = status && answerWords(status, delivery, platform);
  const isTrouble = words !== null && words.tone === 'trouble';
  return (
    <div className={styles.system}>
      <p
        role="status"
        aria-label={t('settings.notifications')}
        className={isTrouble ? styles.trouble : undefined}
      >
        {words && t(words.key)}
        {status?.service &&
          words?.tone === 'fine' &&
          ` ${t('notifications.state-ready-by', { service: status.service })}`}
      </p>
      <Button size="small" disabled={delivery === 'busy'} onClick={() => void test()}>
        {t('notifications.test')}
      </Button>
    </div>
  );
}

interface Answer {
  key: TextKey;
  tone: 'fine' | 'note' | 'trouble';
}

/** The newest news first: what became of the test, else what the system says of itself. */
function answerWords(
  { state }: NotificationStatus,
  delivery: NotificationDelivery | 'busy' | null,
  platform: 'linux' | 'mac' | 'windows',
): Answer {
  if (delivery === 'unanswered') return { key: 'notifications.test-unanswered', tone: 'trouble' };
  if (state === 'no-service') return { key: `notifications.none-${platform}`, tone: 'trouble' };
  if (state === 'refused' || delivery === 'refused') {
    const key =
      platform === 'linux' ? 'notifications.refused-linux' : (`notifications.none-${platform}` as const);
    return { key, tone: 'trouble' };
  }
  if (state === 'held-back') return { key: 'notifications.state-held-back', tone: 'note' };
  if (delivery === 'shown') return { key: 'notifications.test-shown', tone: 'fine' };
  if (state === 'unknown') return { key: 'notifications.state-unknown', tone: 'note' };
  return { key: 'notifications.state-ready', tone: 'fine' };
}
