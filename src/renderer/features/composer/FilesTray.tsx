import { useEffect, useRef } from 'react';
import type { StagedFile } from '../../../shared/ipc/contract.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import type { Language, TextKey, Translate } from '../../../shared/texts/translate.ts';
import {
  type AttachedFile,
  forgetRefused,
  type RefusedFile,
  removeAttached,
  useAttached,
} from '../../bridge/attached-files.ts';
import { MOST_SOUND_SECONDS } from '../../conversion/sound-plan.ts';
import { focusComposer } from '../../place/place.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { attachmentIcons } from '../../words/attachment-words.ts';
import { fileSize } from '../../words/file-size.ts';
import { useWords, type Words } from '../../words/use-words.ts';
import { minutesAndSeconds, VoicePlayer } from '../media/index.ts';
import styles from './FilesTray.module.css';

const NONE: readonly never[] = [];

interface FilesTrayProps {
  conversationId: ConversationId;
}

/** What will be sent before the words, and what will not and why. */
export function FilesTray({ conversationId }: FilesTrayProps) {
  const words = useWords();
  const { t } = words;
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
          <p>{refused.map((one) => refusalWords(one, words)).join(' ')}</p>
          <IconButton label={t('files.understood')} onClick={() => forgetRefused(conversationId)}>
            <Icon name="x" size={14} />
          </IconButton>
        </div>
      )}
    </>
  );
}

function FileTile({ file, conversationId }: { file: AttachedFile; conversationId: ConversationId }) {
  const { t } = useWords();
  const { name, preview, sound, staged } = file;
  return (
    <li className={styles.file} aria-busy={staged === null} title={name}>
      {sound ? (
        <span className={styles.sound}>
          <VoicePlayer address={sound.address} name={name} heard={sound} />
        </span>
      ) : (
        <span className={styles.sight} aria-hidden="true">
          {preview ? <Preview picture={preview} /> : <Icon name={attachmentIcons[staged?.type ?? 'file']} />}
        </span>
      )}
      <span className={styles.words}>
        {!sound && <b dir="auto">{name}</b>}
        {staged ? <FileWords file={file} staged={staged} /> : <Working name={name} />}
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

const FORMATS: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'audio/wav': 'WAV',
};

/** How large it is, and as what it goes out where it is not what it was. */
function FileWords({ file, staged }: { file: AttachedFile; staged: StagedFile }) {
  const { t, language } = useWords();
  const size = fileSize(file.bytes, language);
  const format = FORMATS[staged.contentType];
  if (file.change === 'none' || format === undefined) return <span>{size}</span>;
  return (
    <>
      {file.change === 'smaller' && <span>{t('files.smaller')}</span>}
      <span>{t('files.sent-as', { format, size })}</span>
    </>
  );
}

/** No decoder says how far it is, so the bar only says that something is going on. */
function Working({ name }: { name: string }) {
  const { t } = useWords();
  return (
    <>
      <span>{t('files.taking')}</span>
      <progress className={styles.working} aria-label={t('files.converting', { name })} />
    </>
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
  'too-many': 'files.too-many',
  'recording-full': 'voice.full',
} as const satisfies Record<string, TextKey>;

function refusalWords({ name, because }: RefusedFile, { t, language }: Words): string {
  const why = reasonWords(because, t, language);
  return name === null ? why : t('files.refused', { name, why });
}

function reasonWords(because: RefusedFile['because'], t: Translate, language: Language): string {
  if (typeof because === 'string') return t(REASONS[because]);
  if ('error' in because) return t(`error.${because.error}`);
  if ('microphone' in because) return t(`voice.${because.microphone}`);
  if (because.because === 'too-large') {
    const key = because.isFilm ? 'files.film-too-large' : 'files.too-large';
    return t(key, { size: fileSize(because.bytes, language) });
  }
  return t('files.sound-too-long', {
    time: minutesAndSeconds(because.seconds),
    most: minutesAndSeconds(MOST_SOUND_SECONDS),
  });
}
