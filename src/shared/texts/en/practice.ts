/** The practice shop's own panel: the drill, what goes wrong on request, the pace. */
export const practice = {
  'practice.not-real': 'Nothing here is real',

  'drill.name': 'Drill',
  'drill.place': 'Step {number} of {count}:',
  'drill.skip': 'Skip',
  'drill.put-away': 'Put the drill away',
  'drill.take-out': 'Go on with the drill',
  'drill.begin-anew': 'Once more',
  'drill.own-shop': 'Connect your own shop',
  'drill.end-all': 'All ten done.',
  'drill.end-some': 'That was the drill.',
  'drill.end-text': 'You know your way around the counter now. Nothing of this is kept.',

  'drill.answer': 'Answer a chat.',
  'drill.answer-text':
    'Choose one in the list, write, press Enter. The bubble turns solid when Instagram has it.',
  'drill.quote': 'Answer one message of several.',
  'drill.quote-text': 'Point at a message of a customer, press Reply, then write. Your answer quotes it.',
  'drill.done': 'Done, and not done after all.',
  'drill.done-text':
    'Press E on an open chat, outside the writing field: it leaves the list. {mod} Z brings it back.',
  'drill.snooze': 'Put a chat off.',
  'drill.snooze-text':
    'Press H, write “tomorrow 9”, press Enter. It comes back by itself, or when they write.',
  'drill.label': 'Give a label.',
  'drill.label-text':
    'Press L on a chat, choose or write a label. The side bar then lists all chats that have it.',
  'drill.search': 'Find something again.',
  'drill.search-text': 'Press {mod} F, write “plum”, open what is found with Enter.',
  'drill.note-and-order': 'Keep a note and an order.',
  'drill.note-and-order-text':
    'N writes a note that only you see. O fills an order card. Do both; save each.',
  'drill.saved-reply': 'Use a saved reply.',
  'drill.saved-reply-text':
    'Write / in the writing field, choose one, press Enter. It is filled in for the person.',
  'drill.board': 'See who closes next.',
  'drill.board-text': 'Open the reply-by board in the side bar and go to a chat from there.',
  'drill.reconnect': 'Mend what went wrong.',
  'drill.reconnect-first': 'Shops change their password now and then. See what happens here.',
  'drill.break-login': 'Change the password',
  'drill.reconnect-text':
    'The top of the window says Needs you. Press Reconnect there and say yes. Nothing was lost.',

  'trouble.choose': 'Let something go wrong',
  'trouble.mend': 'Mend it',
  'trouble.check-now': 'Check now',
  'trouble.write-again': 'Let them write again',

  'trouble.login-ended': 'The password was changed',
  'trouble.login-ended-note': 'Instagram shuts the shop’s door to us',
  'trouble.login-ended-says':
    'The top of the window says “Needs you”. In earnest, press Reconnect there and log in. Messages wait at Instagram meanwhile.',
  'trouble.line-cut': 'The line was cut',
  'trouble.line-cut-note': 'Messages find no way to this computer',
  'trouble.line-cut-says':
    'The top of the window says “Slower”: Shopbell now asks Instagram itself. In earnest it finds another way alone, within a minute or so.',
  'trouble.too-late': 'The 24 hours are over',
  'trouble.too-late-note': 'A customer waited a day for an answer',
  'trouble.too-late-says':
    'Their chat is in All chats, with a lock. In earnest, answer on the phone; when they write again it opens here too.',
  'trouble.message-lost': 'A message got lost',
  'trouble.message-lost-note': 'Instagram tells us nothing about it',
  'trouble.message-lost-says':
    'Somebody wrote, and nothing came. In earnest, Shopbell finds it alone within 5 minutes, by asking Instagram.',
  'trouble.instagram-down': 'Instagram is down',
  'trouble.instagram-down-note': 'It answers nobody',
  'trouble.instagram-down-says':
    'The top of the window says “Offline”. Go on writing: it is kept here, and goes out by itself when Instagram is back.',
  'trouble.answer-refused': 'The next answer is refused',
  'trouble.answer-refused-note': 'Write one and see',
  'trouble.answer-refused-says':
    'Write to anybody. The bubble turns red and says why; Retry sends it again. Nothing you wrote is lost.',
  'trouble.rush': 'Twenty messages at once',
  'trouble.rush-note': 'Somebody wrote about the shop',
  'trouble.rush-says': 'They all came in.',

  'pace.name': 'How fast customers write',
  'pace.text': 'Slower or faster, as you like. When it is quiet, nobody writes until you say so.',
  'pace.quiet': 'Quiet',
  'pace.slow': 'Slower',
  'pace.normal': 'Normal',
  'pace.fast': 'Faster',
  'pace.now-quiet': 'Quiet: nobody writes',
  'pace.now-slow': 'Customers: slower',
  'pace.now-normal': 'Customers: normal',
  'pace.now-fast': 'Customers: faster',

  'practice.reply-hours': 'Opening hours',
  'practice.reply-hours-words': 'Hi {first name}! We are open Monday to Saturday, 7 to 18.',
  'practice.reply-ready': 'Ready to pick up',
  'practice.reply-ready-words': '{first name}, your order is ready. It waits for you at {shop} 🥐',
  'practice.reply-pay': 'How to pay',
  'practice.reply-pay-words': 'You can pay when you pick it up, by card or in cash.',
  'practice.label-order': 'Orders',
  'practice.label-wholesale': 'Wholesale',
  'practice.note-nuts': 'No nuts for her, ever. Picks up on Saturdays, early.',
  'practice.note-cafe': 'Runs the café at the corner. Invoice at the end of the month.',
  'practice.item-plum': 'Plum cake, 26 cm',
  'practice.item-rye': 'Rye loaf, 1 kg',
  'practice.item-ring': 'Walnut ring, large',
};
