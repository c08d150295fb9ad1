import { useRef } from 'react';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { attachFiles } from '../../bridge/attached-files.ts';
import { focusComposer } from '../../place/place.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';

/** A help while choosing; what counts is what the bytes are. */
const ACCEPTED = 'image/*,video/*,audio/*,application/pdf';

interface AttachButtonProps {
  conversationId: ConversationId;
}

/** Opens the system's own dialog. Dropping and pasting into the composer do the same. */
export function AttachButton({ conversationId }: AttachButtonProps) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton label={t('files.attach')} onClick={() => input.current?.click()}>
        <Icon name="clip" />
      </IconButton>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          // So that the same file can be chosen again after it was taken out.
          target.value = '';
          void attachFiles(conversationId, chosen);
          focusComposer();
        }}
      />
    </>
  );
}
