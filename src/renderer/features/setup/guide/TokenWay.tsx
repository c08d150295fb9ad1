import { useId, useState } from 'react';
import { readPasted } from '../../../../shared/pasted-value.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useWords } from '../../../words/use-words.ts';
import { connectWithToken, useConnecting } from '../connecting.ts';
import fields from '../fields.module.css';
import styles from './GuidePage.module.css';
import { Todo } from './Half.tsx';
import { MetaLink } from './MetaLink.tsx';

const NOTHING_KNOWN = {
  metaAppId: null,
  instagramAppId: null,
  metaAppSecret: null,
  instagramAppSecret: null,
};

/** Meta's own page makes a token, without any address or window. */
export function TokenWay() {
  const { t } = useWords();
  const id = useId();
  const isWaiting = useConnecting((state) => state.isWaiting);
  const [token, setToken] = useState('');
  const { value, problem } = readPasted('token', token, NOTHING_KNOWN);
  const note = problem === null ? t('token.hint') : t(`pasted.${problem}`);
  return (
    <div className={styles.ways}>
      <Todo steps={[t('guide.token-1'), t('guide.token-2'), t('guide.token-3')]} />
      <div className={styles.buttons}>
        <MetaLink page="instagram-login" />
      </div>
      <div className={fields.field}>
        <label htmlFor={id}>{t('token.label')}</label>
        <div className={fields.input} data-bad={problem !== null}>
          <textarea
            id={id}
            rows={3}
            autoComplete="off"
            value={token}
            onChange={(event) => setToken(event.target.value)}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-note`}
          />
        </div>
        <p id={`${id}-note`} className={fields.note} data-bad={problem !== null}>
          {note}
        </p>
        {value !== '' && problem === null && (
          <p className={styles.fine}>
            <Icon name="check" size={13} />
            {t('guide.token-fine')}
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        <Button
          look="go"
          disabled={isWaiting || value === '' || problem !== null}
          onClick={() => void connectWithToken(value)}
        >
          {t(isWaiting ? 'token.checking' : 'token.connect')}
        </Button>
      </div>
    </div>
  );
}
