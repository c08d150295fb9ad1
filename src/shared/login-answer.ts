/** Pages and main both have it; a library of types for it would bring the rest of the net in here. */
declare const URL: {
  new (
    address: string,
  ): {
    protocol: string;
    host: string;
    hostname: string;
    pathname: string;
    searchParams: { has(name: string): boolean };
  };
  canParse(address: string): boolean;
};

/**
 * What an address is that somebody copied out of the browser in which they logged in at Instagram. `complete`: it
 * carries Instagram's answer, a yes or a no · `still-there`: a page of the login itself, so Allow was not pressed
 * yet · `cut-off`: the right address without the answer behind it · `elsewhere`: another page ·
 * `not-an-address`: anything else.
 */
export type LoginAnswerKind = 'complete' | 'still-there' | 'cut-off' | 'elsewhere' | 'not-an-address';

export interface LoginAnswer {
  kind: LoginAnswerKind;
  address: string;
}

/** Hosts on which a login may be under way; data, see platform.ts, and what stands in for them. */
export function readLoginAnswer(
  text: string,
  { redirectUri, loginHosts }: { redirectUri: string; loginHosts: readonly string[] },
): LoginAnswer {
  const bare = text.replace(/[\s"'`“”‘’«»<>\u200b-\u200f\u2060\ufeff]/g, '');
  // Some browsers leave the beginning out of what they show.
  const address = /^[\w.-]+(?::\d+)?\/.*[?&]\w+=/.test(bare) ? `https://${bare}` : bare;
  return { kind: kindOf(address, redirectUri, loginHosts), address };
}

function kindOf(address: string, redirectUri: string, loginHosts: readonly string[]): LoginAnswerKind {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return 'not-an-address';
  const reached = new URL(address);
  if (isSamePlace(reached, redirectUri)) {
    const { searchParams } = reached;
    return searchParams.has('code') || searchParams.has('error') ? 'complete' : 'cut-off';
  }
  return loginHosts.includes(reached.hostname) ? 'still-there' : 'elsewhere';
}

function isSamePlace(reached: InstanceType<typeof URL>, redirectUri: string): boolean {
  if (!URL.canParse(redirectUri)) return false;
  const wanted = new URL(redirectUri);
  const bare = (path: string) => path.replace(/\/+$/, '');
  return (
    reached.protocol === wanted.protocol &&
    reached.host === wanted.host &&
    bare(reached.pathname) === bare(wanted.pathname)
  );
}
