import { useEffect, useRef } from 'react';
import { discardRecording, type Recording, sendRecording, stopRecording } from '../../bridge/recording.ts';
import { focusComposer, focusNext } from '../../place/place.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Waveform } from '../../ui/Waveform.tsx';
import { useWords } from '../../words/use-words.ts';
import { minutesAndSeconds } from '../media/index.ts';
import styles from './RecordingStrip.module.css';

interface RecordingStripProps {
  recording: Recording;
}

/** In place of the writing field while a voice is recorded: how long, how loud, and what becomes of it. */
export function RecordingStrip({ recording }: RecordingStripProps) {
  const { t } = useWords();
  const stop = useRef<HTMLButtonElement>(null);
  const { conversationId, seconds, mostSeconds, levels } = recording;
  const isOn = seconds !== null;
  useEffect(() => {
    if (isOn) stop.current?.focus();
  }, [isOn]);
  /** The writing field is back only when the strip has gone. */
  const ended = (how: Promise<void> | void) => void Promise.resolve(how).then(() => focusNext(focusComposer));

  return (
    <fieldset
      className={styles.strip}
      aria-label={t('voice.recording')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        ended(stopRecording(conversationId));
      }}
    >
      <span className={styles.dot} data-on={isOn} />
      {isOn ? (
        <span className={styles.time} role="timer" aria-live="off">
          {t('voice.time', { time: minutesAndSeconds(seconds), most: minutesAndSeconds(mostSeconds) })}
        </span>
      ) : (
        <span className={styles.time} role="status">
          {t('voice.opening')}
        </span>
      )}
      <span className={styles.wave}>
        <Waveform peaks={levels} played={1} />
      </span>
      <IconButton
        label={t('voice.discard')}
        onClick={() => {
          discardRecording();
          ended(undefined);
        }}
      >
        <Icon name="x" />
      </IconButton>
      <Button ref={stop} disabled={!isOn} onClick={() => ended(stopRecording(conversationId))}>
        {t('voice.stop')}
      </Button>
      <Button look="go" disabled={!isOn} onClick={() => ended(sendRecording(conversationId))}>
        {t('composer.send')}
        <Icon name="up" size={14} />
      </Button>
    </fieldset>
  );
}
