import { useRef, useState } from 'react';
import type { Attachment, Message } from '../../../shared/model/message.ts';
import { attachmentAddress } from '../../bridge/media.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { minutesAndSeconds } from './playing-time.ts';
import styles from './SoundRow.module.css';

const SPEEDS = [1, 1.5, 2] as const;
/** Two voices at once are no help: whoever begins ends the other. */
let heard: HTMLAudioElement | null = null;

interface SoundRowProps {
  attachment: Attachment;
  direction: Message['direction'];
  person: string;
}

/** A voice note: play, where in it, how long, how fast. */
export function SoundRow({ attachment, direction, person }: SoundRowProps) {
  const { t } = useWords();
  const audio = useRef<HTMLAudioElement>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [length, setLength] = useState(0);
  const [speed, setSpeed] = useState<(typeof SPEEDS)[number]>(1);
  const [isBroken, setBroken] = useState(false);
  const name = direction === 'out' ? t('media.your-voice') : t('media.voice-from', { name: person });

  function togglePlaying(): void {
    const sound = audio.current;
    if (!sound) return;
    if (!sound.paused) {
      sound.pause();
      return;
    }
    heard?.pause();
    heard = sound;
    // Also said by the error event, which shows it.
    sound.play().catch(() => setPlaying(false));
  }

  function nextSpeed(): void {
    const next = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1;
    if (audio.current) audio.current.playbackRate = next;
    setSpeed(next);
  }

  return (
    <fieldset className={styles.row} aria-label={name}>
      {/* biome-ignore lint/a11y/useMediaCaption: nobody has written down what was said */}
      <audio
        ref={audio}
        src={attachmentAddress(attachment.id)}
        preload="metadata"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setAt(0)}
        onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}
        onDurationChange={(event) => setLength(finite(event.currentTarget.duration))}
        onError={() => setBroken(true)}
      />
      <button
        type="button"
        className={styles.play}
        aria-label={t(isPlaying ? 'media.pause' : 'media.play')}
        disabled={isBroken}
        onClick={togglePlaying}
      >
        <Icon name={isPlaying ? 'pause' : 'play'} />
      </button>
      {isBroken ? (
        <span className={styles.broken}>{t('media.cannot-play')}</span>
      ) : (
        <>
          <input
            type="range"
            className={styles.track}
            aria-label={t('media.place')}
            aria-valuetext={minutesAndSeconds(at)}
            min={0}
            max={length || 1}
            step={0.1}
            value={at}
            onChange={(event) => {
              const to = Number(event.currentTarget.value);
              if (audio.current) audio.current.currentTime = to;
              setAt(to);
            }}
          />
          <time className={styles.time}>{minutesAndSeconds(isPlaying || at > 0 ? at : length)}</time>
          <button
            type="button"
            className={styles.speed}
            aria-label={t('media.speed', { speed })}
            onClick={nextSpeed}
          >
            {speed}×
          </button>
        </>
      )}
    </fieldset>
  );
}

/** A stream that does not say how long it is says "infinite". */
function finite(seconds: number): number {
  return Number.isFinite(seconds) ? seconds : 0;
}
