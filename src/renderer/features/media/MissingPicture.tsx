import type { Attachment } from '../../../shared/model/message.ts';
import { Icon } from '../../ui/Icon.tsx';
import { attachmentIcons, attachmentWords } from '../../words/attachment-words.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './MissingPicture.module.css';
import { missingWords } from './missing-words.ts';
import type { Size } from './shown-as.ts';

interface MissingPictureProps {
  attachment: Attachment;
  /** The box it had while it was here; null for a tile. */
  size: Size | null;
}

/** A picture that is on its way, or no longer to be had, in the box it would fill. */
export function MissingPicture({ attachment, size }: MissingPictureProps) {
  const { t } = useWords();
  const { kind, media } = attachment;
  const words = missingWords(media);
  return (
    <div className={styles.box} data-state={media}>
      {/* Gives the box its size: the window's content rules allow no style of its own. */}
      {size && <svg className={styles.room} width={size.width} height={size.height} aria-hidden="true" />}
      <span className={styles.words}>
        <Icon name={attachmentIcons[kind]} size={20} />
        <b>{t(attachmentWords(kind))}</b>
        {words && <span>{t(words)}</span>}
      </span>
    </div>
  );
}
