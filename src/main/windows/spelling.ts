import type { Session } from 'electron';
import type { Settings } from '../../shared/model/settings.ts';
import type { SpellingStatus } from '../../shared/model/spelling.ts';
import type { Log } from '../logging/log.ts';
import { choosable, languagesInUse } from './spelling-languages.ts';

type State = SpellingStatus['dictionaries'][number]['state'];

type CheckingSession = Pick<
  Session,
  | 'availableSpellCheckerLanguages'
  | 'setSpellCheckerLanguages'
  | 'setSpellCheckerEnabled'
  | 'listWordsInSpellCheckerDictionary'
  | 'removeWordFromSpellCheckerDictionary'
> & {
  on(event: `spellcheck-dictionary-${Told}`, listener: (event: unknown, language: string) => void): unknown;
};
type Told = 'initialized' | 'download-begin' | 'download-failure';

interface SpellingParts {
  session: CheckingSession;
  platform: NodeJS.Platform;
  choices(): Pick<Settings, 'checkSpelling' | 'spellingLanguages'>;
  /** The window's language, and the system's, best first. */
  inUse(): { app: string; system: readonly string[] };
  changed(status: SpellingStatus): void;
  log: Log;
}

export interface Spelling {
  status(): SpellingStatus;
  /** The owner chose otherwise, or the window speaks another language. */
  choicesChanged(): void;
  /** Asks again for dictionaries that did not come. */
  retry(): SpellingStatus;
  /** Forgets the words the owner has added. */
  forgetWords(): Promise<void>;
}

/**
 * The check of what the owner writes. macOS has one of its own. Elsewhere Chromium fetches a dictionary for each
 * language from Google, past everything that the session refuses, unless it is told of no language before the first
 * window: so it is, until the owner switches the check on. docs/decisions/0005-spelling.md.
 */
export function createSpelling(parts: SpellingParts): Spelling {
  const { session, platform, choices, inUse, changed, log } = parts;
  const by = platform === 'darwin' ? 'system' : 'dictionaries';
  const states = new Map<string, State>();
  let told: readonly string[] | null = null;

  const isOn = () => choices().checkSpelling ?? by === 'system';
  const available = () => (by === 'system' ? [] : choosable(session.availableSpellCheckerLanguages));

  function languages(): string[] {
    if (by === 'system' || !isOn()) return [];
    const { app, system } = inUse();
    const known = available();
    const chosen = choices().spellingLanguages?.filter((language) => known.includes(language));
    return chosen ?? languagesInUse(app, system, known);
  }

  function status(): SpellingStatus {
    const dictionaries = languages().map((language) => ({
      language,
      state: states.get(language) ?? ('coming' as const),
    }));
    return { isOn: isOn(), by, dictionaries, available: available() };
  }

  function tellChromium(wanted: readonly string[]): void {
    told = wanted;
    session.setSpellCheckerEnabled(wanted.length > 0);
    session.setSpellCheckerLanguages([...wanted]);
  }

  function apply(): void {
    if (by === 'system') {
      session.setSpellCheckerEnabled(isOn());
      return;
    }
    const wanted = languages();
    if (told?.join() === wanted.join()) return;
    for (const language of states.keys()) if (!wanted.includes(language)) states.delete(language);
    tellChromium(wanted);
  }

  function hear(event: Told, state: State): void {
    session.on(`spellcheck-dictionary-${event}`, (_event, language) => {
      if (!languages().includes(language)) return;
      if (state === 'missing') log.warn('spelling.dictionary-missing', { language });
      states.set(language, state);
      changed(status());
    });
  }
  hear('download-begin', 'coming');
  hear('initialized', 'here');
  hear('download-failure', 'missing');
  apply();

  return {
    status,
    choicesChanged() {
      apply();
      changed(status());
    },
    retry() {
      const wanted = languages();
      for (const language of wanted) if (states.get(language) === 'missing') states.delete(language);
      // Chromium asks anew only for what it was not told of.
      tellChromium([]);
      tellChromium(wanted);
      return status();
    },
    async forgetWords() {
      for (const word of await session.listWordsInSpellCheckerDictionary())
        session.removeWordFromSpellCheckerDictionary(word);
    },
  };
}
