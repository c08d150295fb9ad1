import { type FormEvent, useState } from 'react';
import type { MessageId } from '../../../shared/model/ids.ts';
import { findInThread } from '../../bridge/find-in-thread.ts';
import { closeOverlay } from '../../place/overlay.ts';
import { LOG_ID, usePlace } from '../../place/place.ts';
import { showMessage } from '../../place/shown-message.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './JumpSheet.module.css';
import { useUnreadMark } from './unread-mark.ts';

/** Nothing was written later than that: the last message of all is meant. */
const DAY_MS = 86_400_000;

/** Another place in the chat that is open: a day, the first unread message, the beginning, the end. */
export function JumpSheet() {
  const { t } = useWords();
  const conversationId = usePlace((state) => state.conversationId);
  const unread = useUnreadMark((state) => (state.conversationId === conversationId ? state.messageId : null));
  const [today] = useState(() => dayField(new Date()));
  const [day, setDay] = useState(today);
  const [isEmpty, setEmpty] = useState(false);
  if (conversationId === null) return null;
  const chat = conversationId;

  function show(messageId: MessageId): void {
    usePlace.setState({ pane: 'thread' });
    closeOverlay(LOG_ID);
    showMessage(chat, messageId);
  }
  async function goTo(at: number): Promise<void> {
    const messageId = await findInThread(chat, { at });
    if (messageId === null) return setEmpty(true);
    show(messageId);
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    // Without a zone it would be read as midnight of Greenwich.
    const at = new Date(`${day}T00:00`).getTime();
    if (!Number.isNaN(at)) void goTo(Math.max(at, 0));
  }
  return (
    <div className={styles.sheet}>
      <h2 className={styles.title}>{t('jump.name')}</h2>
      <form className={styles.day} onSubmit={onSubmit}>
        <label>
          {t('jump.day')}
          <input
            type="date"
            value={day}
            max={today}
            // biome-ignore lint/a11y/noAutofocus: the sheet was opened for it
            autoFocus
            onChange={(event) => setDay(event.target.value)}
          />
        </label>
        <Button type="submit" look="go" disabled={day === ''}>
          {t('jump.go')}
        </Button>
      </form>
      <div className={styles.places}>
        <Button disabled={unread === null} onClick={() => unread !== null && show(unread)}>
          {t('jump.unread')}
        </Button>
        <Button onClick={() => void goTo(0)}>{t('jump.first')}</Button>
        <Button onClick={() => void goTo(Date.now() + DAY_MS)}>{t('jump.newest')}</Button>
      </div>
      {isEmpty ? (
        <p className={styles.note} role="status">
          {t('jump.empty')}
        </p>
      ) : (
        unread === null && <p className={styles.note}>{t('jump.no-unread')}</p>
      )}
    </div>
  );
}

/** As a date field wants it, by this computer's calendar. */
function dayField(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
