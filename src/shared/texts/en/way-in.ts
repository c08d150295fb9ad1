/** How Instagram reaches this computer, and who can see what passes there. */
export const wayIn = {
  'way-in.title': 'Way in',
  'way-in.lede':
    'How new messages from Instagram reach this computer. Shopbell takes the best way that works, and comes back to a better one by itself.',
  'way-in.settings': 'Way in',
  'way-in.in-use': 'In use now',
  'way-in.sees-address':
    'Through your own address, {host}. Whoever runs the server there can read new messages as they pass. Nobody can change them.',
  'way-in.sees-localtunnel':
    'Through the public relay {host}. Whoever runs it, and the networks between it and you, can read new messages as they pass. Nobody can change them.',
  'way-in.sees-ngrok':
    'Through your account at ngrok. Whoever runs ngrok can read new messages as they pass. Nobody can change them.',
  'way-in.sees-cloudflared':
    'Through Cloudflare. Whoever runs Cloudflare can read new messages as they pass. Nobody can change them.',
  'way-in.sees-nobody':
    'Nobody stands in between. We ask Instagram directly; only Instagram and you see the messages.',
  'way-in.first': 'First choice',
  'way-in.relay': 'Public relay',
  'way-in.own-address': 'My own address',
  'way-in.nobody': 'Nobody in between',
  'way-in.relay-hint': 'Works at once, without an account. Where it is away, the further ways stand in.',
  'way-in.relay-server': 'Another relay server (optional)',
  'way-in.relay-name': 'A name you wish for (optional)',
  'way-in.address': 'Your own address',
  'way-in.address-hint': 'It must lead to http://127.0.0.1:{port} on this computer.',
  'way-in.address-stand-in': 'A public relay may stand in while it does not answer',
  'way-in.nobody-hint': 'New messages come a little slower, nothing is missed. Files cannot go out this way.',
  'way-in.further': 'Further ways',
  'way-in.further-hint': 'Tried from top to bottom when the first choice does not work.',
  'way-in.more-relays': 'More relay servers (optional)',
  'way-in.more-relays-hint': 'Addresses that begin with https://, with spaces between them.',
  'way-in.ngrok-token': 'ngrok authtoken (optional)',
  'way-in.ngrok-token-hint':
    'From your ngrok dashboard. Kept in this computer’s key store. Never shown to anyone.',
  'way-in.ngrok-forget': 'Forget the token',
  'way-in.ngrok-domain': 'Your ngrok domain (optional)',
  'way-in.cloudflared': 'Use cloudflared where it is installed',
  'way-in.save': 'Save',
  'way-in.saved': 'Saved. The way in opens anew.',
  'way-in.address-wrong': 'An address begins with https:// and has no spaces.',
  'way-in.name-wrong': 'A name has 4 to 63 small letters, digits or dashes.',
  'way-in.domain-wrong': 'A domain looks like shop.ngrok.app, without https://.',
  'way-in.token-wrong': 'A token has at least 16 letters and digits, without spaces.',
  'way-in.too-many': 'Five more servers at the most.',
} as const;
