/** Pages and main both have it; a library of types for it would bring the rest of the net in here. */
declare const URL: {
  new (
    address: string,
  ): { protocol: string; host: string; hostname: string; username: string; password: string };
  canParse(address: string): boolean;
};

/** Longer ones are no address that anybody types or shares; browsers cut them too. */
const MOST_CHARACTERS = 2_000;

/**
 * Whether an address may be opened in the owner's browser: a web page (http or https) with a host, and without a
 * user name, which could dress up one host as another ("https://instagram.com@evil.example").
 */
export function isOpenable(address: string): boolean {
  if (address.length > MOST_CHARACTERS || !URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  return /^https?:$/.test(protocol) && hostname !== '' && username === '' && password === '';
}

/**
 * An openable address as it is shown: the host as the network knows it. Letters of another alphabet that look like
 * ours ("аррӏе.com") stand there as what they are ("xn--80ak6aa92e.com"), and so do escapes and capitals.
 */
export function shownAddress(address: string): string {
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}${address.replace(/^[a-z]+:\/\/[^/\\?#]*/i, '')}`;
}
