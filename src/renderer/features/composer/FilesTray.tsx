import { useEffect, useRef } from 'react';
import type { ConversationId } from '../../../shared/model/ids.ts';
import type { TextKey, Translate } from '../../../shared/texts/translate.ts';
import {
  type AttachedFile,
  forgetRefused,
  type RefusedFile,
  removeAttached,
  useAttached,
} from '../../bridge/attached-files.ts';
import { focusComposer } from '../../place/place.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { attachmentIcons } from '../../words/attachment-words.ts';
import { fileSize } from '../../words/file-size.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './FilesTray.module.css';

const NONE: readonly never[] = [];

interface FilesTrayProps {
  conversationId: ConversationId;
}

/** What will be sent before the words, and what will not and why. */
export function FilesTray({ conversationId }: FilesTrayProps) {
  const { t } = useWords();
  const files = useAttached((state) => state.files.get(conversationId)) ?? NONE;
  const refused = useAttached((state) => state.refused.get(conversationId)) ?? NONE;
  return (
    <>
      {files.length > 0 && (
        <ul className={styles.files} aria-label={t('files.attached', { count: files.length })}>
          {files.map((file) => (
            <FileTile key={file.key} file={file} conversationId={conversationId} />
          ))}
        </ul>
      )}
      {refused.length > 0 && (
        <div className={styles.refused} role="alert">
          <p>{refused.map((one) => refusalWords(one, t)).join(' ')}</p>
          <IconButton label={t('files.understood')} onClick={() => forgetRefused(conversationId)}>
            <Icon name="x" size={14} />
          </IconButton>
        </div>
      )}
    </>
  );
}

function FileTile({ file, conversationId }: { file: AttachedFile; conversationId: ConversationId }) {
  const { t, language } = useWords();
  const { name, preview, staged, bytes, isSmaller } = file;
  return (
    <li className={styles.file} aria-busy={staged === null} title={name}>
      <span className={styles.sight} aria-hidden="true">
        {preview ? <Preview picture={preview} /> : <Icon name={attachmentIcons[staged?.type ?? 'file']} />}
      </span>
      <span className={styles.words}>
        <b dir="auto">{name}</b>
        <span>{staged ? fileSize(bytes, language) : t('files.taking')}</span>
        {isSmaller && <span>{t('files.smaller')}</span>}
      </span>
      <IconButton
        label={t('files.remove', { name })}
        className={styles.remove}
        onClick={() => {
          removeAttached(conversationId, file);
          focusComposer();
        }}
      >
        <Icon name="x" size={14} />
      </IconButton>
    </li>
  );
}

/** Painted, not linked: no address from outside our own files may stand in this window. */
function Preview({ picture }: { picture: ImageBitmap }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    canvas.current?.getContext('2d')?.drawImage(picture, 0, 0);
  }, [picture]);
  return <canvas ref={canvas} width={picture.width} height={picture.height} />;
}

const REASONS = {
  empty: 'files.empty',
  format: 'files.format',
  'picture-too-large': 'files.picture-too-large',
  'too-large': 'files.too-large',
  'too-many': 'files.too-many',
} as const satisfies Record<string, TextKey>;

function refusalWords({ name, because }: RefusedFile, t: Translate): string {
  const why = typeof because === 'object' ? t(`error.${because.error}`) : t(REASONS[because]);
  return name === null ? why : t('files.refused', { name, why });
}
