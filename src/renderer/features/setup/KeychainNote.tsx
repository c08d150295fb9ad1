import type { SetupStatus } from '../../../shared/model/setup.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import cards from './cards.module.css';

interface KeychainNoteProps {
  keychain: SetupStatus['keychain'];
}

/** Keys lie in the system's key store and nowhere else; without one the owner must know. */
export function KeychainNote({ keychain }: KeychainNoteProps) {
  const { t } = useWords();
  if (keychain === 'kept') return null;
  return (
    <div className={cards.note} role="note">
      <Icon name="key" size={18} />
      <p>
        <b>{t(`keychain.${keychain}-title`)}</b> {t(`keychain.${keychain}-text`)}
      </p>
    </div>
  );
}
