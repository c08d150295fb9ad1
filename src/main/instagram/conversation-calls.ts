import type { z } from 'zod';
import {
  API_VERSION,
  CONVERSATION_FIELDS,
  type Endpoints,
  MESSAGE_FIELDS,
  READABLE_MESSAGES_PER_THREAD,
  UNCONFIRMED_MESSAGE_FIELDS,
} from '../../shared/instagram/platform.ts';
import { InstagramFailure } from '../../shared/instagram/reaction.ts';
import { listedMessages, messagesFromConversation } from './conversation-events.ts';
import type { SendGraphRequest } from './graph-request.ts';
import { ConversationsAnswer, MessageAnswer, MessagesAnswer, nextCursor } from './graph-schemas.ts';
import type { Instagram, OwnProfile, Urgency } from './instagram.ts';
import { digestOf } from './token-digest.ts';

/** Smaller and smaller pages for "Please reduce the amount of data" (HTTP 500, code 1; field report). */
const CONVERSATION_PAGE_SIZES = [50, 20, 5];
const LISTING_PAGE_SIZES = [100, 25];
const SMALL_PAGE = 5;

/** Reading what was said. Marks nothing as seen. Conversations API page, read October 2026. */
export function conversationCalls({
  endpoints,
  send,
  me,
}: {
  endpoints: Endpoints;
  send: SendGraphRequest;
  me: Instagram['me'];
}): Pick<Instagram, 'conversations' | 'conversationMessages' | 'listMessages' | 'message'> {
  const graph = `${endpoints.graphInstagram}/${API_VERSION}`;
  const ownProfileOf = rememberPerToken(me);
  let messageFields: readonly string[] = [...MESSAGE_FIELDS, ...UNCONFIRMED_MESSAGE_FIELDS];

  async function messageOf(token: string, mid: string): Promise<unknown> {
    const query = new URLSearchParams({ fields: messageFields.join(',') });
    return await send({
      call: 'message',
      purpose: 'read',
      limit: 'conversations',
      urgency: 'background',
      method: 'GET',
      url: `${graph}/${encodeURIComponent(mid)}?${query}`,
      token,
      schema: MessageAnswer,
    });
  }

  /** One unknown field name fails the whole call: go on with those that are documented for this API. */
  async function withKnownFields<T>(read: () => Promise<T>): Promise<T> {
    return await read().catch(async (error: unknown) => {
      if (!namesUnknownField(error) || messageFields === MESSAGE_FIELDS) throw error;
      messageFields = MESSAGE_FIELDS;
      return await read();
    });
  }

  async function messagesOf(question: MessagesQuestion): Promise<z.infer<typeof MessagesAnswer>> {
    const { token, conversationId, fields, limit, after, urgency = 'background' } = question;
    const query = new URLSearchParams({
      fields: fields.join(','),
      limit: String(limit),
      ...(after !== null && { after }),
    });
    return await send({
      call: 'conversation-messages',
      purpose: 'read',
      limit: 'conversations',
      urgency,
      method: 'GET',
      url: `${graph}/${encodeURIComponent(conversationId)}/messages?${query}`,
      token,
      schema: MessagesAnswer,
    });
  }

  /** Where Instagram gives fewer at a time, several pages make up the newest that can be read. */
  async function newestMessages(thread: Pick<MessagesQuestion, 'token' | 'conversationId' | 'urgency'>) {
    const messages: unknown[] = [];
    let after: string | null = null;
    do {
      const from: string | null = after;
      const left = READABLE_MESSAGES_PER_THREAD - messages.length;
      const page: z.infer<typeof MessagesAnswer> = await withKnownFields(() =>
        withSmallerPages(pageSizes(left), (limit) =>
          messagesOf({ ...thread, fields: messageFields, limit, after: from }),
        ),
      );
      messages.push(...page.messages);
      after = page.messages.length === 0 ? null : page.after;
    } while (after !== null && messages.length < READABLE_MESSAGES_PER_THREAD);
    return { messages, hasOlder: after !== null };
  }

  return {
    async conversations(token, after, urgency: Urgency = 'background') {
      const own = await ownProfileOf(token);
      const answer = await withSmallerPages(CONVERSATION_PAGE_SIZES, async (limit) => {
        const query = new URLSearchParams({
          platform: 'instagram',
          fields: CONVERSATION_FIELDS.join(','),
          limit: String(limit),
          ...(after !== null && { after }),
        });
        return await send({
          call: 'conversations',
          purpose: 'read',
          limit: 'conversations',
          urgency,
          method: 'GET',
          url: `${graph}/me/conversations?${query}`,
          token,
          schema: ConversationsAnswer,
        });
      });
      return {
        conversations: answer.data.map((conversation) => ({
          id: conversation.id,
          updatedAt: conversation.updated_time,
          people: (conversation.participants?.data ?? [])
            .filter((person) => !isOwn(person, own))
            .map(({ id, username }) => ({ scopedId: id, username })),
        })),
        after: nextCursor(answer.paging),
      };
    },

    async conversationMessages({ accountUserId, ...thread }) {
      const { messages, hasOlder } = await newestMessages(thread);
      return {
        events: messagesFromConversation({ accountUserId, messages }),
        listed: listedMessages(messages),
        hasOlder,
      };
    },

    async listMessages({ token, conversationId, after }) {
      const page = await withSmallerPages(LISTING_PAGE_SIZES, (limit) =>
        messagesOf({ token, conversationId, fields: ['id', 'created_time'], limit, after }),
      );
      return { listed: listedMessages(page.messages), after: page.after };
    },

    async message({ token, accountUserId, mid }) {
      const message = await withKnownFields(() => messageOf(token, mid));
      return messagesFromConversation({ accountUserId, messages: [message] });
    },
  };
}

interface MessagesQuestion {
  token: string;
  conversationId: string;
  fields: readonly string[];
  limit: number;
  after: string | null;
  urgency?: Urgency | undefined;
}

/** Never more than can be read: of older messages a question for details may fail the whole page. */
function pageSizes(left: number): number[] {
  return left > SMALL_PAGE ? [left, SMALL_PAGE] : [left];
}

async function withSmallerPages<T>(sizes: number[], read: (limit: number) => Promise<T>): Promise<T> {
  const [size = 1, ...smaller] = sizes;
  try {
    return await read(size);
  } catch (error) {
    // Anything but "too much at once" is the caller's to judge.
    if (smaller.length === 0 || !asksForLess(error)) throw error;
    return await withSmallerPages(smaller, read);
  }
}

function asksForLess(error: unknown): boolean {
  return (
    error instanceof InstagramFailure &&
    error.detail?.code === 1 &&
    /reduce the amount of data/i.test(error.detail.message ?? '')
  );
}

function namesUnknownField(error: unknown): boolean {
  return (
    error instanceof InstagramFailure &&
    error.detail?.code === 100 &&
    /nonexisting field|unknown field|invalid field/i.test(error.detail.message ?? '')
  );
}

/** Participants name the account by either of its ids, depending on the host; by name in any case. */
function isOwn(person: { id: string; username: string | null }, own: OwnProfile): boolean {
  return person.id === own.userId || person.id === own.appScopedId || person.username === own.username;
}

/** Asks once per token who it belongs to; a failed question is asked again the next time. */
function rememberPerToken(me: Instagram['me']): (token: string) => Promise<OwnProfile> {
  const known = new Map<string, OwnProfile>();
  return async (token) => {
    const key = digestOf(token);
    const own = known.get(key) ?? (await me(token, 'background'));
    known.set(key, own);
    return own;
  };
}
