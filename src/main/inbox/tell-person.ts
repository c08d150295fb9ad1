import type { Clock } from '../../shared/clock.ts';
import { reactionTo } from '../../shared/instagram/reaction.ts';
import { AppFailure } from '../../shared/ipc/result.ts';
import type { AccountId, ConversationId } from '../../shared/model/ids.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { Instagram, SenderAction, Urgency } from '../instagram/instagram.ts';
import type { Log } from '../logging/log.ts';
import type { Storage } from '../storage/storage.ts';
import { failureCode } from './failure-code.ts';
import { type Publish, publishChange } from './intake.ts';
import type { PauseAccount } from './pause-account.ts';
import type { Rests } from './rests.ts';

/** The signs fade by themselves after some seconds, so they are given again while somebody writes. */
const TYPING_AGAIN_MS = 8_000;
/** After a no that is no accident the account is left alone: nobody waits for these. */
const SILENT_AFTER_NO_MS = 10 * 60_000;

export interface TellPersonParts {
  storage: Pick<Storage, 'seenToTell' | 'noteToldSeen'>;
  instagram: Pick<Instagram, 'act'>;
  /** What the owner chose to let customers see. */
  choices(): Pick<Settings, 'tellSeen' | 'tellTyping'>;
  tokenOf(accountId: AccountId): Promise<string | null>;
  pauseAccount: PauseAccount;
  /** Shared with whoever else calls Instagram for these accounts. */
  rests: Pick<Rests, 'note' | 'msLeft'>;
  publish: Publish;
  clock: Clock;
  log: Log;
}

/**
 * What a customer sees of the owner's reading and writing: nothing, unless the owner chose so or pressed for it.
 * All but `seenNow` are tried once, on the side, and never stand in the way of anything.
 */
export interface TellPerson {
  /** The owner looked at the conversation. */
  read(conversationId: ConversationId): void;
  /** The owner answered. */
  answered(conversationId: ConversationId): void;
  typing(conversationId: ConversationId, isTyping: boolean): void;
  /** The owner pressed for it; fails with what stood in the way. */
  seenNow(conversationId: ConversationId): Promise<void>;
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>;
}

export function tellPerson(parts: TellPersonParts): TellPerson {
  const { storage, clock, log } = parts;
  const silentUntil = new Map<AccountId, number>();
  const typingTold = new Map<ConversationId, number>();
  const underWay = new Set<Promise<void>>();

  async function act(
    accountId: AccountId,
    sign: { recipientId: string; action: SenderAction; urgency: Urgency },
  ): Promise<void> {
    const token = await parts.tokenOf(accountId);
    if (token === null) throw new AppFailure('account-needs-reconnect');
    await parts.instagram.act({ ...sign, token });
  }

  async function tellSeen(conversationId: ConversationId, isAsked: boolean): Promise<void> {
    const { accountId, personScopedId, upTo } = await storage.seenToTell(conversationId);
    if (upTo === null || (!isAsked && isSilent(accountId))) return;
    const urgency = isAsked ? 'urgent' : 'background';
    await withCare(accountId, { recipientId: personScopedId, action: 'mark_seen', urgency });
    publishChange(parts.publish, await storage.noteToldSeen({ conversationId, upTo }));
  }

  async function tellTyping(conversationId: ConversationId, isTyping: boolean): Promise<void> {
    const { accountId, personScopedId } = await storage.seenToTell(conversationId);
    if (isSilent(accountId)) return;
    const action = isTyping ? 'typing_on' : 'typing_off';
    await withCare(accountId, { recipientId: personScopedId, action, urgency: 'background' });
  }

  function isSilent(accountId: AccountId): boolean {
    return (silentUntil.get(accountId) ?? 0) > clock.now();
  }

  async function withCare(accountId: AccountId, sign: Parameters<typeof act>[1]): Promise<void> {
    if (parts.rests.msLeft(accountId, sign.urgency) > 0) throw new AppFailure('rate-limited');
    try {
      await act(accountId, sign);
    } catch (error) {
      const reaction = reactionTo(error);
      if (failureCode(error) === 'account-needs-reconnect') {
        await parts.pauseAccount(accountId, failureCode(error));
      }
      parts.rests.note(error, accountId);
      const isPassing = reaction.kind === 'retry' || reaction.kind === 'wait';
      if (!isPassing) silentUntil.set(accountId, clock.now() + SILENT_AFTER_NO_MS);
      throw error;
    }
  }

  function onTheSide(what: string, work: Promise<void>): void {
    const told = work
      .catch((error: unknown) => log.info('person.not-told', { what, code: failureCode(error) }))
      .finally(() => underWay.delete(told));
    underWay.add(told);
  }

  return {
    read(conversationId) {
      if (parts.choices().tellSeen === 'when-reading') onTheSide('seen', tellSeen(conversationId, false));
    },
    answered(conversationId) {
      // The message itself ends the sign at Instagram.
      typingTold.delete(conversationId);
      if (parts.choices().tellSeen !== 'never') onTheSide('seen', tellSeen(conversationId, false));
    },
    typing(conversationId, isTyping) {
      if (!parts.choices().tellTyping) return;
      const toldAt = typingTold.get(conversationId);
      if (isTyping) {
        if (toldAt !== undefined && clock.now() - toldAt < TYPING_AGAIN_MS) return;
        typingTold.set(conversationId, clock.now());
      } else if (!typingTold.delete(conversationId)) return;
      onTheSide('typing', tellTyping(conversationId, isTyping));
    },
    seenNow: (conversationId) => tellSeen(conversationId, true),
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
