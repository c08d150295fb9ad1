import { harmlessLine } from '../../../shared/harmless-text.ts';
import type { Attachment } from '../../../shared/model/message.ts';
import { dragOut } from '../../bridge/drag-out.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { attachmentWords } from '../../words/attachment-words.ts';
import { fileSize } from '../../words/file-size.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './DocumentRow.module.css';
import { missingWords } from './missing-words.ts';
import { useSaving } from './use-saving.ts';

interface DocumentRowProps {
  attachment: Attachment;
}

/** A file that is not shown here: its name, its size, and a way to keep it. */
export function DocumentRow({ attachment }: DocumentRowProps) {
  const { t, language } = useWords();
  const { save, problem, isSaved } = useSaving(attachment.id);
  const { media, name, title, kind, bytes } = attachment;
  const missing = missingWords(media);
  const label = harmlessLine(name ?? (kind === 'file' ? title : null) ?? '') || t(attachmentWords(kind));
  return (
    <div className={styles.row} {...(media === 'kept' && dragOut(attachment.id))}>
      <span className={styles.icon}>
        <Icon name="clip" />
      </span>
      <span className={styles.words}>
        <b dir="auto">{label}</b>
        <span>{missing ? t(missing) : bytes !== null && fileSize(bytes, language)}</span>
        {problem && <span role="alert">{t(`error.${problem}`)}</span>}
      </span>
      {media === 'kept' && (
        <Button size="small" onClick={save} aria-label={t('media.save-file', { name: label })}>
          {isSaved ? t('media.saved') : t('media.save')}
        </Button>
      )}
    </div>
  );
}
