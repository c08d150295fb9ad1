import { useId } from 'react';
import type { Settings } from '../../../shared/model/settings.ts';
import { useApp } from '../../caches/app-cache.ts';
import { useWords } from '../../words/use-words.ts';
import { changeSetting } from './change-setting.ts';
import { Card, Row, Select } from './Rows.tsx';
import { SpellingCard } from './SpellingCard.tsx';

/** A language is named in itself, so that one finds the way back from a language one cannot read. */
const LANGUAGES: ReadonlyArray<{ value: Exclude<Settings['language'], 'system'>; label: string }> = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' },
  { value: 'pt-BR', label: 'Português (Brasil)' },
];

export function LanguageSection() {
  const { t } = useWords();
  const id = useId();
  const language = useApp((state) => state.settings.language);
  return (
    <>
      <Card>
        <Row name={t('settings.language')} note={t('settings.language-note')} htmlFor={id}>
          <Select
            id={id}
            value={language}
            options={[{ value: 'system', label: t('settings.language-system') }, ...LANGUAGES]}
            onChange={(value) => changeSetting({ language: value })}
          />
        </Row>
      </Card>
      <SpellingCard />
    </>
  );
}
