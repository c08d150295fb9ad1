import { createHmac } from 'node:crypto';
import type { PracticeApp } from '../world/apps.ts';
import type { PlatformEvent } from './platform-event.ts';

/** One body for one or many events; events of one account that follow each other share an entry. */
export function bodyOf(events: PlatformEvent[], now: number): string {
  const entries: Array<Record<string, unknown>> = [];
  for (const event of events) {
    // Another app owns the thread: the same items, under another key.
    const key = event.account.isStandby ? 'standby' : 'messaging';
    const last = entries.at(-1);
    const items = last?.id === event.account.userId ? last[key] : undefined;
    if (Array.isArray(items)) items.push(event.item);
    // `time` is in ms with messaging (and in seconds with changes), as seen live.
    else entries.push({ id: event.account.userId, time: now, [key]: [event.item] });
  }
  return wireJson({ object: 'instagram', entry: entries });
}

/** What the dashboard's Test button sends: `changes`, entry "0", times in seconds, ids of nobody. */
export function testBody(now: number): string {
  const seconds = Math.floor(now / 1000);
  return wireJson({
    object: 'instagram',
    entry: [
      {
        id: '0',
        time: seconds,
        changes: [
          {
            field: 'messages',
            value: {
              sender: { id: '12334' },
              recipient: { id: '23245' },
              timestamp: String(seconds),
              message: { mid: 'random_mid', text: 'random_text' },
            },
          },
        ],
      },
    ],
  });
}

/**
 * JSON as Meta writes it: everything beyond ASCII as lowercase `\u00e4`, slashes as `\/`. Whoever checks the
 * signature over JSON written anew instead of the bytes received fails here, as he does live.
 */
function wireJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/\//g, '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Headers of a delivery; the signature is over the bytes as sent. `[WH]` */
export function deliveryHeaders(body: string, secret: string | null): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (secret === null) return headers;
  headers['x-hub-signature'] = `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`;
  headers['x-hub-signature-256'] = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  return headers;
}

/** The secret this app's deliveries are signed with. */
export function signingSecret(app: PracticeApp): string {
  return app.signsWith === 'meta' ? app.metaAppSecret : app.instagramAppSecret;
}
