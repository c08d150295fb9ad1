import { useId } from 'react';
import { MOST_SPELLING_LANGUAGES, type SpellingStatus } from '../../../shared/model/spelling.ts';
import { call } from '../../bridge/api.ts';
import { useSpelling } from '../../bridge/spelling.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useWords } from '../../words/use-words.ts';
import { changeSetting } from './change-setting.ts';
import { Card, Row, Select } from './Rows.tsx';

/** Whether misspelt words are marked, and where the system leaves it to us, in which languages. */
export function SpellingCard() {
  const { t } = useWords();
  const switchId = useId();
  const status = useSpelling();
  if (status === null) return null;
  return (
    <Card title={t('spelling.name')}>
      <Row name={t('spelling.check')} note={t(`spelling.by-${status.by}`)} htmlFor={switchId}>
        <Switch
          id={switchId}
          isOn={status.isOn}
          onChange={(isOn) => changeSetting({ checkSpelling: isOn })}
        />
      </Row>
      {status.isOn && status.by === 'dictionaries' && <Languages status={status} />}
    </Card>
  );
}

function Languages({ status: { dictionaries, available } }: { status: SpellingStatus }) {
  const { t, locale } = useWords();
  const addId = useId();
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const nameOf = (language: string) => capitalised(names.of(language) ?? language, locale);
  const chosen = dictionaries.map(({ language }) => language);
  const choose = (languages: string[]) => changeSetting({ spellingLanguages: languages });
  const others = available
    .filter((language) => !chosen.includes(language))
    .map((value) => ({ value, label: nameOf(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <>
      {dictionaries.map(({ language, state }) => (
        <Row
          key={language}
          name={nameOf(language)}
          {...(state !== 'here' && { note: t(`spelling.dictionary-${state}`) })}
        >
          {state === 'missing' && (
            <Button size="small" onClick={() => void call('spelling.retry', {})}>
              {t('part.again')}
            </Button>
          )}
          {chosen.length > 1 && (
            <IconButton
              label={t('spelling.remove', { language: nameOf(language) })}
              onClick={() => choose(chosen.filter((each) => each !== language))}
            >
              <Icon name="trash" />
            </IconButton>
          )}
        </Row>
      ))}
      {chosen.length < MOST_SPELLING_LANGUAGES && (
        <Row name={t('spelling.add')} htmlFor={addId}>
          <Select
            id={addId}
            value=""
            options={[{ value: '', label: t('spelling.choose') }, ...others]}
            onChange={(language) => language !== '' && choose([...chosen, language])}
          />
        </Row>
      )}
    </>
  );
}

/** Spanish and Portuguese write names of languages small; at the head of a line they begin as any sentence. */
function capitalised(name: string, locale: string): string {
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(locale) + rest.join('');
}
