import type { accounts as reference } from '../en/accounts.ts';

export const accounts: Record<keyof typeof reference, string> = {
  'accounts.token-ends':
    'one: {shop} necesita una clave nueva en 1 día. No se pierde ningún mensaje. | other: {shop} necesita una clave nueva en {count} días. No se pierde ningún mensaje.',
  'accounts.renew': 'Renovar',
};
