import type { Deliveries } from '../deliveries/deliveries.ts';
import { echoEvent, messageEvent, unsendEvent } from '../deliveries/message-events.ts';
import { reactionName } from '../deliveries/reactions.ts';
import {
  type Doing,
  editEvent,
  editTrapEvent,
  postbackEvent,
  reactionEvent,
  readEvent,
  referralEvent,
} from '../deliveries/side-events.ts';
import { asObject } from '../http/call.ts';
import { isWebhookField } from '../world/apps.ts';
import type { StoredMessage } from '../world/threads.ts';
import { accountNamed, keepMessage, openThread, personNamed, type World } from '../world/world.ts';
import type { HistoryInput, Place, PracticeControl, WritesInput, Written } from './control.ts';
import { withLikelyPayload } from './likely-payload.ts';

type CustomerCommands = Pick<
  PracticeControl,
  | 'writes'
  | 'reacts'
  | 'unreacts'
  | 'unsends'
  | 'edits'
  | 'reads'
  | 'taps'
  | 'tapsQuickReply'
  | 'followsLink'
  | 'phoneReplies'
  | 'publishItem'
  | 'hasHistory'
  | 'hostFile'
>;

/** What customers do in the Instagram app, and the owner on the phone. */
export function customerCommands(world: World, deliveries: Deliveries): CustomerCommands {
  const at = (place: Place): Doing => {
    const account = accountNamed(world, place.account);
    return {
      account,
      thread: openThread(world, account, personNamed(world, place.person)),
      at: world.clock.now(),
    };
  };
  return {
    writes: async (input) => write(world, deliveries, at(input), input),
    async reacts(input) {
      const doing = at(input);
      const message = messageIn(doing, input.mid);
      message.reactions = message.reactions.filter((reaction) => reaction.by !== 'person');
      message.reactions.push({ by: 'person', reaction: reactionName(input.emoji), emoji: input.emoji });
      deliveries.publish([reactionEvent(doing, input.mid, input.emoji)]);
    },
    async unreacts(input) {
      const doing = at(input);
      const message = messageIn(doing, input.mid);
      message.reactions = message.reactions.filter((reaction) => reaction.by !== 'person');
      deliveries.publish([reactionEvent(doing, input.mid, null)]);
    },
    async unsends(input) {
      const doing = at(input);
      const message = messageIn(doing, input.mid);
      message.isUnsent = true;
      deliveries.publish([unsendEvent(doing.account, doing.thread, message, doing.at)]);
    },
    async edits(input) {
      const doing = at(input);
      const message = messageIn(doing, input.mid);
      message.text = input.text;
      message.edits += 1;
      deliveries.publish([editEvent(doing, message)]);
    },
    async reads(input) {
      const doing = at(input);
      const mid = input.mid ?? doing.thread.messages.findLast((message) => message.from === 'account')?.mid;
      if (mid === undefined) throw new Error(`@${input.account} has written nothing to @${input.person}`);
      messageIn(doing, mid).readAt = doing.at;
      deliveries.publish([readEvent(doing, mid)]);
      return { mid };
    },
    async taps(input) {
      const doing = at(input);
      doing.thread.openedAt = doing.at;
      const mid = world.ids.mid(doing.account.userId);
      deliveries.publish([postbackEvent(doing, mid, input.title, input.payload)]);
      return { mid, scopedId: doing.thread.scopedId, at: doing.at };
    },
    async tapsQuickReply({ title, ...place }) {
      const offered = at(place).thread.messages.findLast(({ quickReplies }) => quickReplies !== undefined);
      const reply = offered?.quickReplies?.map(asObject).find((candidate) => candidate?.title === title);
      if (!offered || !reply) throw new Error(`no quick reply "${title}" is open in this thread`);
      // They go away with the first tap.
      offered.quickReplies = undefined;
      const extra = { quick_reply: { payload: reply.payload } };
      return write(world, deliveries, at(place), { ...place, text: title, extra });
    },
    async followsLink(input) {
      const doing = at(input);
      doing.thread.openedAt = doing.at;
      deliveries.publish([referralEvent(doing, input.ref)]);
    },
    async phoneReplies(input) {
      const doing = at(input);
      const message = newMessage(world, doing, 'account', input);
      keepMessage(doing.thread, message);
      deliveries.publish([echoEvent(doing.account, doing.thread, message)]);
      return { mid: message.mid, scopedId: doing.thread.scopedId, at: message.sentAt };
    },
    async publishItem({ account, item, field = 'messages' }) {
      if (!isWebhookField(field)) throw new Error(`there is no webhook field ${field}`);
      deliveries.publish([
        { account: accountNamed(world, account), field, kind: 'item', mid: null, scopedId: null, item },
      ]);
    },
    hasHistory: async (input) => input.messages.map((message) => remember(world, at(input), message)),
    async hostFile({ name, contentType, base64 }) {
      world.media.put(name, { contentType, bytes: Buffer.from(base64, 'base64') });
      return { url: world.media.link(name) };
    },
  };
}

function write(world: World, deliveries: Deliveries, doing: Doing, input: WritesInput): Written {
  const message = newMessage(world, doing, 'person', input);
  message.sentAt = input.at ?? doing.at;
  message.isUnsupported = input.isUnsupported ?? false;
  if (input.replyTo) message.replyTo = { mid: input.replyTo.mid };
  if (input.replyToStory) {
    const id = input.replyToStory.id ?? world.ids.number('story', 17);
    message.replyTo = { story: { id, url: input.replyToStory.url ?? world.media.link(`story-${id}.png`) } };
  }
  keepMessage(doing.thread, message);
  const told = { ...doing, at: message.sentAt };
  deliveries.publish([
    messageEvent(doing.account, doing.thread, message, input.extra),
    ...(isTrapOn(world) ? [editTrapEvent(told, message.mid, world.behaviours)] : []),
  ]);
  return { mid: message.mid, scopedId: doing.thread.scopedId, at: message.sentAt };
}

/** Without a subscriber the trap would only fill the records. */
function isTrapOn(world: World): boolean {
  return (
    world.behaviours.editTrap !== 'off' &&
    world.apps.some((app) => app.subscription?.fields.includes('message_edit'))
  );
}

function remember(world: World, doing: Doing, input: HistoryInput): string {
  const message = newMessage(world, doing, input.from, input, input.key);
  message.sentAt = doing.at - input.ago;
  if (input.from === 'account') message.readAt = message.sentAt;
  if (doing.thread.messages.length === 0) doing.thread.updatedAt = message.sentAt;
  keepMessage(doing.thread, message);
  return message.mid;
}

function newMessage(
  world: World,
  doing: Doing,
  from: 'person' | 'account',
  content: Pick<WritesInput, 'text' | 'attachments'>,
  key?: string,
): StoredMessage {
  return {
    mid: world.ids.mid(doing.account.userId, key),
    from,
    sentAt: doing.at,
    text: content.text ?? null,
    attachments: (content.attachments ?? []).map((attachment) => withLikelyPayload(world, attachment)),
    replyTo: null,
    isUnsent: false,
    isUnsupported: false,
    edits: 0,
    reactions: [],
    readAt: null,
  };
}

function messageIn({ thread }: Doing, mid: string): StoredMessage {
  const message = thread.messages.find((candidate) => candidate.mid === mid);
  if (!message) throw new Error('there is no such message in this thread');
  return message;
}
