import { useWords } from '../../words/use-words.ts';
import styles from './Colours.module.css';

const COLOURS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

interface ColoursProps {
  /** What has the colour, for whoever does not see it. */
  label: string;
  value: number;
  onChange(colour: number): void;
}

/** One of the eight colours of shops and labels. Real radio buttons, so arrows and screen readers work by themselves. */
export function Colours({ label, value, onChange }: ColoursProps) {
  const { t } = useWords();
  return (
    <fieldset className={styles.colours}>
      <legend className="visually-hidden">{label}</legend>
      {COLOURS.map((colour) => (
        <label key={colour} className={styles.colour} data-shop={colour} title={t(`colour.${colour}`)}>
          <input
            type="radio"
            name={label}
            aria-label={t(`colour.${colour}`)}
            checked={colour === value}
            onChange={() => onChange(colour)}
          />
        </label>
      ))}
    </fieldset>
  );
}
