import { useApp } from '../../caches/app-cache.ts';
import { Segments } from '../../ui/Segments.tsx';
import { useWords } from '../../words/use-words.ts';
import { changeSetting } from './change-setting.ts';
import { Card, Row } from './Rows.tsx';

export function AppearanceSection() {
  const { t } = useWords();
  const theme = useApp((state) => state.settings.theme);
  return (
    <Card>
      <Row name={t('settings.theme')}>
        <Segments
          label={t('settings.theme')}
          value={theme}
          options={[
            { value: 'system', label: t('settings.theme-system') },
            { value: 'light', label: t('settings.theme-light') },
            { value: 'dark', label: t('settings.theme-dark') },
          ]}
          onChange={(value) => changeSetting({ theme: value })}
        />
      </Row>
    </Card>
  );
}
