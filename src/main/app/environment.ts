import { type Endpoints, LIVE_ENDPOINTS } from '../../shared/instagram/platform.ts';
import { isLoopbackHost } from '../../shared/loopback.ts';
import { PUBLIC_LOCALTUNNEL_HOSTS } from '../tunnel/public-hosts.ts';

/** The outside world of this run: Instagram's hosts, the tunnel server, where secrets lie. */
export interface Environment {
  endpoints: Endpoints;
  /** Servers of the localtunnel client, tried in turn. */
  tunnelHosts: readonly string[];
  keychainService: string;
  /** Where newer versions of Shopbell are looked for while developing; null: nowhere. */
  updateFeed: string | null;
}

const DEFAULT_KEYCHAIN_SERVICE = 'Shopbell';

export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

/**
 * Reads the stand-ins for Instagram's hosts from the environment. A packaged app ignores them all: nobody may
 * bend its way to Instagram by setting a variable. Plain http is allowed for loopback addresses only.
 * Throws `EnvironmentError` naming the variable that is not usable.
 */
export function readEnvironment(
  variables: Record<string, string | undefined>,
  isPackaged: boolean,
): Environment {
  const stand = (name: string, live: string): string => {
    const value = isPackaged ? undefined : variables[name];
    return value ? checkedOrigin(name, value) : live;
  };
  const updateFeed = stand('SHOPBELL_UPDATE_FEED', '');
  const tunnelHost = stand('SHOPBELL_TUNNEL_HOST', '');
  return {
    endpoints: {
      wwwInstagram: stand('SHOPBELL_WWW_INSTAGRAM_URL', LIVE_ENDPOINTS.wwwInstagram),
      apiInstagram: stand('SHOPBELL_API_INSTAGRAM_URL', LIVE_ENDPOINTS.apiInstagram),
      graphInstagram: stand('SHOPBELL_GRAPH_INSTAGRAM_URL', LIVE_ENDPOINTS.graphInstagram),
      graphFacebook: stand('SHOPBELL_GRAPH_FACEBOOK_URL', LIVE_ENDPOINTS.graphFacebook),
    },
    tunnelHosts: tunnelHost === '' ? PUBLIC_LOCALTUNNEL_HOSTS : [tunnelHost],
    keychainService:
      (isPackaged ? undefined : variables.SHOPBELL_KEYCHAIN_SERVICE) || DEFAULT_KEYCHAIN_SERVICE,
    updateFeed: updateFeed === '' ? null : updateFeed,
  };
}

function checkedOrigin(name: string, value: string): string {
  if (!URL.canParse(value)) throw new EnvironmentError(`${name} is not an address: ${value}`);
  const url = new URL(value);
  const isAllowed = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname));
  if (!isAllowed) {
    throw new EnvironmentError(`${name} must be https, or http on this computer only: ${value}`);
  }
  return value.replace(/\/+$/, '');
}
