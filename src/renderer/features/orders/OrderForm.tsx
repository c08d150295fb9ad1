import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { currencies } from '../../../shared/money.ts';
import { saveOrder } from '../../bridge/contacts.ts';
import { useFocusBack } from '../../place/focus-back.ts';
import {
  changeDraft,
  dropOrderDraft,
  emptyItem,
  type OrderDraft,
  orderIsHere,
  useOrderDrafts,
} from '../../place/order-draft.ts';
import { showToast } from '../../place/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { parseWhen } from '../../words/parse-when.ts';
import { useWords } from '../../words/use-words.ts';
import { DueField } from './DueField.tsx';
import { ItemFields } from './ItemFields.tsx';
import styles from './OrderForm.module.css';
import { draftTotal, type OrderProblem, orderInput } from './order-input.ts';
import { STATUS_NAMES, STATUSES, useMoney } from './order-words.ts';

interface OrderFormProps {
  conversationId: ConversationId;
  draft: OrderDraft;
  /** "Order 147", or that it is a new one. */
  name: string;
}

/** A card while it is written. Enter saves, Ctrl Enter in the long fields, Esc closes it. */
export function OrderForm({ conversationId, draft, name }: OrderFormProps) {
  const { t, language } = useWords();
  const money = useMoney();
  const form = useRef<HTMLFormElement>(null);
  useFocusBack(form);
  const problemId = useId();
  const [problem, setProblem] = useState<OrderProblem | null>(null);
  const change = (part: Partial<OrderDraft>) => changeDraft(conversationId, part);
  const isWanted = useOrderDrafts(({ wantedIn }) => wantedIn === conversationId);
  useEffect(() => {
    if (!isWanted) return;
    form.current?.querySelector<HTMLElement>('[data-field$=":name"]')?.focus();
    orderIsHere();
  }, [isWanted]);

  function focusField(itemKey: number | '', field: string): void {
    form.current?.querySelector<HTMLElement>(`[data-field="${itemKey}:${field}"]`)?.focus();
  }
  function addItem(): void {
    const item = emptyItem();
    change({ items: [...draft.items, item] });
    queueMicrotask(() => focusField(item.key, 'name'));
  }
  async function save(): Promise<void> {
    const { dueText } = draft;
    // Enter may come before the words for the day are read.
    const dueAt = dueText === null ? draft.dueAt : await parseWhen(dueText, Date.now(), language);
    const read = orderInput({ ...draft, dueAt });
    if ('text' in read) {
      setProblem(read);
      focusField(read.itemKey ?? '', read.field);
      return;
    }
    if (await saveOrder({ id: draft.orderId, conversationId }, read)) dropOrderDraft(conversationId);
    else showToast('triage.failed-toast');
  }
  function close(): void {
    dropOrderDraft(conversationId);
    showToast('order.closed-toast', {}, { name: 'triage.undo', run: () => reopen(conversationId, draft) });
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
  }
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={name}
      onKeyDown={onKeyDown}
      onChange={() => setProblem(null)}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className={styles.title}>{name}</p>
      {draft.items.map((item, index) => (
        <ItemFields
          key={item.key}
          item={item}
          number={index + 1}
          problem={problem?.itemKey === item.key ? problem : null}
          problemId={problemId}
          onChange={(part) =>
            change({ items: draft.items.map((each) => (each === item ? { ...each, ...part } : each)) })
          }
          onRemove={
            draft.items.length > 1
              ? () => change({ items: draft.items.filter((each) => each !== item) })
              : null
          }
        />
      ))}
      <div className={styles.under}>
        <Button size="small" look="quiet" onClick={addItem}>
          <Icon name="plus" size={12} />
          {t('order.add-item')}
        </Button>
        <output className={styles.total}>{money(draftTotal(draft), draft.currency)}</output>
      </div>
      <div className={styles.pair}>
        <label className={styles.field}>
          {t('order.status')}
          <select
            value={draft.status}
            onChange={({ target }) => {
              const status = STATUSES.find((each) => each === target.value);
              if (status) change({ status });
            }}
          >
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {t(STATUS_NAMES[status])}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          {t('order.currency')}
          <select value={draft.currency} onChange={({ target }) => change({ currency: target.value })}>
            {currencies(draft.currency).map((currency) => (
              <option key={currency} value={currency}>
                {currency}
              </option>
            ))}
          </select>
        </label>
      </div>
      <DueField draft={draft} isBad={problem?.field === 'due'} problemId={problemId} onChange={change} />
      <label className={styles.field}>
        {t('order.size')}
        <input dir="auto" value={draft.size} onChange={({ target }) => change({ size: target.value })} />
      </label>
      {(['address', 'note'] as const).map((field) => (
        <label key={field} className={styles.field}>
          {t(`order.${field}`)}
          <textarea
            dir="auto"
            spellCheck={field === 'note'}
            rows={1}
            maxLength={2_000}
            value={draft[field]}
            onChange={({ target }) => change({ [field]: target.value })}
          />
        </label>
      ))}
      {problem && (
        <p id={problemId} className={styles.problem} role="alert">
          {t(problem.text)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button size="small" look="quiet" onClick={close}>
          {t('contact.cancel')}
        </Button>
        <Button size="small" type="submit">
          {t('order.save')}
        </Button>
      </div>
    </form>
  );
}

/** Unless another card was begun meanwhile. */
function reopen(conversationId: ConversationId, draft: OrderDraft): void {
  useOrderDrafts.setState(({ drafts }) =>
    drafts.has(conversationId) ? {} : { drafts: new Map(drafts).set(conversationId, draft) },
  );
}
