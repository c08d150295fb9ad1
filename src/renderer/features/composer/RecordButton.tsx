import type { ConversationId } from '../../../shared/model/ids.ts';
import { startRecording } from '../../bridge/recording.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';

interface RecordButtonProps {
  conversationId: ConversationId;
}

/** Nothing is recorded before it is pressed, and the system shows that the microphone is on. */
export function RecordButton({ conversationId }: RecordButtonProps) {
  const { t } = useWords();
  return (
    <IconButton
      label={t('voice.record')}
      onClick={() => void startRecording(conversationId, t('voice.file-name'))}
    >
      <Icon name="mic" />
    </IconButton>
  );
}
