import { CONTACT_BUTTON_ID, showContact, useContactPanel } from '../../place/contact-panel.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';

/** Opens and closes the panel about the person. */
export function ContactButton() {
  const { t } = useWords();
  const { isOpen } = useContactPanel();
  return (
    <IconButton
      id={CONTACT_BUTTON_ID}
      label={t('contact.panel')}
      aria-expanded={isOpen}
      aria-keyshortcuts="Control+I Meta+I"
      onClick={() => showContact(!isOpen)}
    >
      <Icon name="panel" />
    </IconButton>
  );
}
