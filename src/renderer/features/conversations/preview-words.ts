import { harmlessLine } from '../../../shared/harmless-text.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { Translate } from '../../../shared/texts/translate.ts';
import type { IconName } from '../../ui/icon-shapes.tsx';
import { attachmentIcons, attachmentWords } from '../../words/attachment-words.ts';

/** The second line of a row: what kind of thing it is, who said it, and the words. */
export interface PreviewWords {
  icon: IconName | null;
  /** "You:", "Draft:", "Not sent". */
  lead: string | null;
  look: 'plain' | 'failed' | 'draft';
  text: string;
}

const PLAIN: PreviewWords = { icon: null, lead: null, look: 'plain', text: '' };

export function previewWords({ preview, draft }: Conversation, t: Translate): PreviewWords {
  const written = draft?.trim();
  if (preview?.delivery === 'failed') {
    return { icon: 'alert', lead: t('preview.not-sent'), look: 'failed', text: contentOf(preview, t).text };
  }
  if (written) return { icon: 'pencil', lead: t('preview.draft'), look: 'draft', text: written };
  if (!preview) return PLAIN;
  const content = { ...PLAIN, ...contentOf(preview, t) };
  if (preview.direction === 'in') return content;
  switch (preview.delivery) {
    case 'queued':
      return { ...content, icon: 'outbox', lead: t('preview.queued') };
    case 'unknown':
      return { ...content, icon: 'clock', lead: t('preview.unknown') };
    default:
      return preview.origin === 'elsewhere'
        ? { ...content, icon: 'phone', lead: t('preview.you') }
        : { ...content, icon: null, lead: t('preview.you') };
  }
}

type Preview = NonNullable<Conversation['preview']>;

function contentOf(preview: Preview, t: Translate): Pick<PreviewWords, 'icon' | 'text'> {
  const { isUnsent, kind, attachments, direction } = preview;
  const text = harmlessLine(preview.text ?? '');
  if (isUnsent) return { icon: 'undo', text: t('preview.unsent') };
  if (text && kind === 'story-reply') {
    return {
      icon: null,
      text: t(direction === 'in' ? 'preview.on-story' : 'preview.on-their-story', { text }),
    };
  }
  if (text) return { icon: null, text };
  const first = attachments[0];
  if (kind === 'referral' && first === undefined) return { icon: 'link', text: t('referral.other') };
  if (first === undefined) {
    return kind === 'unsupported'
      ? { icon: 'alert', text: t('attachment.unknown') }
      : { icon: null, text: '' };
  }
  const alike = attachments.filter((attachment) => attachment === first).length;
  return {
    icon: attachmentIcons[first],
    text:
      first === 'image' && alike > 1
        ? t('preview.photos', { count: alike })
        : t(attachmentWords(first, direction)),
  };
}
