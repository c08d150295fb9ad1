/** What the doctor finds, check by check, and the one thing to press: see model/doctor.ts. */
export const doctor = {
  'doctor.name-keychain': 'Key store',
  'doctor.name-clock': 'Clock',
  'doctor.name-disk': 'Disk space',
  'doctor.name-version': 'Instagram’s language',
  'doctor.name-meta-pair': 'Keys of your Meta app',
  'doctor.name-instagram-pair': 'Instagram keys',
  'doctor.name-redirect': 'Address for the login',
  'doctor.name-app-subscription': 'Address at Meta',
  'doctor.name-app-live': 'App is published',
  'doctor.name-way-in': 'Way to this computer',
  'doctor.name-handshake': 'Meta has called',
  'doctor.name-signature': 'Signatures',
  'doctor.name-account-type': 'Business account',
  'doctor.name-role': 'Role on your app',
  'doctor.name-token': 'Token',
  'doctor.name-scopes': 'Permissions',
  'doctor.name-message-access': 'Messages allowed',
  'doctor.name-first-call': 'First look at the chats',
  'doctor.name-account-subscription': 'Meta tells us of this shop',
  'doctor.name-token-age': 'Days of the token',
  'doctor.name-real-message': 'Last real message',
  'doctor.name-ways-agree': 'Fast and safe way agree',
  'doctor.any-unreachable': 'Could not be asked just now. Nothing is lost. We ask again by ourselves.',
  'doctor.any-refused': 'Instagram gave an answer we do not know. Nothing is lost. Look again in a while.',
  'doctor.any-waits': 'Waits for another check.',
  'doctor.keychain-kept': 'Saved and read back',
  'doctor.keychain-session':
    'Logins last until you quit. Nothing is lost until then. Give this computer a key store.',
  'doctor.keychain-missing':
    'This computer’s key store cannot be used. Messages are safe, logins cannot be kept.',
  'doctor.keychain-lost':
    'The key store gave back something else than it was given. Restart the computer, then look again.',
  'doctor.keychain-waiting': 'The key store has not answered yet. It may be asking for your password.',
  'doctor.clock-right': '{offMs} off',
  'doctor.clock-wrong':
    'This computer’s clock is {offMs} off, so deadlines would be wrong. Set it right, then look again.',
  'doctor.disk-room': '{freeBytes} free',
  'doctor.disk-low': 'Only {freeBytes} are left on this disk. Nothing is lost. Make some room.',
  'doctor.disk-not-written':
    'Shopbell cannot write on this disk. Nothing is lost: Instagram sends again. Make some room.',
  'doctor.version-fine': 'Understood',
  'doctor.version-ending':
    'Instagram changes on {endsAt}. Nothing is lost. Install the newest Shopbell before then.',
  'doctor.version-ended':
    'Instagram has changed since {endsAt}. Install the newest Shopbell so that nothing is missed.',
  'doctor.version-unknown': 'This Shopbell is two years old. Install the newest so that nothing is missed.',
  'doctor.meta-pair-right': 'Right, Meta answers',
  'doctor.meta-pair-missing': 'Not given. With them Shopbell gives Meta its address by itself.',
  'doctor.meta-pair-secret-missing':
    'The ID is here, its secret is not. Copy the app secret from the basic settings.',
  'doctor.meta-pair-not-an-id': 'This is no app ID: an app ID has only digits. Nothing was saved.',
  'doctor.meta-pair-not-a-secret': 'This is no app secret: one has 32 letters and digits. Nothing was saved.',
  'doctor.meta-pair-wrong-id': 'Meta knows no app with this ID. Copy it again from the basic settings.',
  'doctor.meta-pair-wrong-secret':
    'The ID is right, its secret is not. Copy the app secret from the basic settings again.',
  'doctor.meta-pair-is-instagram-pair':
    'This is the Instagram app’s ID. Here the Meta app’s belongs, from the basic settings.',
  'doctor.meta-pair-is-instagram-secret':
    'This is the Instagram app’s secret. Here the Meta app’s belongs, from the basic settings.',
  'doctor.meta-pair-is-token':
    'This is an access token, not an app secret. Copy the secret from the basic settings.',
  'doctor.meta-pair-swapped': 'ID and secret stand in each other’s field. Swap them.',
  'doctor.instagram-pair-right': 'Right, Instagram answers',
  'doctor.instagram-pair-missing': 'The Instagram app’s ID and secret are missing. Paste them to go on.',
  'doctor.instagram-pair-secret-missing': 'The ID is here, its secret is not. Copy the Instagram app secret.',
  'doctor.instagram-pair-not-an-id': 'This is no app ID: an app ID has only digits. Nothing was saved.',
  'doctor.instagram-pair-not-a-secret':
    'This is no app secret: one has 32 letters and digits. Nothing was saved.',
  'doctor.instagram-pair-wrong-id': 'Instagram knows no app with this ID. Copy the Instagram app ID again.',
  'doctor.instagram-pair-wrong-secret':
    'The ID is right, its secret is not. Copy the Instagram app secret again.',
  'doctor.instagram-pair-is-meta-pair':
    'This is the Meta app’s ID. Here the Instagram app’s belongs, from the Instagram login page.',
  'doctor.instagram-pair-is-meta-secret':
    'This is the Meta app’s secret. The ID is right. Copy the Instagram app secret.',
  'doctor.instagram-pair-is-token':
    'This is an access token, not an app secret. Copy the Instagram app secret.',
  'doctor.instagram-pair-swapped': 'ID and secret stand in each other’s field. Swap them.',
  'doctor.redirect-taken': 'Registered',
  'doctor.redirect-shown-at-login': 'Instagram tells at the next login',
  'doctor.redirect-not-registered':
    'Meta does not know the login address yet. Copy it, then save it in your app.',
  'doctor.redirect-is-relay':
    'The login address leads through a relay, which would stop the login. Use our own address.',
  'doctor.app-subscription-ours': 'Same as ours',
  'doctor.app-subscription-by-hand': 'Meta calls the address you pasted',
  'doctor.app-subscription-none':
    'Meta has no address to call yet. Messages come up to a minute later. Give Meta ours.',
  'doctor.app-subscription-elsewhere':
    'Meta sends messages to another address. Nothing is lost: we ask instead. Send them here.',
  'doctor.app-subscription-inactive':
    'Meta has switched our address off. Nothing is lost: we ask instead. Switch it on.',
  'doctor.app-subscription-no-messages':
    'Meta is not asked for messages, only for other things. Nothing is lost. Ask for messages.',
  'doctor.app-subscription-not-wanted': 'Not needed: we ask Instagram ourselves',
  'doctor.app-live-proven': 'Customers reach you, last {lastAt}',
  'doctor.app-live-refused': 'Customers cannot reach you yet. Your Meta app is not published.',
  'doctor.app-live-seems-not':
    'Messages were only found by asking. Most likely your Meta app is not published yet.',
  'doctor.app-live-unproven': 'A real message will show it',
  'doctor.way-in-answers': 'Answers in {tookMs}',
  'doctor.way-in-dead':
    'Nothing leads to this computer now. Nothing is lost: we ask Instagram. Choose another way in.',
  'doctor.way-in-not-wanted': 'Nobody in between, by your choice',
  'doctor.handshake-seen': '{seenAt}',
  'doctor.handshake-none': 'Meta has not called this address yet',
  'doctor.handshake-not-wanted': 'Not needed: we ask Instagram ourselves',
  'doctor.signature-fits': 'They fit',
  'doctor.signature-refused':
    'Messages came whose signature does not fit. They are fetched anyway. Paste the Instagram app secret anew.',
  'doctor.signature-none': 'Nothing has come yet',
  'doctor.account-type-business': 'Business',
  'doctor.account-type-creator': 'Creator',
  'doctor.account-type-personal':
    '@{shop} is a personal account. Instagram gives messages to business accounts only. Change it on the phone.',
  'doctor.role-accepted': 'Accepted',
  'doctor.role-missing':
    '@{shop} is invited, but has not accepted. Say yes on your phone. We go on by ourselves.',
  'doctor.role-app-shut-out':
    'Instagram does not let your app in just now. Nothing is lost. Look at your app.',
  'doctor.token-works': 'Works',
  'doctor.token-missing': 'The login of @{shop} is not on this computer. No messages are lost. Reconnect it.',
  'doctor.token-expired': 'The token of @{shop} is over its 60 days. No messages are lost. Reconnect it.',
  'doctor.token-password': 'The password of @{shop} was changed. No messages are lost. Reconnect it.',
  'doctor.token-removed':
    'Your app was removed from @{shop} in Instagram. No messages are lost. Reconnect it.',
  'doctor.token-checkpoint': 'Instagram wants to know that @{shop} is you. Log in on the phone and answer.',
  'doctor.token-invalid':
    'Instagram no longer takes the token of @{shop}. No messages are lost. Reconnect it.',
  'doctor.scopes-granted': 'Granted',
  'doctor.scopes-missing': '@{shop} did not allow reading messages. Reconnect it and leave every box ticked.',
  'doctor.message-access-on': 'Allowed',
  'doctor.message-access-off':
    'Instagram does not let us read @{shop}. Messages are switched off in the phone app.',
  'doctor.message-access-restricted':
    'Instagram has restricted @{shop} for now. Nothing is lost. Open Instagram on the phone.',
  'doctor.message-access-other-tool':
    'Another tool answers for @{shop}. Make your own app the first receiver at Meta.',
  'doctor.first-call-made': 'Done',
  'doctor.first-call-not-needed': 'Not needed for a business account',
  'doctor.account-subscription-on': 'Switched on',
  'doctor.account-subscription-off':
    'Instagram does not tell us of @{shop}. Nothing is lost: we ask instead. Switch it on.',
  'doctor.account-subscription-no-messages':
    'Instagram tells us of @{shop}, but not of messages. Nothing is lost. Switch them on.',
  'doctor.token-age-fine': 'one: 1 day left, renews itself | other: {count} days left, renews itself',
  'doctor.token-age-ending':
    'one: @{shop} needs a new token within 1 day. No messages are lost. Reconnect it. | other: @{shop} needs a new token within {count} days. No messages are lost. Reconnect it.',
  'doctor.token-age-over': 'The token of @{shop} is over its 60 days. No messages are lost. Reconnect it.',
  'doctor.token-age-untold': 'Not told',
  'doctor.real-message-fast': '{lastAt}, at once',
  'doctor.real-message-asked':
    'Messages of @{shop} arrive only when we ask. Most likely they are switched off in the phone app.',
  'doctor.real-message-by-asking': '{lastAt}, when we asked',
  'doctor.real-message-none': 'None yet. Write one from another account.',
  'doctor.ways-agree-same': 'one: 1 chat, nothing missing | other: {count} chats, nothing missing',
  'doctor.ways-agree-silent':
    'one: Meta did not tell of 1 message of @{shop}. We found it, nothing is lost. | other: Meta did not tell of {count} messages of @{shop}. We found them, nothing is lost.',
  'doctor.ways-agree-untried': 'Not compared yet',
  'doctor.do-meta-apps': 'Open my apps at Meta',
  'doctor.do-meta-create-app': 'Create an app at Meta',
  'doctor.do-meta-basic-settings': 'Open the basic settings',
  'doctor.do-meta-roles': 'Open the roles',
  'doctor.do-meta-instagram-login': 'Show me the right page',
  'doctor.do-meta-webhooks': 'Open my app at Meta',
  'doctor.do-meta-publish': 'Open my app at Meta',
  'doctor.do-show-on-phone': 'Show me where',
  'doctor.do-go-to-step': 'Go on with setting up',
  'doctor.do-paste': 'Enter it anew',
  'doctor.do-reconnect': 'Reconnect',
  'doctor.do-choose-way-in': 'Choose a way in',
  'doctor.do-mend-keychain': 'Show me how',
  'doctor.do-make-room': 'Make room',
  'doctor.do-mend': 'Mend it',
  'doctor.do-update': 'Get the newest Shopbell',
  'doctor.do-check-again': 'Check again',
  'doctor.phone-professional-account':
    'On the phone, in Instagram: Settings, then Account type and tools, then Switch to professional account.',
  'doctor.phone-tester-invite':
    'On the phone, in Instagram: Settings, then Apps and websites, then Tester invites, then Accept.',
  'doctor.phone-message-access':
    'On the phone, in Instagram: Settings, then Messages and story replies, then Message controls, then Connected tools. Switch on “Allow access to messages”.',
  'doctor.phone-log-in': 'On the phone, open Instagram with this account. It asks what it wants to know.',
} as const;
