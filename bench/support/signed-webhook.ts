import { createHmac } from 'node:crypto';

/** One customer's message as Instagram posts it, with the signature over its bytes. */
export interface SignedWebhook {
  body: Buffer;
  headers: Record<string, string>;
}

export interface WebhookMessage {
  accountUserId: string;
  scopedId: string;
  mid: string;
  text: string;
  at: number;
}

export function signedWebhook(message: WebhookMessage, secret: string): SignedWebhook {
  const { accountUserId, scopedId, mid, text, at } = message;
  const item = {
    sender: { id: scopedId },
    recipient: { id: accountUserId },
    timestamp: at,
    message: { mid, text },
  };
  const body = Buffer.from(
    JSON.stringify({ object: 'instagram', entry: [{ id: accountUserId, time: at, messaging: [item] }] }),
  );
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return {
    body,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
  };
}
