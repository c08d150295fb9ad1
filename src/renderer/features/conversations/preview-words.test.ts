import { expect, test } from 'vitest';
import { conversation, type Row } from '../../../../tests/gallery/shop.ts';
import { translator } from '../../../shared/texts/translate.ts';
import { previewWords } from './preview-words.ts';

const t = translator('en');

function said(part: Partial<Row>): string {
  const { icon, lead, text } = previewWords(conversation(0, { id: 1, name: 'A', hoursAgo: 0, ...part }), t);
  return [icon && `[${icon}]`, lead, text].filter(Boolean).join(' ');
}

test.each<[string, Partial<Row>]>([
  ['Hello', { preview: { text: 'Hello' } }],
  ['You: Yes', { preview: { direction: 'out', origin: 'shopbell', delivery: 'sent', text: 'Yes' } }],
  ['[phone] You: Yes', { preview: { direction: 'out', origin: 'elsewhere', delivery: 'sent', text: 'Yes' } }],
  ['[alert] Not sent Yes', { preview: { direction: 'out', delivery: 'failed', text: 'Yes' } }],
  ['[outbox] Queued: Yes', { preview: { direction: 'out', delivery: 'queued', text: 'Yes' } }],
  ['[pencil] Draft: Maybe', { draft: ' Maybe ', preview: { text: 'Hello' } }],
  ['[image] Photo', { preview: { attachments: ['image'] } }],
  ['[image] 3 photos', { preview: { attachments: ['image', 'image', 'image'] } }],
  ['[mic] Voice message', { preview: { attachments: ['audio'] } }],
  ['On your story: Wow', { preview: { kind: 'story-reply', text: 'Wow' } }],
  [
    '[phone] You: On their story: Wow',
    {
      preview: { kind: 'story-reply', direction: 'out', origin: 'elsewhere', delivery: 'sent', text: 'Wow' },
    },
  ],
  ['[heart] Mentioned you in their story', { preview: { attachments: ['story-mention'] } }],
  ['[link] Came by an ad or a link', { preview: { kind: 'referral' } }],
  ['[undo] Message unsent', { preview: { isUnsent: true, text: 'secret' } }],
  ['[alert] Something new. See it in Instagram.', { preview: { kind: 'unsupported' } }],
])('%s', (expected, part) => {
  expect(said(part)).toBe(expected);
});
