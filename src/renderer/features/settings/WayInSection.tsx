import { useApp } from '../../caches/app-cache.ts';
import { closeSettings } from '../../place/settings-place.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { wayInSentence } from '../../words/way-in-words.ts';
import { type SetupStep, showSetup } from '../setup/index.ts';
import { Card, Row } from './Rows.tsx';

/** Where new messages come in, and the pages on which that is chosen. */
export function WayInSection() {
  const { t } = useWords();
  const setup = useApp((state) => state.setup);
  if (setup === null) return null;
  return (
    <Card>
      <Row name={t('way-in.settings')} note={wayInSentence(setup.wayIn.inUse, t)}>
        <Button size="small" onClick={() => go('way-in')}>
          {t('way-in.change')}
        </Button>
      </Row>
      <Row name={t('settings.webhook')} note={t('settings.webhook-note')}>
        <Button size="small" onClick={() => go('webhook')}>
          {t('settings.webhook-open')}
        </Button>
      </Row>
    </Card>
  );
}

function go(step: SetupStep): void {
  closeSettings();
  showSetup(step);
}
