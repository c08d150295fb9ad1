import { type ComponentProps, useId, useState } from 'react';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './fields.module.css';

interface TextFieldProps extends Pick<ComponentProps<'input'>, 'inputMode'> {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  /** What is wrong and what is right. */
  problem?: string | null;
  placeholder?: string | undefined;
  isSecret?: boolean;
}

export function TextField({ label, value, onChange, hint, problem, isSecret, ...rest }: TextFieldProps) {
  const { t } = useWords();
  const id = useId();
  const [isShown, setIsShown] = useState(false);
  const note = problem ?? hint;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.input} data-bad={Boolean(problem)}>
        <input
          {...rest}
          id={id}
          type={isSecret && !isShown ? 'password' : 'text'}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={Boolean(problem)}
          aria-describedby={note ? `${id}-note` : undefined}
        />
        {isSecret && value !== '' && (
          <IconButton
            label={t(isShown ? 'keys.hide' : 'keys.show')}
            aria-pressed={isShown}
            onClick={() => setIsShown(!isShown)}
          >
            <Icon name="eye" />
          </IconButton>
        )}
      </div>
      {note && (
        <p id={`${id}-note`} className={styles.note} data-bad={Boolean(problem)}>
          {note}
        </p>
      )}
    </div>
  );
}
