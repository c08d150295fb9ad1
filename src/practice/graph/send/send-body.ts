import { type Call, objectParam, textParam } from '../../http/call.ts';
import { type GraphError, invalidParameter } from '../graph-error.ts';

/** A send, read and checked as far as its own words go. */
export interface SendBody {
  recipientId: string;
  message: Record<string, unknown> | null;
  senderAction: string | null;
  /** Of a reaction. */
  reactionTo: { mid: string; reaction: string | null } | null;
  replyToMid: string | null;
  tag: string | null;
}

const TOP_LEVEL = [
  'recipient',
  'message',
  'sender_action',
  'payload',
  'reply_to',
  'tag',
  'messaging_type',
  'access_token',
];
const SENDER_ACTIONS = ['react', 'unreact', 'typing_on', 'typing_off', 'mark_seen'];
const MESSAGING_TYPES = ['RESPONSE', 'UPDATE', 'MESSAGE_TAG'];

/** Throws code 100 for anything the messaging reference does not name. */
export function readSendBody(call: Call): SendBody {
  if (call.bodyProblem) throw invalidParameter(`Invalid parameter: ${call.bodyProblem}`);
  refuseUnknownKeys(call.params, TOP_LEVEL, 'request');
  const message = call.params.message === undefined ? null : objectParam(call, 'message');
  if (call.params.message !== undefined && !message)
    throw invalidParameter('Param message must be an object.');
  const senderAction = textParam(call, 'sender_action');
  if (message && senderAction !== null)
    throw invalidParameter('message and sender_action cannot be sent together');
  if (!message && senderAction === null)
    throw invalidParameter('Either message or sender_action is required', 2534015);
  return {
    recipientId: recipientOf(call),
    message,
    senderAction: senderActionOf(senderAction),
    reactionTo:
      senderAction === 'react' || senderAction === 'unreact' ? reactionOf(call, senderAction) : null,
    replyToMid: replyToOf(call),
    tag: tagOf(call),
  };
}

/** The Graph API's own sentence for keys it does not know. */
export function refuseUnknownKeys(
  value: Record<string, unknown>,
  known: readonly string[],
  param: string,
): void {
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  if (unknown.length > 0)
    throw invalidParameter(`Invalid keys "${unknown.join(', ')}" were found in param "${param}".`);
}

function recipientOf(call: Call): string {
  const recipient = objectParam(call, 'recipient');
  if (!recipient) throw invalidParameter('Param recipient must be non-empty.');
  refuseUnknownKeys(recipient, ['id', 'comment_id'], 'recipient');
  if ('comment_id' in recipient) {
    throw invalidParameter('The comment is invalid for sending a private reply', 2534025);
  }
  const { id } = recipient;
  if (typeof id === 'number' && !Number.isSafeInteger(id)) {
    // An id that went through a JavaScript number is another id by now.
    throw noSuchRecipient();
  }
  if (typeof id !== 'string' && typeof id !== 'number')
    throw invalidParameter('Param recipient[id] is required.');
  return String(id);
}

export function noSuchRecipient(): GraphError {
  return invalidParameter('The requested user cannot be found.', 2534014);
}

function senderActionOf(action: string | null): string | null {
  if (action !== null && !SENDER_ACTIONS.includes(action)) {
    throw invalidParameter(
      `Param sender_action must be one of {${SENDER_ACTIONS.join(', ')}} - got "${action}".`,
    );
  }
  return action;
}

function reactionOf(call: Call, action: string): { mid: string; reaction: string | null } {
  const payload = objectParam(call, 'payload');
  const mid = payload?.message_id;
  if (!payload || typeof mid !== 'string') throw invalidParameter('Param payload[message_id] is required.');
  refuseUnknownKeys(payload, ['message_id', 'reaction'], 'payload');
  const reaction = payload.reaction;
  if (action === 'unreact') return { mid, reaction: null };
  if (typeof reaction !== 'string' || reaction === '')
    throw invalidParameter('Param payload[reaction] is required.');
  return { mid, reaction };
}

function replyToOf(call: Call): string | null {
  if (call.params.reply_to === undefined) return null;
  const replyTo = objectParam(call, 'reply_to');
  if (!replyTo || typeof replyTo.mid !== 'string') throw invalidParameter('Param reply_to[mid] is required.');
  refuseUnknownKeys(replyTo, ['mid'], 'reply_to');
  return replyTo.mid;
}

function tagOf(call: Call): string | null {
  const type = textParam(call, 'messaging_type');
  const tag = textParam(call, 'tag');
  if (type !== null && !MESSAGING_TYPES.includes(type)) {
    throw invalidParameter(
      `Param messaging_type must be one of {${MESSAGING_TYPES.join(', ')}} - got "${type}".`,
    );
  }
  if (type === 'MESSAGE_TAG' && tag === null)
    throw invalidParameter('Param tag is required for MESSAGE_TAG.');
  // The other tags are refused since 27 April 2026.
  if (tag !== null && tag !== 'HUMAN_AGENT') throw invalidParameter(`Tag ${tag} is no longer supported.`);
  return tag;
}
