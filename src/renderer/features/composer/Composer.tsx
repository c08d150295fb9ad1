import { type KeyboardEvent, useEffect, useId } from 'react';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { MAX_TEXT_BYTES, utf8Length } from '../../../shared/text-bytes.ts';
import { clearDraft, saveAllDrafts, saveDraft, useDrafts, writeDraft } from '../../bridge/drafts.ts';
import { sendReply } from '../../bridge/replies.ts';
import { useApp } from '../../caches/app-cache.ts';
import { COMPOSER_ID, focusList, usePlace } from '../../place/place.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { firstName } from '../../words/person-name.ts';
import { useWords } from '../../words/use-words.ts';
import { useDeadline } from '../conversations/index.ts';
import { ByteCounter } from './ByteCounter.tsx';
import styles from './Composer.module.css';
import { ReplyClock } from './ReplyClock.tsx';
import { ShutBox } from './ShutBox.tsx';
import { isSendKey } from './send-key.ts';

interface ComposerProps {
  conversation: Conversation;
}

/** Where the answer is written: until when, the words, how many are left, and Send. */
export function Composer({ conversation }: ComposerProps) {
  const { t } = useWords();
  const reasonId = useId();
  const { id, person } = conversation;
  const written = useDrafts((state) => state.texts.get(id));
  const sendWith = useApp((state) => state.settings.sendWith);
  const isMac = useApp((state) => state.platform === 'mac');
  const deadline = useDeadline(conversation);
  const text = written ?? conversation.draft ?? '';
  const bytes = utf8Length(text.trim());
  const isTooLong = bytes > MAX_TEXT_BYTES;
  const canSend = bytes > 0 && !isTooLong;

  useEffect(() => {
    window.addEventListener('pagehide', saveAllDrafts);
    return () => {
      window.removeEventListener('pagehide', saveAllDrafts);
      saveDraft(id);
    };
  }, [id]);

  if (deadline.tone === 'closed' || deadline.tone === 'none') {
    return (
      <div className={styles.place}>
        <ReplyClock deadline={deadline} />
        <ShutBox deadline={deadline} person={person} />
      </div>
    );
  }

  function send(): void {
    if (!canSend) return;
    clearDraft(id);
    void sendReply(id, text.trim());
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      usePlace.getState().backToList();
      requestAnimationFrame(focusList);
    } else if (isSendKey(event.nativeEvent, sendWith, isMac)) {
      event.preventDefault();
      send();
    }
  }

  return (
    <div className={styles.place}>
      <ReplyClock deadline={deadline} />
      <form
        className={styles.composer}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <textarea
          id={COMPOSER_ID}
          className={styles.text}
          aria-label={t('composer.name')}
          aria-describedby={isTooLong ? reasonId : undefined}
          aria-invalid={isTooLong}
          placeholder={t('composer.write-to', { name: firstName(person, t) })}
          dir="auto"
          rows={1}
          value={text}
          onChange={(event) => writeDraft(id, event.target.value)}
          onKeyDown={onKeyDown}
        />
        <div className={styles.bar}>
          {isTooLong && (
            <p id={reasonId} className={styles.reason}>
              {t('composer.too-long')}
            </p>
          )}
          <ByteCounter bytes={bytes} />
          <Button type="submit" look="go" disabled={!canSend} className={styles.send}>
            {t('composer.send')}
            <Icon name="up" size={14} />
          </Button>
        </div>
      </form>
    </div>
  );
}
