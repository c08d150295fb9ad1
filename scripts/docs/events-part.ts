import type { AttachmentKind } from '../../src/shared/model/message.ts';
import { type TextKey, translator } from '../../src/shared/texts/translate.ts';
import type {
  ExpectedAttachment,
  ExpectedChat,
  ExpectedMessage,
  Fixture,
} from '../../tests/instagram/fixtures/fixture.ts';
import { SUBJECTS } from '../../tests/instagram/fixtures/index.ts';
import { code, markdownTable } from './markdown-table.ts';

const t = translator('en');

/** One table for each subject, a row for each thing that can come; made from the fixtures that test it. */
export function eventsPart(): string {
  return SUBJECTS.map(({ subject, file, fixtures }) => {
    const rows = fixtures.map((fixture) => [fixture.name, storedAs(fixture), shownAs(fixture), code(file)]);
    return `### ${subject}\n\n${markdownTable(['what comes', 'stored', 'shown', 'tested'], rows)}`;
  }).join('\n\n');
}

function storedAs({ expect: { chats, journal, tests } }: Fixture): string {
  const kept = (journal ?? []).filter((outcome) => outcome !== 'applied');
  return list([
    ...chats.flatMap(({ messages }) => messages.map(storedMessage)),
    ...chats.map(windowOf),
    ...kept.map((reason) => `body kept: ${reason}`),
    ...(tests ? ['nothing; the line is proved'] : []),
  ]);
}

function storedMessage({ direction, kind, attachments = [], isUnsent, referral }: ExpectedMessage): string {
  const way = direction === 'out' ? 'own ' : '';
  if (isUnsent) return `${way}message, emptied`;
  const files = attachments.map((attachment) => attachment.kind);
  const more = referral ? [...files, `where from (${referral.via})`] : files;
  return `${way}${kind ?? 'message'}${more.length === 0 ? '' : ` with ${more.join(', ')}`}`;
}

function windowOf({ windowOpenedAt }: ExpectedChat): string {
  return windowOpenedAt === null ? 'reply window stays shut' : 'reply window';
}

function shownAs({ expect: { chats } }: Fixture): string {
  const messages = chats.flatMap((chat) => chat.messages);
  if (messages.length > 0) return list(messages.map(shownMessage));
  return chats.length > 0 ? 'an empty chat that may be written to' : 'nothing';
}

function shownMessage(message: ExpectedMessage): string {
  const { direction, kind, text, attachments = [], reactions = [], quote } = message;
  const isOut = direction === 'out';
  if (message.isUnsent) return t(isOut ? 'message.you-unsent' : 'message.unsent', { name: 'Mira' });
  if (kind === 'unsupported') return t('message.unsupported');
  const marks = [
    ...(message.isEdited ? [t('message.edited')] : []),
    ...(isOut && message.origin !== 'shopbell' ? [t('message.from-phone')] : []),
    ...(message.delivery === 'seen' ? ['seen'] : []),
  ];
  return [
    ...kickers(message),
    ...(quote ? [`quoting ${quoted(quote.text ?? t('message.quoted-gone'))}:`] : []),
    ...attachments.map((attachment) => shownAttachment(attachment, isOut)),
    ...(text ? [quoted(text)] : []),
    ...reactions.map(({ emoji }) => emoji),
    ...(marks.length > 0 ? [`(${marks.join(', ')})`] : []),
  ]
    .join(' ')
    .replace(/:$/, '');
}

/** What stands above the words. */
function kickers({ referral, kind, direction }: ExpectedMessage): string[] {
  const toStory = direction === 'out' ? 'message.story-reply-own' : 'message.story-reply';
  return [
    ...(referral ? [`${cameBy(referral)}:`] : []),
    ...(kind === 'story-reply' ? [`${t(toStory)}:`] : []),
  ];
}

function cameBy({ via, title, ref }: NonNullable<ExpectedMessage['referral']>): string {
  if (via === 'ad' && title) return t('referral.ad-named', { title });
  return via === 'link' && ref ? t('referral.link', { ref }) : t(`referral.${via}`);
}

/** The words of the window; its own table of them lies with the icons, out of reach of a script. */
function shownAttachment({ kind, title, link, media }: ExpectedAttachment, isOut: boolean): string {
  const named: `attachment.${AttachmentKind}` & TextKey = `attachment.${kind}`;
  const key = isOut && kind === 'story-mention' ? 'attachment.story-mention-own' : named;
  const words = [t(key)];
  if (title) words.push(quoted(title));
  if (link) words.push(`→ ${t('attachment.open')}`);
  if (media === 'gone') words.push(t('attachment.gone'));
  return `[${words.join(' ')}]`;
}

function quoted(text: string): string {
  return `“${text}”`;
}

/** The same thing several times is said once, with its number. */
function list(parts: string[]): string {
  const counts = new Map<string, number>();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  return [...counts].map(([part, count]) => (count === 1 ? part : `${count} × ${part}`)).join('; ');
}
