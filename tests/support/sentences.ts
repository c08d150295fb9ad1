import type { CheckId } from '../../src/shared/model/doctor.ts';
import { en } from '../../src/shared/texts/en/index.ts';
import type { TextKey } from '../../src/shared/texts/translate.ts';
import type { Catalogue } from '../../src/shared/texts/translation.ts';
import type { BrokenState } from './broken-states.ts';

/** The forms of a text: one, or those for one and for several. */
export function formsOf(key: TextKey, catalogue: Catalogue = en): string[] {
  return catalogue[key].split(' | ').map((form) => form.replace(/^(?:one|other): /, ''));
}

/** What an English text looks like on the screen, whatever stands in its placeholders. */
export function wordsOf(key: TextKey): RegExp {
  const forms = formsOf(key).map((form) =>
    form
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+'),
  );
  return new RegExp(forms.join('|'));
}

/** What stands on the button of a state's next click. */
export function buttonOf(
  { next, leadsTo }: Pick<BrokenState, 'next' | 'leadsTo'>,
  catalogue: Catalogue = en,
): string {
  const key = next === 'open-meta' ? `doctor.do-meta-${leadsTo}` : `doctor.do-${next}`;
  if (!isText(key)) throw new Error(`no button for ${key}`);
  return catalogue[key];
}

function isText(key: string): key is TextKey {
  return key in en;
}

/** How a check is called. */
export function nameOf(check: CheckId, catalogue: Catalogue = en): string {
  return catalogue[`doctor.name-${check}`];
}
