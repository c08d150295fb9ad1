/** First run, keys, login, the fast way. */
export const connect = {
  'connect.button': 'Connect Instagram',

  'welcome.picture': 'A shop counter with a plant, a mug, a bell, a cake and a parcel',
  'welcome.title': 'All your shop’s messages on one counter',
  'welcome.lede':
    'Shopbell brings the messages of all your Instagram shops together and tells you who still waits, and until when.',
  'welcome.practice-title': 'See how it works',
  'welcome.practice-text':
    'A small pretend shop with customers who write to you. Try everything, nothing is real.',
  'welcome.practice-note': 'No account needed',
  'welcome.own-title': 'Start with your own shop',
  'welcome.own-text': 'We go through it together, one step at a time. You can stop and come back.',
  'welcome.own-note': '20 minutes, your phone and a Facebook login',
  'welcome.promise': 'No account with us. Your messages stay on this computer.',

  'practice.open': 'Open the practice shop',
  'practice.opening': 'Opening…',
  'practice.name': 'Practice shop',
  'practice.leave': 'Leave the practice shop',

  'setup.title': 'Connect your Instagram',
  'setup.title-note': 'Three steps, kept as you go',
  'setup.step-keys': 'Keys of your Meta app',
  'setup.step-login': 'Log in at Instagram',
  'setup.step-webhook': 'The fast way',
  'setup.shops': 'one: {count} shop connected | other: {count} shops connected',
  'setup.webhook-proven': 'Messages arrive at once',
  'setup.can-close': 'You can close this window. We keep your place.',
  'setup.back': 'Back',
  'setup.back-to-chats': 'Back to the chats',

  'keys.title': 'Copy the Instagram keys',
  'keys.lede':
    'In your Meta app, open “API setup with Instagram login”. Two values stand there, at the top. Copy both.',
  'keys.instagram': 'Paste here',
  'keys.instagram-id': 'Instagram app ID',
  'keys.instagram-secret': 'Instagram app secret',
  'keys.secret-hint': 'Kept in this computer’s key store. Never shown to anyone.',
  'keys.saved': 'Saved. Leave empty to keep it.',
  'keys.show': 'Show',
  'keys.hide': 'Hide',
  'keys.id-wrong': 'An app ID is a number of 6 to 20 digits.',
  'keys.secret-wrong': 'A secret has 16 to 64 letters and digits, without spaces.',
  'keys.give-meta': 'Give this to Meta',
  'keys.redirect': 'Redirect address',
  'keys.redirect-hint':
    'Paste it in your Meta app under “Business login settings”, as one of the “OAuth redirect URIs”, and save there.',
  'keys.meta': 'The Meta app’s own ID and secret (optional)',
  'keys.meta-hint':
    'With them we set up the fast way by ourselves. They stand in your Meta app under “App settings”, “Basic”.',
  'keys.meta-id': 'Meta app ID',
  'keys.meta-secret': 'Meta app secret',

  'login.title': 'Log in at Instagram',
  'login.lede':
    'Instagram opens in a window of its own. Log in with your shop and allow messages. We never see your password.',
  'login.waiting': 'Waiting for Instagram…',
  'login.waiting-note': 'Finish in the login window. We go on by ourselves.',
  'login.cancel': 'Cancel',
  'login.keys-saved': 'Your keys are saved',
  'login.app-id': 'Instagram app ID {id}',
  'login.change-keys': 'Change',

  'token.instead': 'Paste a token',
  'token.title': 'Paste a token',
  'token.lede':
    'Meta’s dashboard can make one for you: open “API setup with Instagram login” and press “Generate token” beside your shop.',
  'token.label': 'Token',
  'token.hint': 'It is checked at Instagram first, then kept in this computer’s key store.',
  'token.connect': 'Connect with this token',
  'token.checking': 'Checking…',

  'other.title': 'You logged in as @{came}',
  'other.title-token': 'This token belongs to @{came}',
  'other.lede': 'You wanted to reconnect @{wanted}. Nothing has been changed. What did you mean?',
  'other.again': 'Log in as @{wanted}',
  'other.again-token': 'Paste a token of @{wanted}',
  'other.add': 'Add @{came} as a further shop',
  'other.renew': 'Renew @{came} instead',
  'other.again-note': 'Instagram’s window opens again. Choose this shop there.',
  'other.again-token-note': 'Make one for this shop, and paste it.',
  'other.add-note': 'It joins your shops. @{wanted} stays as it is.',
  'other.renew-note': 'It is connected already. Its login is renewed, @{wanted} stays as it is.',
  'other.cancel': 'Cancel',

  'webhook.title': 'The fast way',
  'webhook.lede-registered': 'Meta has our address. New messages arrive at once. There is nothing to do.',
  'webhook.lede-by-hand':
    'Your shop works already: we ask Instagram again and again. Carry two values over to Meta, and messages arrive at once.',
  'webhook.lede-waiting': 'We are opening a way for Meta to this computer. This takes a moment.',
  'webhook.lede-no-tunnel':
    'There is no way in from outside just now, so we ask Instagram again and again. Nothing is missed.',
  'webhook.meta-side': 'On Meta’s side',
  'webhook.where':
    'Open your Meta app, “API setup with Instagram login”, “Configure webhooks”. Paste both, then press Verify and save.',
  'webhook.callback': 'Callback URL',
  'webhook.verify': 'Verify token',
  'webhook.way-open': 'The way to this computer is open',
  'webhook.way-closed': 'The way to this computer is not open yet',
  'webhook.handshake': 'Meta’s call',
  'webhook.handshake-came': 'Meta called and knows our address',
  'webhook.handshake-waiting': 'Waiting for Meta’s call',
  'webhook.goes-on': 'Goes on by itself as soon as Meta calls.',
  'webhook.continue': 'Go to the chats',
} as const;
