import { useState } from 'react';
import type { CredentialsInput, SetupStatus } from '../../../../shared/model/setup.ts';
import { type KnownValues, readPasted } from '../../../../shared/pasted-value.ts';
import { call } from '../../../bridge/api.ts';
import { useApp } from '../../../caches/app-cache.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useWords } from '../../../words/use-words.ts';
import { CopyField } from '../CopyField.tsx';
import cards from '../cards.module.css';
import { useConnecting } from '../connecting.ts';
import { KeychainNote } from '../KeychainNote.tsx';
import styles from './GuidePage.module.css';
import { GuidePage } from './GuidePage.tsx';
import { stepDone } from './guide.ts';
import { Half, NothingToDo, Todo } from './Half.tsx';
import { MetaLink } from './MetaLink.tsx';
import { PairVerdict, useTriedPair } from './PairVerdict.tsx';
import { PastedField } from './PastedField.tsx';

interface PairProps {
  setup: SetupStatus;
}

/** The id and the secret that were typed, looked at together with what is known of the other pair. */
function usePair(pair: 'meta' | 'instagram', setup: SetupStatus) {
  const { t } = useWords();
  const { savedId, hasSecret, known } = savedOf(pair, setup);
  const [id, setId] = useState(savedId ?? '');
  const [secret, setSecret] = useState('');
  const isIdRight = id !== '' && readPasted(`${pair}-app-id`, id, known).problem === null;
  const isSecretRight =
    secret === ''
      ? hasSecret && id === savedId
      : readPasted(`${pair}-app-secret`, secret, known).problem === null;
  const verdict = useTriedPair(pair, isIdRight && isSecretRight ? { id, secret } : null);
  return {
    id,
    secret,
    isEmpty: id === '' && secret === '',
    // What could not be found out just now is no reason to keep anybody waiting: the login tells.
    isReady: isIdRight && isSecretRight && verdict !== null && verdict.state !== 'bad',
    verdict: verdict === null ? null : <PairVerdict verdict={verdict} />,
    fields: (
      <>
        <PastedField
          name={`${pair}-app-id`}
          label={t(`keys.${pair}-id`)}
          value={id}
          known={known}
          onChange={setId}
        />
        <PastedField
          name={`${pair}-app-secret`}
          label={t(`keys.${pair}-secret`)}
          hint={t('keys.secret-hint')}
          placeholder={hasSecret ? t('keys.saved') : undefined}
          value={secret}
          known={known}
          onChange={setSecret}
        />
      </>
    ),
  };
}

function savedOf(
  pair: 'meta' | 'instagram',
  { metaAppId, instagramAppId, hasMetaAppSecret, hasInstagramAppSecret }: SetupStatus,
): { savedId: string | null; hasSecret: boolean; known: KnownValues } {
  const nothing = { metaAppId: null, instagramAppId: null, metaAppSecret: null, instagramAppSecret: null };
  return pair === 'meta'
    ? { savedId: metaAppId, hasSecret: hasMetaAppSecret, known: { ...nothing, instagramAppId } }
    : { savedId: instagramAppId, hasSecret: hasInstagramAppSecret, known: { ...nothing, metaAppId } };
}

async function save(input: CredentialsInput): Promise<boolean> {
  useConnecting.setState({ isWaiting: true, problem: null });
  const answer = await call('credentials.save', input);
  useConnecting.setState({ isWaiting: false, problem: answer.ok ? null : answer.error, at: Date.now() });
  if (answer.ok) useApp.setState({ setup: answer.value });
  return answer.ok;
}

/** The owner's own app at Meta, with the keys by which it speaks for itself. */
export function AppStep({ setup }: PairProps) {
  const { t } = useWords();
  const pair = usePair('meta', setup);
  async function goOn(): Promise<void> {
    const metaAppSecret = pair.secret === '' ? {} : { metaAppSecret: pair.secret };
    if (await save({ metaAppId: pair.id, ...metaAppSecret })) await stepDone('app');
  }
  return (
    <GuidePage
      step="app"
      lede={t('guide.app-lede')}
      isReady={pair.isReady}
      onNext={() => void goOn()}
      more={
        pair.isEmpty && (
          <Button look="quiet" onClick={() => void stepDone('app')}>
            {t('guide.app-skip')}
          </Button>
        )
      }
    >
      <KeychainNote setup={setup} />
      <div className={styles.halves}>
        <Half side="meta" state="here">
          <Todo steps={[t('guide.app-1'), t('guide.app-2'), t('guide.app-3')]} />
          <div className={styles.buttons}>
            <MetaLink page="create-app" />
          </div>
        </Half>
        <section className={styles.half}>
          <h2>
            <Icon name="key" />
            {t('guide.paste-here')}
          </h2>
          {pair.fields}
          {pair.verdict}
          <p className={cards.hint}>{t('guide.app-why')}</p>
        </section>
      </div>
      <NothingToDo side="instagram" />
    </GuidePage>
  );
}

/** The pair with which Instagram's login is opened; the one that is mixed up most often. */
export function PairStep({ setup }: PairProps) {
  const { t } = useWords();
  const pair = usePair('instagram', setup);
  async function goOn(): Promise<void> {
    const instagramAppSecret = pair.secret === '' ? {} : { instagramAppSecret: pair.secret };
    if (await save({ instagramAppId: pair.id, ...instagramAppSecret })) await stepDone('keys');
  }
  return (
    <GuidePage step="keys" lede={t('guide.keys-lede')} isReady={pair.isReady} onNext={() => void goOn()}>
      <KeychainNote setup={setup} />
      <div className={styles.halves}>
        <section className={styles.half} data-state="here">
          <h2>
            <Icon name="key" />
            {t('guide.paste-here')}
          </h2>
          {pair.fields}
          {pair.verdict}
          <div className={styles.buttons}>
            <MetaLink page="instagram-login" />
          </div>
        </section>
        <section className={styles.half} data-state="past">
          <h2>
            <Icon name="eye" />
            {t('guide.tell-apart')}
          </h2>
          <div className={styles.pairs}>
            <div className={styles.pair}>
              <b>{t('guide.pair-meta')}</b>
              {t('guide.pair-meta-where')}
              {setup.metaAppId !== null && <code>{setup.metaAppId}</code>}
            </div>
            <div className={styles.pair} data-state="here">
              <b>{t('guide.pair-instagram')}</b>
              {t('guide.pair-instagram-where')}
              {pair.id !== '' && <code>{pair.id}</code>}
            </div>
          </div>
        </section>
      </div>
      <section className={cards.card}>
        <h2>{t('guide.keys-give')}</h2>
        <CopyField label={t('keys.redirect')} value={setup.redirectUri} />
        <p className={cards.hint}>{t('guide.keys-give-hint')}</p>
      </section>
    </GuidePage>
  );
}
