/**
 * The public servers, tried in turn. The first is the client's own default; it was away for days more than
 * once (localtunnel issues 530 and 726), the second is named as the way out there.
 */
export const PUBLIC_LOCALTUNNEL_HOSTS = ['https://localtunnel.me', 'https://loca.lt'] as const;
