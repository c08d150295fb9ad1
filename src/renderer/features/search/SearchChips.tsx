import type { ReactElement } from 'react';
import type { FoundPerson } from '../../../shared/model/search.ts';
import type { TextKey } from '../../../shared/texts/translate.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { useSearchResults } from '../../caches/search-cache.ts';
import { Dot } from '../../ui/Dot.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icon-shapes.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { personName, shopName } from '../../words/person-name.ts';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';
import { monthSpans } from './month-spans.ts';
import styles from './SearchChips.module.css';
import { changeSearch, useSearchPlace } from './search-place.ts';

const MOST_PEOPLE = 8;
/** What only messages can be: neither a note nor an order is. */
const NO_MESSAGES = { hasPhoto: false, isFromMe: false };
const COUNTS = {
  all: 'search.count',
  notes: 'search.count-notes',
  orders: 'search.count-orders',
} as const satisfies Record<string, TextKey>;

/** Where is searched: each chip narrows it, and says what it is set to. */
export function SearchChips() {
  const { t, language } = useWords();
  const place = useSearchPlace();
  const now = useNow();
  const accounts = useInbox((state) => state.accounts);
  const labels = useInbox((state) => state.labels);
  const { phase, people, hits, next } = useSearchResults();
  const persons = distinct([...people, ...hits]);
  const shop = accounts.find(({ id }) => id === place.accountId);
  const label = labels.find(({ id }) => id === place.labelId);
  const { person, span } = place;

  return (
    <fieldset className={styles.chips} aria-label={t('search.narrow')}>
      {accounts.length > 1 && (
        <Choice
          icon="shop"
          name={t('search.shop')}
          value={shop && shopName(shop)}
          any={t('shops.all')}
          onAny={() => changeSearch({ accountId: null })}
        >
          {accounts.map((each) => (
            <MenuItem
              key={each.id}
              icon={<Dot colour={each.colour} />}
              onSelect={() => changeSearch({ accountId: each.id })}
            >
              {shopName(each)}
            </MenuItem>
          ))}
        </Choice>
      )}
      {(person !== null || persons.length > 1) && (
        <Choice
          icon="user"
          name={t('search.person')}
          value={person ? personName(person.person, t) : undefined}
          any={t('search.any-person')}
          onAny={() => changeSearch({ person: null })}
        >
          {persons.map((each) => (
            <MenuItem
              key={each.conversationId}
              icon={<Icon name="user" />}
              onSelect={() => changeSearch({ person: each })}
            >
              {personName(each.person, t)}
            </MenuItem>
          ))}
        </Choice>
      )}
      {labels.length > 0 && (
        <Choice
          icon="tag"
          name={t('search.label')}
          value={label?.name}
          any={t('search.any-label')}
          onAny={() => changeSearch({ labelId: null })}
        >
          {labels.map((each) => (
            <MenuItem
              key={each.id}
              icon={<Dot colour={each.colour} />}
              onSelect={() => changeSearch({ labelId: each.id })}
            >
              {each.name}
            </MenuItem>
          ))}
        </Choice>
      )}
      <Choice
        icon="calendar"
        name={t('search.month')}
        value={span?.name}
        any={t('search.any-month')}
        onAny={() => changeSearch({ span: null })}
      >
        {monthSpans(now, language).map((each) => (
          <MenuItem
            key={each.name}
            icon={<Icon name="calendar" />}
            onSelect={() => changeSearch({ span: each })}
          >
            {each.name}
          </MenuItem>
        ))}
      </Choice>
      <Toggle
        icon="image"
        name={t('search.has-photo')}
        isOn={place.hasPhoto}
        onToggle={(hasPhoto) => changeSearch({ hasPhoto, only: null })}
      />
      <Toggle
        icon="up"
        name={t('search.from-me')}
        isOn={place.isFromMe}
        onToggle={(isFromMe) => changeSearch({ isFromMe, only: null })}
      />
      <Toggle
        icon="note"
        name={t('search.notes')}
        isOn={place.only === 'notes'}
        onToggle={(isOn) => changeSearch({ ...NO_MESSAGES, only: isOn ? 'notes' : null })}
      />
      <Toggle
        icon="box"
        name={t('search.orders')}
        isOn={place.only === 'orders'}
        onToggle={(isOn) => changeSearch({ ...NO_MESSAGES, only: isOn ? 'orders' : null })}
      />
      <span className={styles.told} role="status">
        {phase === 'ready' &&
          hits.length > 0 &&
          t(next === null ? COUNTS[place.only ?? 'all'] : 'search.count-so-far', { count: hits.length })}
      </span>
    </fieldset>
  );
}

interface ChoiceProps {
  icon: IconName;
  name: string;
  value: string | undefined;
  /** The entry that takes the choice back. */
  any: string;
  onAny(): void;
  children: ReactElement[];
}

function Choice({ icon, name, value, any, onAny, children }: ChoiceProps) {
  return (
    <Menu
      trigger={
        <button
          type="button"
          className={styles.chip}
          data-on={value !== undefined}
          aria-label={value === undefined ? name : `${name}: ${value}`}
        >
          <Icon name={icon} size={13} />
          <span dir="auto">{value ?? name}</span>
          <Icon name="down" size={11} />
        </button>
      }
    >
      {value !== undefined && (
        <MenuItem icon={<Icon name="x" />} onSelect={onAny}>
          {any}
        </MenuItem>
      )}
      {children}
    </Menu>
  );
}

interface ToggleProps {
  icon: IconName;
  name: string;
  isOn: boolean;
  onToggle(isOn: boolean): void;
}

function Toggle({ icon, name, isOn, onToggle }: ToggleProps) {
  return (
    <button
      type="button"
      className={styles.chip}
      data-on={isOn}
      aria-pressed={isOn}
      onClick={() => onToggle(!isOn)}
    >
      <Icon name={icon} size={13} />
      {name}
    </button>
  );
}

function distinct(found: readonly FoundPerson[]): FoundPerson[] {
  const byChat = new Map(
    found.map(({ conversationId, accountId, person }) => [
      conversationId,
      { conversationId, accountId, person },
    ]),
  );
  return [...byChat.values()].slice(0, MOST_PEOPLE);
}
