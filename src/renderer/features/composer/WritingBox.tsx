import { type KeyboardEvent, useEffect, useId, useMemo } from 'react';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { splitText } from '../../../shared/split-text.ts';
import { MAX_TEXT_BYTES, utf8Length } from '../../../shared/text-bytes.ts';
import { attachFiles, useAttached } from '../../bridge/attached-files.ts';
import { putSlash } from '../../bridge/composer-words.ts';
import { saveAllDrafts, saveDraft, useDrafts, writeDraft } from '../../bridge/drafts.ts';
import { dropExtra } from '../../bridge/extras.ts';
import { dropQuote, useQuotes } from '../../bridge/quotes.ts';
import { stopRecording, useRecording } from '../../bridge/recording.ts';
import { sendHeart } from '../../bridge/replies.ts';
import { noteTyping, stopTyping } from '../../bridge/told-person.ts';
import { useApp } from '../../caches/app-cache.ts';
import { COMPOSER_ID, composerIsHere, focusList, focusNext, usePlace } from '../../place/place.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { firstName } from '../../words/person-name.ts';
import { useWords } from '../../words/use-words.ts';
import { NoteTool } from '../notes/index.ts';
import { SavedReplyPicker, usePicker } from '../saved-replies/index.ts';
import { AttachButton } from './AttachButton.tsx';
import styles from './Composer.module.css';
import { EmojiTool } from './EmojiTool.tsx';
import { ExtraPanel } from './ExtraPanel.tsx';
import { FilesTray } from './FilesTray.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { type HowToSend, useOpenComposer } from './open-composer.ts';
import { PartsPreview } from './PartsPreview.tsx';
import { QuoteBar } from './QuoteBar.tsx';
import { RecordButton } from './RecordButton.tsx';
import { RecordingStrip } from './RecordingStrip.tsx';
import { SendButton } from './SendButton.tsx';
import { sendAs } from './send-as.ts';
import { isSendKey } from './send-key.ts';
import { useExtra } from './use-extra.ts';
import { WordsCounter } from './WordsCounter.tsx';

/** What one call takes; see `reply.send`. */
const MAX_CHARACTERS = 20_000;

interface WritingBoxProps {
  conversation: Conversation;
}

/** The words, what they answer, how many bytes they are, how they will be split, and Send. */
export function WritingBox({ conversation }: WritingBoxProps) {
  const { t } = useWords();
  const noteId = useId();
  const { id, person } = conversation;
  const written = useDrafts((state) => state.texts.get(id));
  const quoted = useQuotes((state) => state.quotes.get(id)) ?? null;
  const sendWith = useApp((state) => state.settings.sendWith);
  const undoSend = useApp((state) => state.settings.undoSend);
  const isMac = useApp((state) => state.platform === 'mac');
  const text = written ?? conversation.draft ?? '';
  const bytes = utf8Length(text.trim());
  const isLong = bytes > MAX_TEXT_BYTES;
  const isTooLong = text.trim().length > MAX_CHARACTERS;
  const { extra, choices, problem, ownPost } = useExtra(id, text.trim());
  const hasButtons = choices?.kind === 'buttons';
  const isSplit = isLong && !isTooLong && !hasButtons;
  const parts = useMemo(() => (isSplit ? splitText(text) : []), [isSplit, text]);
  const files = useAttached((state) => state.files.get(id));
  const hasFiles = files !== undefined && files.length > 0;
  const areFilesReady = files?.every(({ staged }) => staged !== null) ?? true;
  const hasAnything = bytes > 0 || hasFiles || ownPost !== null;
  const canSend = hasAnything && areFilesReady && !isTooLong && problem === null;
  const recording = useRecording((state) =>
    state.recording?.conversationId === id ? state.recording : null,
  );

  useEffect(composerIsHere, []);
  useEffect(() => {
    window.addEventListener('pagehide', saveAllDrafts);
    return () => {
      window.removeEventListener('pagehide', saveAllDrafts);
      saveDraft(id);
      stopTyping(id);
      // What was said so far is not lost: it lies among the files of its chat.
      void stopRecording(id);
    };
  }, [id]);

  function send(how: HowToSend = 'as-chosen', words: string = text.trim()): void {
    if (!canSend && (words === text.trim() || words === '')) return;
    void sendAs({ conversationId: id, words, quoted, extra, choices, ownPost }, how, undoSend);
  }
  useOpenComposer({ conversationId: id, text: () => text, canSend: () => canSend, send });
  const picker = usePicker({
    conversation,
    text,
    isMac,
    sendWords: (words) => send('as-chosen', words.trim()),
  });

  /** True when there were files in it: then it is not text. */
  function takeFiles({ files: given }: DataTransfer): boolean {
    if (given.length === 0) return false;
    void attachFiles(id, [...given]);
    return true;
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (picker.onKeyDown(event)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      // Back by one step: first what was taken on last.
      if (quoted) dropQuote(id);
      else if (extra) dropExtra(id);
      else {
        usePlace.getState().backToList();
        focusNext(focusList);
      }
    } else if (isSendKey(event.nativeEvent, sendWith, isMac)) {
      event.preventDefault();
      send();
    }
  }

  return (
    <div className={styles.box}>
      <SavedReplyPicker picker={picker} />
      <form
        className={styles.composer}
        data-recording={recording !== null}
        onDragOver={(event) => {
          if (event.dataTransfer.types.includes('Files')) event.preventDefault();
        }}
        onDrop={(event) => {
          if (takeFiles(event.dataTransfer)) event.preventDefault();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {quoted && <QuoteBar message={quoted} person={person} />}
        <FilesTray conversationId={id} />
        {extra && <ExtraPanel conversationId={id} extra={extra} words={text.trim()} problem={problem} />}
        {recording && <RecordingStrip recording={recording} />}
        <textarea
          id={COMPOSER_ID}
          className={styles.text}
          aria-label={t('composer.name')}
          aria-describedby={isLong ? noteId : undefined}
          aria-invalid={isTooLong}
          placeholder={t('composer.write-to', { name: firstName(person, t) })}
          dir="auto"
          spellCheck
          rows={1}
          value={text}
          onChange={(event) => {
            writeDraft(id, event.target.value);
            noteTyping(id, event.target.value);
          }}
          onKeyDown={onKeyDown}
          onSelect={picker.onSelect}
          {...picker.field}
          onPaste={(event) => {
            // Words copied elsewhere often bring a picture of themselves along.
            const hasWords = event.clipboardData.getData('text/plain') !== '';
            if (!hasWords && takeFiles(event.clipboardData)) event.preventDefault();
          }}
        />
        {parts.length > 1 && <PartsPreview parts={parts} id={noteId} />}
        <div className={styles.bar}>
          <div className={styles.tools}>
            <AttachButton conversationId={id} />
            <EmojiTool conversationId={id} text={text} />
            <IconButton
              label={t('saved.name')}
              aria-keyshortcuts="/"
              // The field keeps its caret, which says where the reply goes.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => putSlash(id, text)}
            >
              <Icon name="slash" />
            </IconButton>
            <RecordButton conversationId={id} />
            <MoreMenu conversationId={id} />
            <IconButton label={t('composer.heart')} onClick={() => void sendHeart(id)}>
              <Icon name="heart" />
            </IconButton>
            <NoteTool conversationId={id} />
          </div>
          {isTooLong && (
            <p id={noteId} className={styles.reason}>
              {t('composer.too-long')}
            </p>
          )}
          <WordsCounter words={text.trim()} isOverButtons={hasButtons} />
          <SendButton conversation={conversation} count={parts.length} canSend={canSend} send={send} />
        </div>
      </form>
    </div>
  );
}
