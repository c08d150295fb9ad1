/**
 * The names of the contract, apart from its schemas: the preload needs only these, and without zod it stays
 * a few kilobytes. contract.ts refuses to compile when a name is missing there or here.
 */
export const callNames = [
  'app.snapshot',
  'conversation.page',
  'conversation.get',
  'conversation.read',
  'conversation.tell-seen',
  'conversation.typing',
  'triage.act',
  'triage.undo',
  'label.add',
  'label.change',
  'label.remove',
  'folder.add',
  'folder.change',
  'folder.remove',
  'draft.save',
  'thread.page',
  'reply.send',
  'reply.heart',
  'reply.send-files',
  'reply.send-own-post',
  'reply.retry',
  'reply.discard',
  'reaction.set',
  'reaction.discard',
  'attachment.save',
  'own-post.page',
  'own-post.picture',
  'file.stage',
  'file.unstage',
  'account.connect',
  'account.connect-with-token',
  'account.connect-other',
  'account.cancel-connect',
  'credentials.save',
  'way-in.choose',
  'connection.check',
  'practice.open',
  'practice.leave',
  'settings.change',
  'link.open',
  'clipboard.copy',
  'window.control',
] as const;
export type CallName = (typeof callNames)[number];

export const eventNames = [
  'inbox.changed',
  'connection.changed',
  'setup.changed',
  'settings.changed',
  'app.navigate',
] as const;
export type EventName = (typeof eventNames)[number];
