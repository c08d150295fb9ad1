/** Where in the inbox one is, and how one gets elsewhere: outbox, days of a chat, labels and folders, the list's width. */
export const places = {
  'views.outbox': 'Outbox',
  'list.outbox-empty': 'Everything has gone out.',
  'row.waits-to-go': 'one: {count} message waits to go out | other: {count} messages wait to go out',
  'row.not-sent-count': 'one: {count} message was not sent | other: {count} messages were not sent',
  'list.width': 'Width of the list',

  'jump.name': 'Go to a day in this chat',
  'jump.day': 'Day',
  'jump.go': 'Go there',
  'jump.unread': 'First unread message',
  'jump.first': 'First message',
  'jump.newest': 'Newest message',
  'jump.no-unread': 'Nothing was unread when you opened this chat.',
  'jump.empty': 'There is no message here yet.',
  'thread.unread-from-here': 'Unread from here',
  'thread.unread-above': 'one: {count} unread message above | other: {count} unread messages above',

  'labels.edit': 'Change the label “{name}”',
  'labels.new-name': 'Name of the label',
  'labels.colour': 'Colour',
  'labels.colour-number': 'Colour {number} of 8',
  'labels.remove': 'Remove the label',
  'labels.removed':
    'one: “{name}” is removed. The chat stays. | other: “{name}” is removed. Its {count} chats stay.',
  'labels.name-taken': 'Another label has this name. Please choose a different one.',
  'folders.edit': 'Change the folder “{name}”',
} as const;
