import { useApp } from '../../caches/app-cache.ts';
import { Segments } from '../../ui/Segments.tsx';
import { useWords } from '../../words/use-words.ts';
import { changeSetting } from './change-setting.ts';
import { Card, Row } from './Rows.tsx';
import { SavedRepliesCard } from './SavedRepliesCard.tsx';

const UNDO_SECONDS = [0, 5, 10] as const;

/** How answers are written and sent. */
export function RepliesSection() {
  const { t } = useWords();
  const { sendWith, undoSend } = useApp((state) => state.settings);
  const isMac = useApp((state) => state.platform === 'mac');
  return (
    <>
      <Card>
        <Row name={t('settings.send-with')}>
          <Segments
            label={t('settings.send-with')}
            value={sendWith}
            options={[
              { value: 'enter', label: 'Enter' },
              { value: 'mod-enter', label: isMac ? '⌘ Enter' : 'Ctrl Enter' },
            ]}
            onChange={(value) => changeSetting({ sendWith: value })}
          />
        </Row>
        <Row name={t('settings.undo-send')} note={t('settings.undo-send-note')}>
          <Segments
            label={t('settings.undo-send')}
            value={String(undoSend)}
            options={UNDO_SECONDS.map((seconds) => ({
              value: String(seconds),
              label:
                seconds === 0 ? t('settings.undo-send-off') : t('settings.undo-send-seconds', { seconds }),
            }))}
            onChange={(value) =>
              changeSetting({ undoSend: UNDO_SECONDS.find((each) => String(each) === value) ?? 0 })
            }
          />
        </Row>
      </Card>
      <SavedRepliesCard />
    </>
  );
}
