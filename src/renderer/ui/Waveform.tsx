import styles from './Waveform.module.css';

const BAR = 3;
const GAP = 2;
const HEIGHT = 24;
/** Silence is a row of dots. */
const LEAST = 3;

interface WaveformProps {
  /** How high each bar is, 0 to 1. */
  peaks: readonly number[];
  /** How much of it is behind, 0 to 1. */
  played?: number;
}

/** How a sound looks. Decoration: its length and place stand beside it in words. */
export function Waveform({ peaks, played = 0 }: WaveformProps) {
  const width = peaks.length * (BAR + GAP) - GAP;
  return (
    <svg className={styles.waveform} width={width} height={HEIGHT} aria-hidden="true">
      {peaks.map((peak, index) => {
        const height = Math.max(LEAST, Math.round(peak * HEIGHT));
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar has no name but its place
            key={index}
            data-played={(index + 0.5) / peaks.length <= played}
            x={index * (BAR + GAP)}
            y={(HEIGHT - height) / 2}
            width={BAR}
            height={height}
            rx={BAR / 2}
          />
        );
      })}
    </svg>
  );
}
