import { useEffect, useRef, useState } from 'react';
import type { OwnPage, PageAnswer } from '../../../../shared/model/guide.ts';
import { call } from '../../../bridge/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useWords } from '../../../words/use-words.ts';
import { TextField } from '../TextField.tsx';
import styles from './GuidePage.module.css';
import { keepGuide } from './guide.ts';

/** Somebody who types is not asked about every letter. */
const TYPED_FOR_MS = 500;
const AGAIN_MS = 15_000;
/** Answers that another look may change. */
const PASSING: ReadonlyArray<PageAnswer | 'asking'> = ['no-answer', 'missing'];

/** One of the three pages: its address, whether it answers, and the words for it. */
export function OwnPageField({ page, saved }: { page: OwnPage; saved: string }) {
  const { t } = useWords();
  const [address, setAddress] = useState(saved);
  const [answer, setAnswer] = useState<PageAnswer | 'asking' | null>(null);
  const [copied, setCopied] = useState(false);
  const asked = useRef(0);
  const bare = address.trim();

  useEffect(() => {
    if (bare === '') {
      setAnswer(null);
      return;
    }
    const look = async () => {
      asked.current += 1;
      const mine = asked.current;
      await keepGuide({ pages: { [page]: bare } });
      const told = await call('guide.page-answers', { address: bare });
      if (asked.current !== mine) return;
      setAnswer(told.ok ? told.value.answer : 'no-answer');
    };
    setAnswer('asking');
    const timer = setTimeout(() => void look(), TYPED_FOR_MS);
    return () => {
      clearTimeout(timer);
      asked.current += 1;
    };
  }, [bare, page]);

  const isPassing = answer !== null && PASSING.includes(answer);
  useEffect(() => {
    if (!isPassing) return;
    const timer = setInterval(() => {
      const mine = asked.current;
      void call('guide.page-answers', { address: bare }).then((told) => {
        if (told.ok && asked.current === mine) setAnswer(told.value.answer);
      });
    }, AGAIN_MS);
    return () => clearInterval(timer);
  }, [isPassing, bare]);

  async function copy(text: string): Promise<void> {
    const told = await call('clipboard.copy', { text });
    setCopied(told.ok);
  }

  const name = t(`guide.page-${page}`);
  const isBad = answer !== null && answer !== 'answers' && answer !== 'asking';
  return (
    <div className={styles.page}>
      <TextField
        label={name}
        inputMode="url"
        placeholder="https://"
        value={address}
        onChange={setAddress}
        problem={isBad ? t(`page.${answer}`) : null}
      />
      {(answer === 'answers' || answer === 'asking') && (
        <p className={answer === 'answers' ? styles.fine : styles.open} role="status">
          {answer === 'answers' && <Icon name="check" size={13} />}
          {t(`page.${answer}`)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          size="small"
          look="quiet"
          aria-label={t('guide.page-words-of', { page: name })}
          onClick={() => void copy(`${t(`pages.${page}-title`)}\n\n${t(`pages.${page}-text`)}\n`)}
        >
          <Icon name={copied ? 'check' : 'copy'} size={14} />
          {t(copied ? 'guide.page-copied' : 'guide.page-words')}
        </Button>
        {answer === 'answers' && (
          <Button
            size="small"
            aria-label={t('guide.page-copy', { page: name })}
            onClick={() => void call('clipboard.copy', { text: bare })}
          >
            <Icon name="copy" size={14} />
            {t('copy.button')}
          </Button>
        )}
      </div>
    </div>
  );
}
