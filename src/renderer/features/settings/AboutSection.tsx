import { usePlace } from '../../place/place.ts';
import { closeSettings } from '../../place/settings-place.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { openReport } from '../support/index.ts';
import { Card, Row } from './Rows.tsx';

export function AboutSection() {
  const { t } = useWords();
  const showHealth = usePlace((state) => state.showHealth);
  return (
    <Card>
      <Row name={t('health.name')} note={t('health.when')}>
        <Button
          size="small"
          onClick={() => {
            closeSettings();
            showHealth();
          }}
        >
          {t('health.open')}
        </Button>
      </Row>
      <Row name={t('about.help')} note={t('about.help-note')}>
        <Button
          size="small"
          onClick={() => {
            closeSettings();
            void openReport();
          }}
        >
          {t('report.open')}
        </Button>
      </Row>
    </Card>
  );
}
