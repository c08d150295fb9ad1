import { useEffect, useState } from 'react';
import { parseWhen } from './parse-when.ts';
import { useWords } from './use-words.ts';

/** The time that the owner's own words mean, or null where they mean none; read anew at each letter. */
export function useTypedTime(text: string): number | null {
  const { language } = useWords();
  const [typed, setTyped] = useState<number | null>(null);
  useEffect(() => {
    let isOld = false;
    // The answer to an older letter is of no use.
    void parseWhen(text, Date.now(), language).then((at) => {
      if (!isOld) setTyped(at);
    });
    return () => {
      isOld = true;
    };
  }, [text, language]);
  return typed;
}
