import { Popover as Primitive } from 'radix-ui';
import { useState } from 'react';
import type { AppError } from '../../../shared/ipc/result.ts';
import type { Message } from '../../../shared/model/message.ts';
import { movePlanned, takeBackPlanned } from '../../bridge/planned-replies.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { useThreads } from '../../caches/thread-cache.ts';
import { focusComposer } from '../../place/place.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SheetSurface } from '../../ui/Popover.tsx';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';
import { LaterSheet } from './LaterSheet.tsx';
import styles from './PlannedLine.module.css';

interface PlannedLineProps {
  message: Message;
  planned: NonNullable<Message['planned']>;
}

/** Below a hollow bubble: when it goes out, and what can still be done about it. */
export function PlannedLine({ message, planned: { at, isHeld } }: PlannedLineProps) {
  const { t, times } = useWords();
  const now = useNow();
  const [problem, setProblem] = useState<AppError | null>(null);
  const [isChanging, setChanging] = useState(false);
  const conversation = useInbox((state) => state.conversations.get(message.conversationId));
  const hasWritten = useThreads((state) =>
    state.threads
      .get(message.conversationId)
      ?.messages.some(({ direction, sentAt }) => direction === 'in' && sentAt > message.sentAt),
  );
  const time = `${times.soonDay(at, now)} ${times.clock(at)}`;

  return (
    <div className={styles.line}>
      <p role={problem ? 'alert' : undefined}>
        <Icon name="clock" size={12} />
        <span>
          {isHeld ? t('send.soon') : t('later.goes-out', { time })}
          {hasWritten && ` · ${t('later.written-since')}`}
          {problem && ` · ${t(`error.${problem.code}`)}`}
        </span>
      </p>
      <div className={styles.actions}>
        <Button size="small" look="quiet" onClick={() => void movePlanned(message, null).then(setProblem)}>
          {t('later.now')}
        </Button>
        {!isHeld && conversation && (
          <Primitive.Root open={isChanging} onOpenChange={setChanging}>
            <Primitive.Trigger asChild>
              <Button size="small" look="quiet">
                {t('later.change')}
              </Button>
            </Primitive.Trigger>
            <SheetSurface label={t('later.name')} side="top" takesFocus>
              <LaterSheet
                conversation={conversation}
                onPick={(wanted) => {
                  setChanging(false);
                  void movePlanned(message, wanted).then(setProblem);
                }}
              />
            </SheetSurface>
          </Primitive.Root>
        )}
        <Button
          size="small"
          look="quiet"
          onClick={() => {
            void takeBackPlanned(message).then(setProblem);
            focusComposer();
          }}
        >
          {t('later.take-back')}
        </Button>
      </div>
    </div>
  );
}
