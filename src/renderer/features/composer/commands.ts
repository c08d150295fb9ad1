import { putSlash } from '../../bridge/composer-words.ts';
import type { Command } from '../../commands/command.ts';
import { useComposer } from './open-composer.ts';

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
];
