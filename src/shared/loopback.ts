/**
 * Whether a host name means this very computer: 127.0.0.0/8, ::1, `localhost` and every name below it
 * (RFC 6761 reserves them). Takes what `URL.hostname` gives, IPv6 in brackets.
 */
export function isLoopbackHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  if (host === '[::1]' || host === '::1') return true;
  return /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}
