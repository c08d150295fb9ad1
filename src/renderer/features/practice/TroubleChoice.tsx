import { PRACTICE_TROUBLES, type PracticeTrouble } from '../../../shared/model/practice.ts';
import { setTrouble } from '../../bridge/practice.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icon-shapes.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { useWords } from '../../words/use-words.ts';

const ICONS: Record<PracticeTrouble, IconName> = {
  'login-ended': 'key',
  'line-cut': 'link',
  'too-late': 'lock',
  'message-lost': 'search',
  'instagram-down': 'cloudoff',
  'answer-refused': 'alert',
  rush: 'users',
};

/** What can be let go wrong. What is wrong already is mended where it is told. */
export function TroubleChoice({ troubles }: { troubles: readonly PracticeTrouble[] }) {
  const { t } = useWords();
  return (
    <Menu
      align="end"
      trigger={
        <Button size="small">
          <Icon name="alert" size={14} />
          {t('trouble.choose')}
        </Button>
      }
    >
      {PRACTICE_TROUBLES.filter((trouble) => !troubles.includes(trouble)).map((trouble) => (
        <MenuItem
          key={trouble}
          icon={<Icon name={ICONS[trouble]} size={16} />}
          note={t(`trouble.${trouble}-note`)}
          onSelect={() => void setTrouble(trouble, true)}
        >
          {t(`trouble.${trouble}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
