import { useWords } from '../../words/use-words.ts';
import styles from './GroupHead.module.css';
import type { Group } from './list-items.ts';

interface GroupHeadProps {
  group: Group;
  count: number;
}

export function GroupHead({ group, count }: GroupHeadProps) {
  const { t } = useWords();
  return (
    <div className={styles.head} data-group={group} role="presentation">
      {t(`group.${group}`)} <span>{count}</span>
    </div>
  );
}
