import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DomainEvent } from '../inbox/domain-event.ts';
import { eventsFromWebhook } from './webhook-events.ts';

const ACCOUNT = '17841400000000001';
const PERSON = '900000000000001';
const AT = 1_780_000_000_123;
const RECEIVED_AT = 1_780_000_009_999;

const bytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
const read = (value: unknown) => eventsFromWebhook(bytes(value), RECEIVED_AT);
const incoming = (event: object) => ({
  sender: { id: PERSON },
  recipient: { id: ACCOUNT },
  timestamp: AT,
  ...event,
});
const outgoing = (event: object) => ({
  ...incoming(event),
  sender: { id: ACCOUNT },
  recipient: { id: PERSON },
});
const message = (fields: object) => incoming({ message: { mid: 'm1', ...fields } });

describe('whatever comes', () => {
  const sample = {
    object: 'instagram',
    entry: [
      {
        id: ACCOUNT,
        time: AT,
        messaging: [
          message({
            text: 'a',
            reply_to: { mid: 'm0', story: { id: '1', url: 'https://a.example' } },
            referral: { ref: 'x' },
          }),
          message({
            attachments: [
              { type: 'share', payload: { url: 'https://a.example/?asset_id=1' } },
              { type: 'ig_post', payload: { title: 't' } },
            ],
          }),
          outgoing({
            message: { mid: 'm3', is_echo: true, is_deleted: false, quick_reply: { payload: 'p' } },
          }),
          incoming({ message_edit: { mid: 'm1', num_edit: 1, text: 'b' } }),
          incoming({ reaction: { mid: 'm1', action: 'react', emoji: '❤' } }),
          incoming({ read: { mid: 'm1' } }),
          incoming({ postback: { title: 't', payload: 'p', referral: { ref: 'y' } } }),
        ],
        changes: [{ field: 'messages', value: message({ text: 'c' }) }],
      },
    ],
  };

  type Place = { holder: Record<string, unknown> | unknown[]; key: string | number };
  function placesIn(value: unknown): Place[] {
    if (value === null || typeof value !== 'object') return [];
    const holder = value as Record<string, unknown>;
    return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
  }

  function damage(body: unknown, at: number, how: string, by: unknown): void {
    const places = placesIn(body);
    const place = places[at % Math.max(places.length, 1)];
    if (!place) return;
    const holder = place.holder as Record<string, unknown>;
    if (how === 'rename') holder[JSON.stringify(by).slice(0, 20)] = holder[place.key];
    if (how === 'replace') holder[place.key] = by;
    else delete holder[place.key];
  }

  test('any value in any place: there is always an answer, and its events are whole', () => {
    const change = fc.record({
      at: fc.nat(),
      how: fc.constantFrom('replace', 'remove', 'rename'),
      by: fc.jsonValue({ maxDepth: 3 }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const body: unknown = structuredClone(sample);
        for (const { at, how, by } of changes) damage(body, at, how, by);
        for (const event of read(body).events) expectWhole(event);
      }),
      { numRuns: 2_000 },
    );
  });

  test('any cut and any damaged byte of the body', () => {
    const whole = bytes(sample);
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255), (cut, at, byte) => {
        const damaged = Buffer.from(whole);
        damaged[at] = byte;
        for (const event of eventsFromWebhook(damaged, RECEIVED_AT).events) expectWhole(event);
        eventsFromWebhook(whole.subarray(0, cut), RECEIVED_AT);
      }),
      { numRuns: 500 },
    );
  });

  test('depth that no printer survives', () => {
    const deep = `{"object":"instagram","entry":[{"id":"${ACCOUNT}","messaging":[{"sender":{"id":"1"},"recipient":{"id":"${ACCOUNT}"},"message":{"mid":"m1","text":"x","attachments":[{"type":"image","payload":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}}]}]}`;
    const { events } = read(deep);
    expect(events).toMatchObject([
      { type: 'message', text: 'x', attachments: [{ kind: 'image', raw: 'null' }] },
    ]);
  });
});

function expectWhole(event: DomainEvent): void {
  expect(Number.isSafeInteger(event.at) && event.at > 0).toBe(true);
  if ('mid' in event) expect(event.mid).toEqual(expect.stringMatching(/^[\s\S]+$/));
  if ('personScopedId' in event) expect(event.personScopedId).not.toBe('');
  if (event.type === 'message') {
    expect(event.opensWindow).toBe(event.direction === 'in');
    for (const { url, raw } of event.attachments) {
      expect(url === null || URL.canParse(url)).toBe(true);
      expect(typeof raw).toBe('string');
    }
  }
}
