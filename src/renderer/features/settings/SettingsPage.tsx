import { Dialog, Tabs } from 'radix-ui';
import { useRef, useState } from 'react';
import { closeSettings, openSettings, useSettingsPlace } from '../../place/settings-place.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { folded } from '../../words/folded.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './SettingsPage.module.css';
import { type SettingsSection, sections } from './sections.ts';

/**
 * All that can be chosen, over the whole window below its title bar. Esc leads back to where one was. Not modal for
 * the library: its scroll lock writes a style element, which the window's content rules forbid.
 */
export function SettingsPage() {
  const { t } = useWords();
  const page = useRef<HTMLDivElement>(null);
  const wanted = useSettingsPlace((state) => state.section);
  const [text, setText] = useState('');
  const found = sections.filter((section) => answers(section, text, t));
  const current = sections.find(({ id }) => id === wanted) ?? sections[0];
  if (!current) return null;

  return (
    <Dialog.Root open modal={false} onOpenChange={(isOpen) => !isOpen && closeSettings()}>
      <Dialog.Portal>
        <Dialog.Content
          ref={page}
          className={styles.page}
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            page.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            const { before } = useSettingsPlace.getState();
            if (before instanceof HTMLElement && before.isConnected) before.focus();
          }}
        >
          <Tabs.Root
            className={styles.frame}
            orientation="vertical"
            value={current.id}
            onValueChange={(id) => openSettings(sections.find((section) => section.id === id)?.id)}
          >
            <div className={styles.side}>
              <div className={styles.head}>
                <IconButton label={t('settings.close')} onClick={closeSettings}>
                  <Icon name="left" />
                </IconButton>
                <Dialog.Title>{t('settings.name')}</Dialog.Title>
              </div>
              <div className={styles.search}>
                <Icon name="search" size={14} />
                <input
                  type="search"
                  aria-label={t('settings.search')}
                  placeholder={t('settings.search')}
                  value={text}
                  onChange={({ target }) => {
                    setText(target.value);
                    const first = sections.find((section) => answers(section, target.value, t));
                    if (target.value.trim() !== '' && first) openSettings(first.id);
                  }}
                />
              </div>
              <Tabs.List className={styles.list} aria-label={t('settings.name')}>
                {found.map(({ id, name, icon }) => (
                  <Tabs.Trigger key={id} value={id} className={styles.tab} title={t(name)}>
                    <Icon name={icon} />
                    <span>{t(name)}</span>
                  </Tabs.Trigger>
                ))}
              </Tabs.List>
              {found.length === 0 && <p className={styles.none}>{t('settings.search-none')}</p>}
            </div>
            <Tabs.Content key={current.id} value={current.id} className={styles.content} tabIndex={-1}>
              <div className={styles.column}>
                <h2>{t(current.name)}</h2>
                <current.Section />
              </div>
            </Tabs.Content>
          </Tabs.Root>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function answers(
  { name, words }: SettingsSection,
  text: string,
  t: ReturnType<typeof useWords>['t'],
): boolean {
  const wanted = folded(text.trim());
  return [name, ...words].some((key) => folded(t(key)).includes(wanted));
}
