/** What is told about a connected shop. */
export const accounts = {
  'accounts.token-ends':
    'one: {shop} needs a new token within 1 day. No messages are lost. | other: {shop} needs a new token within {count} days. No messages are lost.',
  'accounts.renew': 'Renew',
} as const;
