import { Popover as Primitive } from 'radix-ui';
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

/** The button that opens a small sheet beside it; the key opens the same one. */
export function SheetButton({ kind, at }: OpenSheet) {
  const { t } = useWords();
  const isOpen = useSheet(({ sheet }) => sheet?.kind === kind && sheet.at === at);
  const { name, icon, keys } = KINDS[kind];
  return (
    <Primitive.Root open={isOpen} onOpenChange={(open) => (open ? openSheet({ kind, at }) : closeSheet())}>
      <Primitive.Trigger asChild>
        <IconButton label={t(name)} aria-keyshortcuts={keys}>
          <Icon name={icon} />
        </IconButton>
      </Primitive.Trigger>
      <SheetSurface label={t(name)} takesFocus>
        {kind === 'snooze' ? <SnoozeSheet /> : <LabelSheet />}
      </SheetSurface>
    </Primitive.Root>
  );
}
