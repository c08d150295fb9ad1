import { type ComponentProps, useRef, useState } from 'react';
import type { CredentialsInput, SetupStatus } from '../../../shared/model/setup.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { usePlace } from '../../place/place.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { CopyField } from './CopyField.tsx';
import cards from './cards.module.css';
import { saveKeysAndConnect, showSetup, useConnecting } from './connecting.ts';
import { KeychainNote } from './KeychainNote.tsx';
import { emptyKeys, type KeyTexts, keysProblem, toCredentials } from './keys.ts';
import { StepPage } from './StepPage.tsx';
import { TextField } from './TextField.tsx';

interface KeysStepProps {
  setup: SetupStatus;
}

/** The two keys of the owner's own Meta app, and the address that Meta must know in return. */
export function KeysStep({ setup }: KeysStepProps) {
  const { t } = useWords();
  const isWaiting = useConnecting((state) => state.isWaiting);
  const hasShops = useInbox((state) => state.accounts.length > 0);
  const showInbox = usePlace((state) => state.showInbox);
  const [keys, setKeys] = useState<KeyTexts>(() => emptyKeys(setup));
  const [isChecked, setIsChecked] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const problems = keysProblem(keys, setup);

  function field(
    name: keyof KeyTexts,
  ): Pick<ComponentProps<typeof TextField>, 'value' | 'onChange' | 'problem'> {
    const problem = problems[name];
    return {
      value: keys[name],
      onChange: (value) => setKeys({ ...keys, [name]: value }),
      problem: isChecked && problem ? t(problem) : null,
    };
  }

  function submit(): void {
    setIsChecked(true);
    const credentials: CredentialsInput | null = toCredentials(keys, setup);
    if (credentials) void saveKeysAndConnect(credentials);
    // The first field that is not right yet is where the owner goes on.
    else
      requestAnimationFrame(() => page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  return (
    <StepPage
      title={t('keys.title')}
      lede={t('keys.lede')}
      onSubmit={submit}
      foot={
        <>
          <Button look="quiet" onClick={showInbox}>
            {t(hasShops ? 'setup.back-to-chats' : 'setup.back')}
          </Button>
          <Button look="quiet" onClick={() => showSetup('token')}>
            {t('token.instead')}
          </Button>
          <Button look="go" type="submit" disabled={isWaiting}>
            {t('connect.button')}
          </Button>
        </>
      }
    >
      <KeychainNote setup={setup} />
      <div ref={page} className={cards.stack}>
        <section className={cards.card} data-state="here">
          <h2>{t('keys.instagram')}</h2>
          <TextField label={t('keys.instagram-id')} inputMode="numeric" {...field('instagramAppId')} />
          <TextField
            label={t('keys.instagram-secret')}
            isSecret
            hint={t('keys.secret-hint')}
            placeholder={setup.hasInstagramAppSecret ? t('keys.saved') : undefined}
            {...field('instagramAppSecret')}
          />
        </section>
        <section className={cards.card}>
          <h2>{t('keys.give-meta')}</h2>
          <CopyField label={t('keys.redirect')} value={setup.redirectUri} />
          <p className={cards.hint}>{t('keys.redirect-hint')}</p>
        </section>
        <details className={cards.more} open={setup.metaAppId !== null}>
          <summary>{t('keys.meta')}</summary>
          <p className={cards.hint}>{t('keys.meta-hint')}</p>
          <TextField label={t('keys.meta-id')} inputMode="numeric" {...field('metaAppId')} />
          <TextField
            label={t('keys.meta-secret')}
            isSecret
            placeholder={setup.hasMetaAppSecret ? t('keys.saved') : undefined}
            {...field('metaAppSecret')}
          />
        </details>
      </div>
    </StepPage>
  );
}
