import type { Account, AccountState } from '../../shared/model/account.ts';
import type { MessageId } from '../../shared/model/ids.ts';
import type { InboxChange } from '../../shared/model/inbox-change.ts';
import type { Delivery } from '../../shared/model/message.ts';
import { personLabel } from '../../shared/model/person.ts';
import type { Terminal } from './terminal.ts';

const ON_ITS_WAY: readonly Delivery[] = ['queued', 'sending', 'unknown'];
const ARRIVED: readonly Delivery[] = ['sent', 'seen'];
const STATE_WORDS: Record<AccountState, string> = {
  connected: 'connected',
  'needs-reconnect': 'needs reconnecting',
  disconnected: 'disconnected',
};

export interface TerminalLines {
  /** The app runs: names the shops that are connected already. */
  ready(accounts: readonly Account[]): void;
  tell(change: InboxChange): void;
}

/** One short line for each DM that came in and each reply that went out, names only, never a text. */
export function createTerminalLines(terminal: Terminal): TerminalLines {
  const onTheirWay = new Set<MessageId>();

  function tellArrivals(change: InboxChange): void {
    for (const id of change.arrivals) {
      const message = change.messages.find((candidate) => candidate.id === id);
      const conversation = change.conversations.find(({ id }) => id === message?.conversationId);
      const who = conversation ? personLabel(conversation.person) : null;
      terminal.say(`DM from ${who ?? 'someone new'}`);
    }
  }

  function tellReplies(change: InboxChange): void {
    for (const { id, origin, delivery } of change.messages) {
      if (origin === 'shopbell' && delivery !== null) tellReply(id, delivery);
    }
  }

  function tellReply(id: MessageId, delivery: Delivery): void {
    if (ON_ITS_WAY.includes(delivery)) onTheirWay.add(id);
    else if (onTheirWay.delete(id))
      terminal.say(ARRIVED.includes(delivery) ? 'reply sent' : 'reply not sent');
  }

  return {
    ready(accounts) {
      for (const { username, state } of accounts) {
        terminal.say(`${STATE_WORDS[state]} @${username}`);
      }
    },
    tell(change) {
      tellArrivals(change);
      tellReplies(change);
    },
  };
}
