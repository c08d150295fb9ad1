import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Settings } from '../../../shared/model/settings.ts';
import { call } from '../../bridge/api.ts';
import { useApp } from '../../caches/app-cache.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Waveform } from '../../ui/Waveform.tsx';
import { useWords } from '../../words/use-words.ts';
import { minutesAndSeconds } from './playing-time.ts';
import styles from './VoicePlayer.module.css';

const SPEEDS = [1, 1.5, 2] as const satisfies ReadonlyArray<Settings['voiceSpeed']>;
const STEP_SECONDS = 2;
/** Drawn until the sound has been looked at, so that nothing moves then. */
const FLAT: readonly number[] = Array(26).fill(0);

/** Two voices at once are no help: whoever begins ends the other. */
let heardNow: HTMLAudioElement | null = null;

interface VoicePlayerProps {
  address: string;
  name: string;
  /** Null while it has not been looked at, or cannot be. */
  heard: { peaks: readonly number[]; seconds: number } | null;
}

/** A voice: play, how it looks and where in it one is, how long, how fast. */
export function VoicePlayer({ address, name, heard }: VoicePlayerProps) {
  const { t } = useWords();
  const audio = useRef<HTMLAudioElement>(null);
  const speed = useApp((state) => state.settings.voiceSpeed);
  const [isPlaying, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [told, setTold] = useState(0);
  const [isBroken, setBroken] = useState(false);
  const length = heard?.seconds ?? told;

  useEffect(() => {
    const sound = audio.current;
    if (!sound) return;
    sound.defaultPlaybackRate = speed;
    sound.playbackRate = speed;
  }, [speed]);
  useEffect(() => {
    return isPlaying ? everyFrame(() => setAt(audio.current?.currentTime ?? 0)) : undefined;
  }, [isPlaying]);

  function togglePlaying(): void {
    const sound = audio.current;
    if (!sound) return;
    if (!sound.paused) {
      sound.pause();
      return;
    }
    if (heardNow !== sound) heardNow?.pause();
    heardNow = sound;
    // Also said by the error event, which shows it.
    sound.play().catch(() => setPlaying(false));
  }

  function goTo(seconds: number): void {
    const to = Math.min(Math.max(seconds, 0), length);
    if (audio.current) audio.current.currentTime = to;
    setAt(to);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === ' ' || event.key === 'Enter') togglePlaying();
    else if (event.key === 'ArrowRight' || event.key === 'ArrowUp') goTo(at + STEP_SECONDS);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') goTo(at - STEP_SECONDS);
    else return;
    event.preventDefault();
  }

  return (
    <fieldset className={styles.player} aria-label={name}>
      {/* biome-ignore lint/a11y/useMediaCaption: nobody has written down what was said */}
      <audio
        ref={audio}
        src={address}
        preload="metadata"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setAt(0)}
        onDurationChange={(event) => setTold(finite(event.currentTarget.duration))}
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
          <span className={styles.wave}>
            <Waveform peaks={heard?.peaks ?? FLAT} played={length > 0 ? at / length : 0} />
            <input
              type="range"
              aria-label={t('media.place')}
              aria-valuetext={minutesAndSeconds(at)}
              min={0}
              max={length || 1}
              step={0.1}
              value={at}
              onChange={(event) => goTo(Number(event.currentTarget.value))}
              onKeyDown={onKeyDown}
            />
          </span>
          <time className={styles.time}>{minutesAndSeconds(isPlaying || at > 0 ? at : length)}</time>
          <button
            type="button"
            className={styles.speed}
            aria-label={t('media.speed', { speed })}
            onClick={() => void call('settings.change', { voiceSpeed: after(speed) })}
          >
            {speed}×
          </button>
        </>
      )}
    </fieldset>
  );
}

function after(speed: Settings['voiceSpeed']): Settings['voiceSpeed'] {
  return SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1;
}

/** The browser itself tells the place only four times a second, which looks like stumbling. */
function everyFrame(look: () => void): () => void {
  let frame = requestAnimationFrame(function again() {
    look();
    frame = requestAnimationFrame(again);
  });
  return () => cancelAnimationFrame(frame);
}

/** A stream that does not say how long it is says "infinite". */
function finite(seconds: number): number {
  return Number.isFinite(seconds) ? seconds : 0;
}
