import { putSlash } from '../../bridge/composer-words.ts';
import type { Command } from '../../commands/command.ts';
import { useComposer } from './open-composer.ts';

const needsWords = () => needsComposer() ?? (useComposer.getState().open?.canSend() ? null : 'send.nothing');
const needsComposer = () => (useComposer.getState().open === null ? 'command.no-chat' : null);

/** What helps while an answer is written. */
export const composerCommands: readonly Command[] = [
  {
    id: 'composer.saved-replies',
    name: 'saved.name',
    group: 'chat',
    icon: 'slash',
    keys: ['/'],
    blocked: needsComposer,
    run() {
      const { open } = useComposer.getState();
      if (open) putSlash(open.conversationId, open.text());
    },
  },
  {
    id: 'composer.emoji',
    name: 'emoji.name',
    group: 'chat',
    icon: 'smile',
    keys: ['mod+;'],
    blocked: needsComposer,
    run: () => useComposer.setState({ isChoosingEmoji: true }),
  },
  {
    id: 'composer.send-and-done',
    name: 'send.and-done',
    group: 'chat',
    icon: 'done',
    keys: ['mod+shift+enter'],
    blocked: needsWords,
    run: () => useComposer.getState().open?.send('and-done'),
  },
  {
    id: 'composer.send-later',
    name: 'send.later',
    group: 'chat',
    icon: 'clock',
    keys: ['mod+shift+l'],
    blocked: needsWords,
    run: () => useComposer.setState({ isChoosingTime: true }),
  },
];
