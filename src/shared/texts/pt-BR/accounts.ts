import type { accounts as reference } from '../en/accounts.ts';

export const accounts: Record<keyof typeof reference, string> = {
  'accounts.token-ends':
    'one: {shop} precisa de uma chave nova em 1 dia. Nenhuma mensagem se perde. | other: {shop} precisa de uma chave nova em {count} dias. Nenhuma mensagem se perde.',
  'accounts.renew': 'Renovar',
};
