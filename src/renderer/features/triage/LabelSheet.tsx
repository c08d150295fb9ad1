import { type FormEvent, useState } from 'react';
import type { Label } from '../../../shared/model/label.ts';
import type { ChatSelection } from '../../../shared/model/triage.ts';
import { addLabel } from '../../bridge/triage.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { showToast } from '../../place/toasts.ts';
import { Dot } from '../../ui/Dot.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from '../../ui/Sheet.module.css';
import { useWords } from '../../words/use-words.ts';
import { act, target, targetIds } from './act.ts';

/** The labels of a chat, each on or off; typing finds one, or makes one that is not there yet. */
export function LabelSheet({ of }: { of?: ChatSelection }) {
  const { t } = useWords();
  const labels = useInbox((state) => state.labels);
  const conversations = useInbox((state) => state.conversations);
  const [text, setText] = useState('');
  const [selection] = useState(() => of ?? target());
  const chats = selection ? targetIds(selection).flatMap((id) => conversations.get(id) ?? []) : [];
  const wish = text.trim();
  const found = labels.filter(({ name }) => name.toLowerCase().includes(wish.toLowerCase()));
  const isNew = wish !== '' && !labels.some(({ name }) => name.toLowerCase() === wish.toLowerCase());

  function toggle({ id }: Label, isOn: boolean): void {
    if (selection) void act({ type: 'label', labelId: id, isOn: !isOn }, selection);
  }
  async function make(): Promise<void> {
    const colour = (labels.length % 8) + 1;
    const labelId = await addLabel({ name: wish, colour });
    if (labelId === null) return showToast('triage.failed-toast');
    setText('');
    if (selection) await act({ type: 'label', labelId, isOn: true }, selection);
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    const [first] = found;
    if (isNew && first === undefined) void make();
    else if (first) toggle(first, isOnAll(first));
  }
  const isOnAll = ({ id }: Label) => chats.length > 0 && chats.every((chat) => chat.labels.includes(id));

  return (
    <div className={styles.sheet}>
      <form className={styles.field} onSubmit={onSubmit}>
        <Icon name="tag" />
        <input
          aria-label={t('labels.find')}
          placeholder={t('labels.placeholder')}
          value={text}
          maxLength={40}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
      <ul className={styles.options}>
        {found.map((label) => {
          const isOn = isOnAll(label);
          return (
            <li key={label.id}>
              <button
                type="button"
                className={styles.option}
                aria-pressed={isOn}
                onClick={() => toggle(label, isOn)}
              >
                <Dot colour={label.colour} />
                <span className={styles.name}>{label.name}</span>
                {isOn && <Icon name="check" size={14} />}
              </button>
            </li>
          );
        })}
        {isNew && (
          <li>
            <button type="button" className={styles.option} onClick={() => void make()}>
              <Icon name="plus" size={14} />
              <span className={styles.name}>{t('labels.make', { name: wish })}</span>
            </button>
          </li>
        )}
      </ul>
      {labels.length === 0 && wish === '' && <p className={styles.foot}>{t('labels.none')}</p>}
    </div>
  );
}
