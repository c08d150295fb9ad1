import type { WayInUse } from '../../shared/model/setup.ts';
import type { Translate } from '../../shared/texts/translate.ts';

/** Who can see new messages on the way that is in use, in one plain sentence. Null: nobody is in between. */
export function wayInSentence(inUse: WayInUse | null, t: Translate): string {
  if (inUse === null) return t('way-in.sees-nobody');
  return t(`way-in.sees-${inUse.name}`, { host: inUse.host });
}
