import { createAuditAccounts } from '../../src/main/inbox/audit-accounts.ts';
import type { AuditOutcome } from '../../src/main/inbox/audit-schedule.ts';
import type { Check } from '../../src/shared/model/checks.ts';
import type { Conversation } from '../../src/shared/model/conversation.ts';
import type { Message } from '../../src/shared/model/message.ts';
import { type InboxDesk, openInboxDesk, threadOf } from './inbox-desk.ts';
import { messageEvent, type ThreadsAtInstagram, threadsAtInstagram } from './threads-at-instagram.ts';

/** The audit of one account against an Instagram in memory. */
export interface AuditStage {
  desk: InboxDesk;
  there: ThreadsAtInstagram;
  /** What a test may change. */
  token: string | null;
  areWebhooksLive: boolean;
  /** What was told of the line and of the progress. */
  reached: boolean[];
  progress: unknown[];
  audit(): Promise<AuditOutcome>;
  /** What is young is looked at again. */
  auditAfterAbsence(): Promise<AuditOutcome>;
  /** As after a restart: what the app remembered is gone. */
  restart(): void;
  /** Somebody writes: Instagram has it, and its webhook came unless it is lost. */
  writes(scopedId: string, mid: string, at: number, isLost?: boolean): Promise<void>;
  /** Calls that read a thread, in their order. */
  read(): string[];
  lastCheck(): Promise<Check | undefined>;
  chatWith(scopedId: string): Promise<Conversation & { messages: Message[] }>;
}

export async function openAuditStage(): Promise<AuditStage> {
  const desk = await openInboxDesk();
  const there = threadsAtInstagram();
  const opened = () =>
    createAuditAccounts({
      ...desk,
      instagram: there.instagram,
      tokenOf: async () => stage.token,
      areWebhooksLive: () => stage.areWebhooksLive,
      onReached: (was) => void stage.reached.push(was),
      onProgress: (now) => void stage.progress.push(now),
    });
  let run = opened();
  const stage: AuditStage = {
    desk,
    there,
    token: 'token',
    areWebhooksLive: false,
    reached: [],
    progress: [],
    audit: () => run({ why: 'timer', unreadSince: null }),
    auditAfterAbsence: () => run({ why: 'wake', unreadSince: desk.clock.now() }),
    restart() {
      run = opened();
    },
    async writes(scopedId, mid, at, isLost = false) {
      there.writes(scopedId, { mid, at });
      if (isLost) return;
      await desk.intake({ events: [messageEvent(scopedId, there.message(mid))], journalId: null });
    },
    read: () => there.calls.filter((call) => call.startsWith('read')),
    lastCheck: async () => (await desk.storage.checks({ limit: 1 }))[0],
    async chatWith(scopedId) {
      const { conversations } = await desk.storage.conversationPage({
        view: 'all',
        accountId: null,
        labelId: null,
        after: null,
        limit: 50,
      });
      const chat = conversations.find(({ person }) => person.scopedId === scopedId);
      if (!chat) throw new Error('no chat');
      return { ...chat, messages: await threadOf(desk, chat.id) };
    },
  };
  return stage;
}
