import { Command as Menu } from 'cmdk';
import { Fragment, useState } from 'react';
import { faceAddress } from '../../bridge/media.ts';
import { useApp } from '../../caches/app-cache.ts';
import type { Command, CommandGroup } from '../../commands/command.ts';
import { keyCaps } from '../../commands/keys.ts';
import { useCommandRegistry } from '../../commands/registry.ts';
import { closeOverlayAnd } from '../../place/overlay.ts';
import { usePlace } from '../../place/place.ts';
import { Face } from '../../ui/Face.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { usePainted } from '../../ui/use-painted.ts';
import { initials, personName } from '../../words/person-name.ts';
import { useWords } from '../../words/use-words.ts';
import { Overlay } from './Overlay.tsx';
import styles from './Palette.module.css';
import { rank } from './rank.ts';
import { useFoundPeople } from './use-found-people.ts';

const GROUPS: readonly CommandGroup[] = ['chat', 'go', 'app'];
const ROW_PX = 36;
/** Above the list lie the window’s edge and the field, below it the edge again. */
const ROWS_AROUND = 5;

/** Of people main has said already that they fit; they stand behind what can be done. */
const FOUND = 'chat ';
const FOUND_RANK = 0.01;

function rankOf(id: string, search: string, [name = '']: string[] = []): number {
  return id.startsWith(FOUND) ? FOUND_RANK : rank(name, search);
}

/** Everything that can be done, and everybody who can be gone to, by typing a few letters. */
export function Palette() {
  const { t } = useWords();
  const [text, setText] = useState('');
  const commands = useCommandRegistry((state) => state.commands);
  const isPainted = usePainted();
  // What is further down comes after the first picture.
  let room = isPainted || text !== '' ? commands.size : Math.ceil(window.innerHeight / ROW_PX) - ROWS_AROUND;
  const within = (some: readonly Command[]) => {
    const shown = some.slice(0, room);
    room -= shown.length;
    return shown;
  };
  return (
    <Overlay name={t('palette.name')} isInstant>
      <Menu className={styles.palette} label={t('palette.name')} loop filter={rankOf}>
        <div className={styles.field}>
          <Icon name="search" />
          <Menu.Input autoFocus value={text} onValueChange={setText} placeholder={t('palette.placeholder')} />
        </div>
        <Menu.List className={styles.list} label={t('palette.results')}>
          <Menu.Empty className={styles.none}>{t('palette.nothing', { text })}</Menu.Empty>
          {GROUPS.map((group) => {
            const listed = [...commands.values()].filter((one) => one.group === group && !one.isHidden);
            // The menu sorts by what was typed only what can be done; in one group the others would stand first.
            const can = within(listed.filter(mayRun));
            const cannot = within(listed.filter((one) => !mayRun(one)));
            if (can.length + cannot.length === 0) return null;
            return (
              <Fragment key={group}>
                <Menu.Group heading={t(`palette.group-${group}`)}>{can.map(itemOf)}</Menu.Group>
                <Menu.Group>{cannot.map(itemOf)}</Menu.Group>
              </Fragment>
            );
          })}
          {text.trim() !== '' && <People text={text} />}
        </Menu.List>
      </Menu>
    </Overlay>
  );
}

function mayRun(command: Command): boolean {
  return (command.blocked?.() ?? null) === null;
}

function itemOf(command: Command) {
  return <CommandItem key={command.id} command={command} />;
}

function CommandItem({ command }: { command: Command }) {
  const { t } = useWords();
  const isMac = useApp((state) => state.platform === 'mac');
  // What the palette lies over does not change while it is open.
  const reason = command.blocked?.() ?? null;
  const [keys] = command.keys;
  return (
    <Menu.Item
      className={styles.option}
      value={command.id}
      keywords={[t(command.name)]}
      disabled={reason !== null}
      onSelect={() => closeOverlayAnd(command.run)}
    >
      <Icon name={command.icon} />
      <span className={styles.name}>{t(command.name)}</span>
      {reason !== null && <small>{t(reason)}</small>}
      {keys !== undefined && <Keys caps={keyCaps(keys, isMac)} />}
    </Menu.Item>
  );
}

function People({ text }: { text: string }) {
  const { t } = useWords();
  const people = useFoundPeople(text);
  if (people.length === 0) return null;
  return (
    <Menu.Group heading={t('palette.group-people')}>
      {people.map(({ conversationId, person }) => (
        <Menu.Item
          key={conversationId}
          className={styles.option}
          value={`${FOUND}${conversationId}`}
          onSelect={() => closeOverlayAnd(() => usePlace.getState().open(conversationId))}
        >
          <Face tintOf={person.id} letters={initials(person)} picture={faceAddress(person)} size="small" />
          <span className={styles.name} dir="auto">
            {personName(person, t)}
          </span>
          {person.username && <small>@{person.username}</small>}
        </Menu.Item>
      ))}
    </Menu.Group>
  );
}
