import { undoLastSend } from '../../bridge/undo-send.ts';
import type { Command } from '../../commands/command.ts';
import { usePlace } from '../../place/place.ts';
import { openSheet } from '../../place/sheet.ts';
import { isAnythingTicked, tickAll, toggleTick, untickAll, useTicks } from '../../place/ticks.ts';
import { dropToast, useToast } from '../../place/toasts.ts';
import { act, openChat, takeBack, target } from './act.ts';

const needsChat = () => (target() === null ? 'command.no-chat' : null);
const needsList = () => (usePlace.getState().board === 'shown' ? 'command.no-list' : null);

function openAt(kind: 'snooze' | 'labels'): void {
  if (isAnythingTicked(useTicks.getState())) {
    openSheet({ kind, at: 'ticks' });
    return;
  }
  const { conversationId, open, board } = usePlace.getState();
  if (kind === 'snooze' && board === 'shown') {
    openSheet({ kind, at: 'board' });
    return;
  }
  // In a narrow window the sheet's button stands in the thread.
  if (conversationId !== null) open(conversationId);
  queueMicrotask(() => openSheet({ kind, at: 'thread' }));
}

/** What the toast offers to take back is what was done last; else the last thing done with chats. */
function undoLast(): void {
  const { toast } = useToast.getState();
  if (toast?.action?.name !== 'triage.undo') {
    if (!undoLastSend()) void takeBack(null);
    return;
  }
  dropToast();
  toast.action.run();
}

/** Done, snooze, label, and the way back. */
export const triageCommands: readonly Command[] = [
  {
    id: 'chat.done',
    name: 'triage.done',
    group: 'chat',
    icon: 'done',
    keys: ['e'],
    blocked: needsChat,
    run: () => void act({ type: openChat()?.isDone ? 'reopen' : 'done' }),
  },
  {
    id: 'chat.snooze',
    name: 'triage.snooze',
    group: 'chat',
    icon: 'snooze',
    keys: ['h'],
    blocked: needsChat,
    run: () => openAt('snooze'),
  },
  {
    id: 'chat.wake',
    name: 'triage.wake',
    group: 'chat',
    icon: 'bell',
    keys: [],
    blocked: () => (openChat()?.snoozedUntil == null ? 'command.not-snoozed' : null),
    run: () => void act({ type: 'wake' }),
  },
  {
    id: 'chat.label',
    name: 'triage.label',
    group: 'chat',
    icon: 'tag',
    keys: ['l'],
    blocked: needsChat,
    run: () => openAt('labels'),
  },
  {
    id: 'chat.unread',
    name: 'triage.unread',
    group: 'chat',
    icon: 'eye',
    keys: ['u'],
    blocked: needsChat,
    run: () => void act({ type: 'unread' }),
  },
  {
    id: 'chat.tick',
    name: 'ticks.tick',
    group: 'chat',
    icon: 'check',
    keys: ['x'],
    blocked: () => needsList() ?? (usePlace.getState().conversationId === null ? 'command.no-chat' : null),
    run() {
      const { conversationId } = usePlace.getState();
      if (conversationId !== null) toggleTick(conversationId);
    },
  },
  {
    id: 'chat.tick-all',
    name: 'ticks.all',
    group: 'chat',
    icon: 'check',
    keys: ['shift+x'],
    blocked: needsList,
    run() {
      const { view, accountId, labelId } = usePlace.getState();
      tickAll({ view, accountId, labelId });
    },
  },
  {
    id: 'chat.untick',
    name: 'ticks.none',
    group: 'chat',
    icon: 'x',
    keys: ['escape'],
    blocked: () => (isAnythingTicked(useTicks.getState()) ? null : 'command.nothing-ticked'),
    run: untickAll,
  },
  {
    id: 'undo',
    name: 'triage.undo',
    group: 'app',
    icon: 'undo',
    keys: ['mod+z'],
    run: undoLast,
  },
];
