import type { ReactElement } from 'react';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { Popover } from '../../ui/Popover.tsx';
import { useWords } from '../../words/use-words.ts';
import { LabelSheet } from './LabelSheet.tsx';

interface LabelPopoverProps {
  conversationId: ConversationId;
  /** The control that opens it. */
  children: ReactElement;
}

/** The sheet of labels for one chat, whatever is ticked. */
export function LabelPopover({ conversationId, children }: LabelPopoverProps) {
  const { t } = useWords();
  return (
    <Popover label={t('triage.label')} trigger={children} takesFocus>
      <LabelSheet of={{ ids: [conversationId] }} />
    </Popover>
  );
}
