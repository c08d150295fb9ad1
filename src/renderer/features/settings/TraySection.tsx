import { useId } from 'react';
import { useApp } from '../../caches/app-cache.ts';
import { Segments } from '../../ui/Segments.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useWords } from '../../words/use-words.ts';
import { changeSetting } from './change-setting.ts';
import { Card, Row } from './Rows.tsx';

/** How Shopbell lives on this computer: what closing its window does, and whether it starts by itself. */
export function TraySection() {
  const { t } = useWords();
  const loginId = useId();
  const { closeTo, openAtLogin } = useApp((state) => state.settings);
  return (
    <Card>
      <Row name={t('settings.close-to')}>
        <Segments
          label={t('settings.close-to')}
          value={closeTo}
          options={[
            { value: 'tray', label: t('settings.close-to-tray') },
            { value: 'quit', label: t('settings.close-to-quit') },
          ]}
          onChange={(value) => changeSetting({ closeTo: value, knowsTray: true })}
        />
      </Row>
      <Row name={t('settings.open-at-login')} note={t('settings.open-at-login-note')} htmlFor={loginId}>
        <Switch id={loginId} isOn={openAtLogin} onChange={(isOn) => changeSetting({ openAtLogin: isOn })} />
      </Row>
    </Card>
  );
}
