import type { TextKey, Translate } from '../../../shared/texts/translate.ts';
import { useApp } from '../../caches/app-cache.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import type { Command, CommandGroup } from '../../commands/command.ts';
import { keyCaps } from '../../commands/keys.ts';
import { useCommandRegistry } from '../../commands/registry.ts';
import { Keys } from '../../ui/Keys.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './KeyList.module.css';

const GROUPS: readonly CommandGroup[] = ['chat', 'go', 'app'];

/** Keys that belong to where the focus is, and so are no commands. */
const LOCAL: ReadonlyArray<{ name: TextKey; keys: string }> = [
  { name: 'keys.next-chat', keys: 'j' },
  { name: 'keys.previous-chat', keys: 'k' },
  { name: 'keys.answer', keys: 'r' },
];

/** Every key, by what it does. */
export function KeyList() {
  const { t } = useWords();
  const isMac = useApp((state) => state.platform === 'mac');
  const commands = useCommandRegistry((state) => state.commands);
  // Shops may be renamed or leave while one looks.
  useInbox((state) => state.accounts);
  const groups = GROUPS.map((group) => ({
    group,
    rows: [
      ...(group === 'chat' ? LOCAL.map(({ name, keys }) => ({ says: t(name), keys })) : []),
      ...[...commands.values()].flatMap((command) => {
        const [keys] = command.keys;
        const says = wordsOf(command, t);
        return command.group === group && keys !== undefined && says !== null ? [{ says, keys }] : [];
      }),
    ],
  }));
  return (
    <div className={styles.groups}>
      {groups.map(({ group, rows }) => (
        <section key={group} aria-label={t(`palette.group-${group}`)}>
          <h3>{t(`palette.group-${group}`)}</h3>
          <dl>
            {rows.map(({ says, keys }) => (
              <div key={`${says} ${keys}`}>
                <dt dir="auto">{says}</dt>
                <dd>
                  <span className="visually-hidden">{keyCaps(keys, isMac).join(' ')}</span>
                  <Keys caps={keyCaps(keys, isMac)} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function wordsOf({ name, subject }: Command, t: Translate): string | null {
  if (!subject) return t(name);
  const about = subject();
  return about === null ? null : t(name, { name: about });
}
