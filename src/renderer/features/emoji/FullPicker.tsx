import { EmojiPicker as Picker } from 'frimousse';
import { call } from '../../bridge/api.ts';
import { useApp } from '../../caches/app-cache.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './EmojiPicker.module.css';
import { readEmoji } from './emoji-data.ts';
import { noteEmoji } from './recent-emoji.ts';

interface FullPickerProps {
  onPick(emoji: string): void;
}

const COLUMNS = 9;

/** Those used last, then all, found by typing; the tone of skin is remembered. */
export function FullPicker({ onPick }: FullPickerProps) {
  const { t, language } = useWords();
  const { skinTone, recentEmoji } = useApp((state) => state.settings);
  function pick(emoji: string): void {
    noteEmoji(emoji);
    onPick(emoji);
  }
  return (
    <Picker.Root
      className={styles.picker}
      columns={COLUMNS}
      locale={language}
      skinTone={skinTone}
      resolveEmojiData={() => readEmoji(language)}
      onEmojiSelect={({ emoji }) => pick(emoji)}
    >
      <div className={styles.head}>
        <Picker.Search
          className={styles.search}
          // Opened to find one.
          autoFocus
          aria-label={t('emoji.search')}
          placeholder={t('emoji.search')}
        />
        <Picker.SkinTone emoji="✋">
          {({ skinToneVariations }) => (
            <select
              className={styles.tone}
              aria-label={t('emoji.skin')}
              title={t('emoji.skin')}
              value={skinTone}
              onChange={({ target }) => {
                const chosen = skinToneVariations.find((one) => one.skinTone === target.value);
                if (chosen) void call('settings.change', { skinTone: chosen.skinTone });
              }}
            >
              {skinToneVariations.map((one) => (
                <option key={one.skinTone} value={one.skinTone}>
                  {one.emoji}
                </option>
              ))}
            </select>
          )}
        </Picker.SkinTone>
      </div>
      {recentEmoji.length > 0 && (
        <fieldset className={styles.recent} aria-label={t('emoji.recent')}>
          {recentEmoji.slice(0, COLUMNS).map((emoji) => (
            <button key={emoji} type="button" className={styles.emoji} onClick={() => pick(emoji)}>
              {emoji}
            </button>
          ))}
        </fieldset>
      )}
      <Picker.Viewport className={styles.viewport}>
        <Picker.Empty className={styles.empty}>{t('emoji.none')}</Picker.Empty>
        <Picker.List
          components={{
            CategoryHeader: ({ category, ...rest }) => (
              <div {...rest} className={styles.category}>
                {category.label}
              </div>
            ),
            Row: ({ children, ...rest }) => (
              <div {...fromOne(rest)} className={styles.row}>
                {children}
              </div>
            ),
            Emoji: ({ emoji, ...rest }) => (
              <button {...fromOne(rest)} type="button" className={styles.emoji} data-active={emoji.isActive}>
                {emoji.emoji}
              </button>
            ),
          }}
        />
      </Picker.Viewport>
    </Picker.Root>
  );
}

interface Placed {
  'aria-rowindex'?: number | undefined;
  'aria-colindex'?: number | undefined;
}

/** The library counts rows and columns from 0, screen readers from 1. */
function fromOne<P extends Placed>(props: P): P {
  const { 'aria-rowindex': row, 'aria-colindex': column } = props;
  return {
    ...props,
    ...(row !== undefined && { 'aria-rowindex': row + 1 }),
    ...(column !== undefined && { 'aria-colindex': column + 1 }),
  };
}
