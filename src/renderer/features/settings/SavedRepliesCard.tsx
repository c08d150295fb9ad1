import { useEffect, useState } from 'react';
import type { SavedReplyId } from '../../../shared/model/ids.ts';
import { dropSavedReply, loadSavedReplies, useSavedReplies } from '../../bridge/saved-replies.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { ReplyEditor } from '../saved-replies/index.ts';
import { Card } from './Rows.tsx';
import styles from './rows.module.css';

/** What is written often: all of it, to change and to take away. */
export function SavedRepliesCard() {
  const { t } = useWords();
  const replies = useSavedReplies((state) => state.replies);
  const [edited, edit] = useState<SavedReplyId | 'new' | null>(null);
  useEffect(() => void loadSavedReplies(), []);
  return (
    <Card title={t('saved.name')}>
      {replies?.length === 0 && (
        <div className={styles.row}>
          <p className={styles.note}>{t('saved.none')}</p>
        </div>
      )}
      {replies?.map((reply) =>
        edited === reply.id ? (
          <ReplyEditor key={reply.id} reply={reply} onClose={() => edit(null)} />
        ) : (
          <div key={reply.id} className={styles.row}>
            <span className={styles.reply}>
              {reply.name}
              <small>{reply.words}</small>
            </span>
            <IconButton label={t('saved.edit', { name: reply.name })} onClick={() => edit(reply.id)}>
              <Icon name="pencil" />
            </IconButton>
            <IconButton
              label={t('saved.remove', { name: reply.name })}
              onClick={() => void dropSavedReply(reply)}
            >
              <Icon name="trash" />
            </IconButton>
          </div>
        ),
      )}
      {edited === 'new' ? (
        <ReplyEditor reply={null} onClose={() => edit(null)} />
      ) : (
        <div className={styles.row}>
          <Button size="small" look="quiet" onClick={() => edit('new')}>
            <Icon name="plus" size={14} />
            {t('saved.new')}
          </Button>
        </div>
      )}
    </Card>
  );
}
