import type { DraftItem } from '../../place/order-draft.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { ItemPicture } from './OrderCard.tsx';
import styles from './OrderForm.module.css';
import type { OrderProblem } from './order-input.ts';

interface ItemFieldsProps {
  item: DraftItem;
  number: number;
  problem: OrderProblem | null;
  problemId: string;
  onChange(part: Partial<DraftItem>): void;
  /** Null for the only one. */
  onRemove: (() => void) | null;
}

const FIELDS = [
  { field: 'name', label: 'order.item-name', inputMode: 'text' },
  { field: 'amount', label: 'order.amount', inputMode: 'numeric' },
  { field: 'price', label: 'order.price', inputMode: 'decimal' },
] as const;

/** What, how many, and for how much each. */
export function ItemFields(props: ItemFieldsProps) {
  const { item, number, problem, problemId, onChange, onRemove } = props;
  const { t } = useWords();
  return (
    <fieldset className={styles.item}>
      <legend className="visually-hidden">{t('order.item', { number })}</legend>
      {FIELDS.map(({ field, label, inputMode }) => (
        <label key={field} className={styles.field} data-field-of={field}>
          {t(label)}
          <input
            dir="auto"
            inputMode={inputMode}
            maxLength={200}
            data-field={`${item.key}:${field}`}
            value={item[field]}
            aria-invalid={problem?.field === field}
            aria-describedby={problem?.field === field ? problemId : undefined}
            onChange={({ target }) => onChange({ [field]: target.value })}
          />
        </label>
      ))}
      <div className={styles.itemTools}>
        {item.pictureId !== null && (
          <button
            type="button"
            className={styles.picture}
            aria-label={t('order.drop-picture')}
            title={t('order.drop-picture')}
            onClick={() => onChange({ pictureId: null })}
          >
            <ItemPicture id={item.pictureId} />
          </button>
        )}
        {onRemove && (
          <IconButton label={t('order.drop-item')} onClick={onRemove}>
            <Icon name="x" size={14} />
          </IconButton>
        )}
      </div>
    </fieldset>
  );
}
