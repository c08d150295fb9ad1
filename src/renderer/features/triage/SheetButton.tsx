import { Popover as Primitive } from 'radix-ui';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { usePlace } from '../../place/place.ts';
import { closeSheet, type OpenSheet, openSheet, useSheet } from '../../place/sheet.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SheetSurface } from '../../ui/Popover.tsx';
import { useWords } from '../../words/use-words.ts';
import { LabelSheet } from './LabelSheet.tsx';
import { SnoozeSheet } from './SnoozeSheet.tsx';

const KINDS = {
  snooze: { name: 'triage.snooze', icon: 'snooze', keys: 'H' },
  labels: { name: 'triage.label', icon: 'tag', keys: 'L' },
} as const;

interface SheetButtonProps extends OpenSheet {
  /** Where every chat has its own button: the one it is for. The sheet is always about the selected chat. */
  chatId?: ConversationId;
}

/** The button that opens a small sheet beside it; the key opens the same one. */
export function SheetButton({ kind, at, chatId }: SheetButtonProps) {
  const { t } = useWords();
  const isMeant = usePlace(({ conversationId }) => chatId === undefined || chatId === conversationId);
  const isOpen = useSheet(({ sheet }) => isMeant && sheet?.kind === kind && sheet.at === at);
  const { name, icon, keys } = KINDS[kind];
  function change(open: boolean): void {
    if (open && chatId !== undefined) usePlace.getState().select(chatId);
    if (open) openSheet({ kind, at });
    else closeSheet();
  }
  return (
    <Primitive.Root open={isOpen} onOpenChange={change}>
      <Primitive.Trigger asChild>
        <IconButton label={t(name)} aria-keyshortcuts={keys}>
          <Icon name={icon} />
        </IconButton>
      </Primitive.Trigger>
      <SheetSurface label={t(name)} takesFocus onCloseAutoFocus={focusBefore}>
        {kind === 'snooze' ? <SnoozeSheet /> : <LabelSheet />}
      </SheetSurface>
    </Primitive.Root>
  );
}

/** By key it was opened from elsewhere: there one goes on. What has gone meanwhile leaves the focus to the button. */
function focusBefore(event: Event): void {
  const { before } = useSheet.getState();
  if (!(before instanceof HTMLElement) || before === document.body || !before.isConnected) return;
  event.preventDefault();
  before.focus();
}
