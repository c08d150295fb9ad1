import type { ConversationId } from '../../../shared/model/ids.ts';
import type { TextKey } from '../../../shared/texts/translate.ts';
import { beginExtra, type Extra } from '../../bridge/extras.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icon-shapes.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { useWords } from '../../words/use-words.ts';

const ENTRIES = [
  { kind: 'own-post', icon: 'image', name: 'choices.own-post', note: 'choices.own-post-note' },
  { kind: 'quick-replies', icon: 'reply', name: 'choices.quick-replies', note: 'choices.quick-replies-note' },
  { kind: 'buttons', icon: 'link', name: 'choices.buttons', note: 'choices.buttons-note' },
] as const satisfies ReadonlyArray<{ kind: Extra['kind']; icon: IconName; name: TextKey; note: TextKey }>;

interface MoreMenuProps {
  conversationId: ConversationId;
}

/** What can go out beside words and files. */
export function MoreMenu({ conversationId }: MoreMenuProps) {
  const { t } = useWords();
  return (
    <Menu
      side="top"
      trigger={
        <IconButton label={t('choices.more')}>
          <Icon name="plus" />
        </IconButton>
      }
      // What was chosen takes the focus itself.
      onCloseAutoFocus={(event) => event.preventDefault()}
    >
      {ENTRIES.map(({ kind, icon, name, note }) => (
        <MenuItem
          key={kind}
          icon={<Icon name={icon} />}
          note={t(note)}
          onSelect={() => beginExtra(conversationId, kind)}
        >
          {t(name)}
        </MenuItem>
      ))}
    </Menu>
  );
}
