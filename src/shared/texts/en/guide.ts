/** Setting a shop up: what a pasted value truly is, and whether a page answers. */
export const guide = {
  'pasted.is-secret': 'This is a secret. The ID is the number beside it.',
  'pasted.is-app-id': 'This is an app ID. The secret stands below it at Meta, behind “Show”.',
  'pasted.is-token': 'This is a token. It belongs in the step “Log in with your shop”.',
  'pasted.is-facebook-token':
    'This is a Facebook token. It does not open Instagram messages. Take the one from “Generate token” below Instagram login.',
  'pasted.is-address': 'This is an address. Copy the value itself.',
  'pasted.is-hidden': 'Meta still hides it. Press “Show” beside it there, then copy again.',
  'pasted.is-account-number':
    'This is the number of your Instagram account. The app ID stands further up on that page.',
  'pasted.is-meta-id':
    'This is the ID of the Facebook pair. Here the Instagram one is needed: it stands below “API setup with Instagram login”.',
  'pasted.is-instagram-id':
    'This is the ID of the Instagram pair. Here the other one is needed: it stands in “App settings”, “Basic”.',
  'pasted.is-meta-secret':
    'This is the secret of the Facebook pair. The Instagram one stands below “API setup with Instagram login”.',
  'pasted.is-instagram-secret':
    'This is the secret of the Instagram pair. The other one stands in “App settings”, “Basic”.',
  'pasted.is-pair': 'These are an ID and a secret in one. Paste each in its own field.',
  'pasted.not-an-id': 'An app ID is a number of 6 to 20 digits.',
  'pasted.not-a-secret': 'A secret has 16 to 64 letters and digits, without spaces.',
  'pasted.not-a-token':
    'This is not a whole token. A token is long, mostly over 150 letters. Copy all of it.',

  'page.answers': 'The page answers. Meta can see it.',
  'page.asking': 'Looking at the page…',
  'page.not-an-address': 'An address begins with https:// and has no spaces.',
  'page.not-secure': 'Meta wants a secure page. Its address begins with https://.',
  'page.not-public': 'Only your own network can see this page. Meta needs one that everybody can open.',
  'page.missing': 'There is no page at this address, or it wants a login. Please check the address.',
  'page.no-answer': 'Nobody answers at this address. Please check it. We look again by ourselves.',
} as const;
