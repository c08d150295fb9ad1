import type { ComponentProps } from 'react';
import {
  type PastedField as FieldName,
  type KnownValues,
  readPasted,
} from '../../../../shared/pasted-value.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useWords } from '../../../words/use-words.ts';
import { TextField } from '../TextField.tsx';
import styles from './GuidePage.module.css';

interface PastedFieldProps extends Pick<ComponentProps<typeof TextField>, 'label' | 'hint' | 'placeholder'> {
  name: FieldName;
  value: string;
  known: KnownValues;
  onChange(value: string): void;
}

/** A field for something from Meta's page: looked at the moment it is pasted, whatever came along taken off. */
export function PastedField({ name, value, known, onChange, ...rest }: PastedFieldProps) {
  const { t } = useWords();
  const isSecret = name.endsWith('secret');
  const { problem } = readPasted(name, value, known);
  return (
    <div>
      <TextField
        {...rest}
        inputMode={isSecret ? 'text' : 'numeric'}
        isSecret={isSecret}
        value={value}
        problem={problem === null ? null : t(`pasted.${problem}`)}
        onChange={(text) => onChange(readPasted(name, text, known).value)}
      />
      {value !== '' && problem === null && (
        <p className={styles.fine}>
          <Icon name="check" size={13} />
          {t(isSecret ? 'guide.secret-fine' : 'guide.app-fine')}
        </p>
      )}
    </div>
  );
}
