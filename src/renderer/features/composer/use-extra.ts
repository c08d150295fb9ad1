import { useMemo } from 'react';
import type { MessageChoices } from '../../../shared/model/choices.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import type { OwnPost } from '../../../shared/model/own-post.ts';
import { type ChoiceProblem, choiceProblem } from '../../../shared/outgoing-choices.ts';
import { choicesOf, type Extra, useExtras } from '../../bridge/extras.ts';

export interface ExtraInHand {
  extra: Extra | null;
  /** As they will go out with the words. */
  choices: MessageChoices | null;
  /** Why they cannot go out with these words. */
  problem: ChoiceProblem | null;
  /** Goes out before the words. */
  ownPost: OwnPost | null;
}

/** What goes out beside the words of this chat. */
export function useExtra(conversationId: ConversationId, words: string): ExtraInHand {
  const extra = useExtras((state) => state.extras.get(conversationId)) ?? null;
  const choices = useMemo(() => choicesOf(extra), [extra]);
  return {
    extra,
    choices,
    problem: choices && choiceProblem(words, choices),
    ownPost: extra?.kind === 'own-post' ? extra.chosen : null,
  };
}
