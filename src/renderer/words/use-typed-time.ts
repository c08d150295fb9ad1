import { useEffect, useState } from 'react';
import { parseWhen } from './parse-when.ts';
import { useWords } from './use-words.ts';

interface TypedTime {
  /** The time that the owner's own words mean, or null where they mean none; a moment behind what is typed. */
  typed: number | null;
  /** What they mean now, for Enter, which may come before they are read. */
  read(): Promise<number | null>;
}

/** Reads a time in the owner's own words, anew at each letter. */
export function useTypedTime(text: string): TypedTime {
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
  return { typed, read: () => parseWhen(text, Date.now(), language) };
}
