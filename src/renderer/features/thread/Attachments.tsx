import { harmlessLine } from '../../../shared/harmless-text.ts';
import type { Attachment, Message } from '../../../shared/model/message.ts';
import { call } from '../../bridge/api.ts';
import { attachmentAddress } from '../../bridge/media.ts';
import { Icon } from '../../ui/Icon.tsx';
import { attachmentIcons, attachmentWords } from '../../words/attachment-words.ts';
import { useWords } from '../../words/use-words.ts';
import { DocumentRow, isPictureLike, missingWords, Pictures, SoundRow, shownAs } from '../media/index.ts';
import styles from './Attachments.module.css';

interface AttachmentsProps {
  message: Message;
  /** The customer's first name. */
  person: string;
}

const TITLE_CHARACTERS = 300;

const SHAPES: Partial<Record<Attachment['kind'], 'photo' | 'story' | 'share'>> = {
  sticker: 'photo',
  heart: 'photo',
  story: 'story',
  'story-mention': 'story',
  post: 'share',
  reel: 'share',
};

/** Pictures together, then everything else in boxes of fixed size, so that nothing jumps, now or when one is gone. */
export function Attachments({ message: { attachments, direction }, person }: AttachmentsProps) {
  if (attachments.length === 0) return null;
  const pictures = attachments.filter(isPictureLike);
  const others = attachments.filter((attachment) => !isPictureLike(attachment));
  return (
    <div className={styles.attachments}>
      {pictures.length > 0 && <Pictures pictures={pictures} direction={direction} person={person} />}
      {others.map((attachment) => {
        const as = shownAs(attachment);
        if (as === 'sound') {
          return (
            <SoundRow key={attachment.id} attachment={attachment} direction={direction} person={person} />
          );
        }
        if (as === 'document') return <DocumentRow key={attachment.id} attachment={attachment} />;
        return <AttachmentBox key={attachment.id} attachment={attachment} direction={direction} />;
      })}
    </div>
  );
}

interface AttachmentBoxProps {
  attachment: Attachment;
  direction: Message['direction'];
}

function AttachmentBox({ attachment: { id, kind, title, link, media }, direction }: AttachmentBoxProps) {
  const { t } = useWords();
  const isShared = SHAPES[kind] === 'share';
  // The page itself is what was shared; its picture is only how it looks.
  const missing = isShared ? null : missingWords(media);
  return (
    <div className={styles.box} data-shape={SHAPES[kind] ?? 'line'}>
      <span className={styles.picture}>
        {isShared && media === 'kept' ? (
          <img src={attachmentAddress(id)} alt="" draggable={false} />
        ) : (
          <Icon name={attachmentIcons[kind]} size={SHAPES[kind] ? 20 : 16} />
        )}
      </span>
      <span className={styles.words}>
        <b>{t(attachmentWords(kind, direction))}</b>
        {title && (
          <span className={styles.title} dir="auto">
            {harmlessLine(title, TITLE_CHARACTERS)}
          </span>
        )}
        {missing && <span>{t(missing)}</span>}
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
