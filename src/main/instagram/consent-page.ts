/** What Instagram shows to whoever is sent there to log in. */
export type ConsentPage = 'consent' | 'login-first' | 'redirect-refused' | 'app-refused';

const PATIENCE_MS = 15_000;
const MOST_CHARACTERS = 500_000;

/**
 * Looks at the page a login begins with, without logging in. Mistakes in the address are shown there and nowhere
 * else; whoever is not logged in may be sent to the login first, and then it says nothing.
 */
export async function lookAtConsentPage(fetch: typeof globalThis.fetch, url: string): Promise<ConsentPage> {
  const response = await fetch(url, {
    redirect: 'manual',
    credentials: 'omit',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (response.status >= 300 && response.status < 400) return 'login-first';
  const text = (await response.text()).slice(0, MOST_CHARACTERS);
  if (/invalid\s+redirect[_ ]uri/i.test(text)) return 'redirect-refused';
  if (/invalid\s+platform\s+app/i.test(text)) return 'app-refused';
  // The real page is made by a script: only one that offers the choice itself is the consent.
  return response.ok && /name="permission"/.test(text) ? 'consent' : 'login-first';
}
