import { Popover as Primitive } from 'radix-ui';
import { useId } from 'react';
import type { CallInput } from '../../../shared/ipc/contract.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import { call } from '../../bridge/api.ts';
import { useApp } from '../../caches/app-cache.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';
import { HoursEditor, hoursWords } from '../hours/index.ts';
import { connectInstagram, showSetup } from '../setup/index.ts';
import { openReport } from '../support/index.ts';
import { MediaRoom } from './MediaRoom.tsx';
import styles from './SettingsPanel.module.css';

/** A language is named in itself, so that one finds the way back from a language one cannot read. */
const LANGUAGES: ReadonlyArray<{ value: Exclude<Settings['language'], 'system'>; label: string }> = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' },
  { value: 'pt-BR', label: 'Português (Brasil)' },
];

const UNDO_SECONDS = [0, 5, 10] as const;

export function SettingsPanel() {
  const words = useWords();
  const { t } = words;
  const now = useNow();
  const languageId = useId();
  const typingId = useId();
  const { theme, language, sendWith, undoSend, tellSeen, tellTyping, openingHours } = useApp(
    (state) => state.settings,
  );
  const platform = useApp((state) => state.platform);
  const registration = useApp((state) => state.setup?.webhook.registration);
  const modifier = platform === 'mac' ? '⌘ Enter' : 'Ctrl Enter';

  return (
    <div className={styles.panel}>
      <div className={styles.row}>
        <span className={styles.name}>{t('settings.theme')}</span>
        <Segments
          label={t('settings.theme')}
          value={theme}
          options={[
            { value: 'system', label: t('settings.theme-system') },
            { value: 'light', label: t('settings.theme-light') },
            { value: 'dark', label: t('settings.theme-dark') },
          ]}
          onChange={(value) => change({ theme: value })}
        />
      </div>
      <div className={styles.row}>
        <label className={styles.name} htmlFor={languageId}>
          {t('settings.language')}
        </label>
        <span className={styles.select}>
          <select
            id={languageId}
            value={language}
            onChange={(event) => change({ language: asLanguage(event.target.value) })}
          >
            <option value="system">{t('settings.language-system')}</option>
            {LANGUAGES.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <Icon name="down" size={12} />
        </span>
      </div>
      <div className={styles.row}>
        <span className={styles.name}>{t('settings.send-with')}</span>
        <Segments
          label={t('settings.send-with')}
          value={sendWith}
          options={[
            { value: 'enter', label: 'Enter' },
            { value: 'mod-enter', label: modifier },
          ]}
          onChange={(value) => change({ sendWith: value })}
        />
      </div>
      <div className={styles.row}>
        <span className={styles.name}>{t('settings.undo-send')}</span>
        <Segments
          label={t('settings.undo-send')}
          value={String(undoSend)}
          options={UNDO_SECONDS.map((seconds) => ({
            value: String(seconds),
            label: seconds === 0 ? t('settings.undo-send-off') : t('settings.undo-send-seconds', { seconds }),
          }))}
          onChange={(value) => change({ undoSend: UNDO_SECONDS.find((each) => String(each) === value) ?? 0 })}
        />
      </div>
      <div className={styles.row}>
        <span className={styles.name}>{t('settings.tell-seen')}</span>
        <Segments
          label={t('settings.tell-seen')}
          value={tellSeen}
          options={[
            { value: 'never', label: t('settings.tell-seen-never') },
            { value: 'when-answering', label: t('settings.tell-seen-answering') },
            { value: 'when-reading', label: t('settings.tell-seen-reading') },
          ]}
          onChange={(value) => change({ tellSeen: value })}
        />
      </div>
      <div className={styles.row}>
        <label className={styles.name} htmlFor={typingId}>
          {t('settings.tell-typing')}
        </label>
        <Switch id={typingId} isOn={tellTyping} onChange={(isOn) => change({ tellTyping: isOn })} />
      </div>
      <MediaRoom />
      <details className={styles.more}>
        <summary>
          <span className={styles.name}>{t('hours.name')}</span>
          <span className={styles.value}>
            {openingHours === null ? t('hours.always') : hoursWords(openingHours, now, words)}
          </span>
          <Icon name="down" size={12} />
        </summary>
        <HoursEditor />
      </details>
      <div className={styles.foot}>
        <Primitive.Close asChild>
          <Button size="small" onClick={() => void connectInstagram(null)}>
            <Icon name="plus" size={14} />
            {t('connect.button')}
          </Button>
        </Primitive.Close>
        {registration !== undefined && (
          <Primitive.Close asChild>
            <Button size="small" look="quiet" onClick={() => showSetup('webhook')}>
              {t('settings.webhook')}
            </Button>
          </Primitive.Close>
        )}
        <Primitive.Close asChild>
          <Button size="small" look="quiet" onClick={() => showSetup('way-in')}>
            {t('way-in.settings')}
          </Button>
        </Primitive.Close>
        <Primitive.Close asChild>
          <Button size="small" look="quiet" onClick={() => void openReport()}>
            {t('report.open')}
          </Button>
        </Primitive.Close>
      </div>
    </div>
  );
}

/** The window changes when main says that it is written; see `settings.changed`. */
function change(patch: CallInput<'settings.change'>): void {
  void call('settings.change', patch);
}

function asLanguage(value: string): Settings['language'] {
  return LANGUAGES.find((language) => language.value === value)?.value ?? 'system';
}
