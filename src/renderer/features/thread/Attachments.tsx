import type { Attachment, Message } from '../../../shared/model/message.ts';
import { call } from '../../bridge/api.ts';
import { Icon } from '../../ui/Icon.tsx';
import { attachmentIcons, attachmentWords } from '../../words/attachment-words.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './Attachments.module.css';

interface AttachmentsProps {
  message: Message;
}

const SHAPES: Partial<Record<Attachment['kind'], 'photo' | 'story' | 'share'>> = {
  image: 'photo',
  video: 'photo',
  sticker: 'photo',
  heart: 'photo',
  story: 'story',
  'story-mention': 'story',
  post: 'share',
  reel: 'share',
};

/** Each kind has a box of one fixed size, so that nothing jumps, now or when a picture is gone. */
export function Attachments({ message: { attachments, kind } }: AttachmentsProps) {
  const { t } = useWords();
  if (attachments.length === 0) {
    return kind === 'story-reply' ? <p className={styles.kicker}>{t('message.story-reply')}</p> : null;
  }
  return (
    <div className={styles.attachments}>
      {kind === 'story-reply' && <p className={styles.kicker}>{t('message.story-reply')}</p>}
      {attachments.map((attachment) => (
        <AttachmentBox key={attachment.id} attachment={attachment} />
      ))}
    </div>
  );
}

interface AttachmentBoxProps {
  attachment: Attachment;
}

function AttachmentBox({ attachment: { kind, title, link, media } }: AttachmentBoxProps) {
  const { t } = useWords();
  return (
    <div className={styles.box} data-shape={SHAPES[kind] ?? 'line'}>
      <span className={styles.picture}>
        <Icon name={attachmentIcons[kind]} size={SHAPES[kind] ? 20 : 16} />
      </span>
      <span className={styles.words}>
        <b>{t(attachmentWords[kind])}</b>
        {title && (
          <span className={styles.title} dir="auto">
            {title}
          </span>
        )}
        {media === 'gone' && <span>{t('attachment.gone')}</span>}
        {link !== null && (
          <a
            className="link"
            href={link}
            onClick={(event) => {
              event.preventDefault();
              void call('link.open', { url: link });
            }}
          >
            {t('attachment.open')}
            <Icon name="external" size={12} />
          </a>
        )}
      </span>
    </div>
  );
}
