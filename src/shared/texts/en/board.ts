/** The reply-by board: who closes when, seen against the hours of the shop. */
export const board = {
  'views.board': 'Reply-by board',
  'board.back': 'Back to the board',
  'board.not-behind': 'You did not come from the board.',
  'board.leave': 'Back to the list',
  'command.no-list': 'Go to a list first.',

  'board.numbers': 'one two three four five six seven eight nine ten',
  'board.at-once':
    'one: One chat closes within half an hour | other: {number} chats close within half an hour',
  'board.while-shut':
    'one: One chat closes before you open at {time} {day} | other: {number} chats close before you open at {time} {day}',
  'board.soon': 'one: One chat closes in under 2 hours | other: {number} chats close in under 2 hours',
  'board.today':
    'one: One chat closes today, at {time} | other: {number} chats close today, the next at {time}',
  'board.later':
    'one: Nothing closes today; one chat closes at {time} {day} | other: Nothing closes today; the next chat closes at {time} {day}',
  'board.agent':
    'one: One chat takes only an answer written by hand | other: {number} chats take only answers written by hand',
  'board.closed': 'one: One chat has closed | other: {number} chats have closed',
  'board.none': 'Everybody has their answer',
  'board.rule': 'Instagram takes your answer for 24 hours after a customer’s last message.',
  'board.answer': 'one: Answer this one | other: Answer these {number}',

  'board.columns': 'Chats by deadline',
  'board.column-soon': 'Under 2 hours',
  'board.column-today': 'Today',
  'board.column-later': 'Later',
  'board.column-agent': 'Human agent until',
  'board.column-closed': 'Closed',
  'board.note-agent': 'Seven days, hand-written answers only.',
  'board.note-closed': 'Only the phone can answer these. A new message from them opens the chat again.',
  'board.more': 'one: Show {count} more | other: Show {count} more',
  'board.in': 'in {left}',
  'board.closed-at': 'closed {day}, {time}',
  'board.shut': 'shop shut',
  'board.shut-tip': 'Closes while the shop is shut',
  'board.reply': 'Reply',
  'board.open': 'Open',
  'board.only-label': 'Only {label}. Show all labels',
  'board.quiet': 'Nobody waits for you. New messages stand here at once.',

  'ribbon.name': 'The next 24 hours: who closes when, and when the shop is shut',
  'ribbon.now': 'Now {time}',
  'ribbon.shut': 'Shop shut, {from} to {to}',
  'ribbon.shut-until': 'shop shut until {to}',
  'ribbon.open': 'Open',
  'ribbon.others': 'one: and {count} more | other: and {count} more',

  'hours.name': 'Opening hours',
  'hours.set': 'Set opening hours',
  'hours.today': 'Open {from} to {to}',
  'hours.shut-today': 'Shut today',
  'hours.always': 'Always open',
  'hours.by-day': 'By the day',
  'hours.opens': '{day}: opens',
  'hours.closes': '{day}: closes',
  'hours.shut': 'Shut',
  'hours.to': 'to',
  'hours.next-day': 'the next day',
  'hours.note': 'The board tells you what closes while the shop is shut.',
};
