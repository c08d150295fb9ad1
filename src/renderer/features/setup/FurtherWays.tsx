import { type ComponentProps, useId } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useWords } from '../../words/use-words.ts';
import cards from './cards.module.css';
import { TextField } from './TextField.tsx';
import type { WayInField } from './way-in.ts';

interface FurtherWaysProps {
  /** A token lies in the keychain. */
  hasToken: boolean;
  usesCloudflared: boolean;
  field(name: WayInField): Pick<ComponentProps<typeof TextField>, 'value' | 'onChange' | 'problem'>;
  onCloudflared(isOn: boolean): void;
  onForgetToken(): void;
}

/** What is tried below the first choice, in the order in which it is tried. */
export function FurtherWays({
  hasToken,
  usesCloudflared,
  field,
  onCloudflared,
  onForgetToken,
}: FurtherWaysProps) {
  const { t } = useWords();
  const cloudflaredId = useId();
  return (
    <section className={cards.card}>
      <h2>{t('way-in.further')}</h2>
      <p className={cards.hint}>{t('way-in.further-hint')}</p>
      <TextField
        label={t('way-in.more-relays')}
        inputMode="url"
        hint={t('way-in.more-relays-hint')}
        {...field('moreRelays')}
      />
      <TextField
        label={t('way-in.ngrok-token')}
        isSecret
        hint={t('way-in.ngrok-token-hint')}
        placeholder={hasToken ? t('keys.saved') : undefined}
        {...field('ngrokToken')}
      />
      {hasToken && (
        <div>
          <Button size="small" look="quiet" onClick={onForgetToken}>
            {t('way-in.ngrok-forget')}
          </Button>
        </div>
      )}
      <TextField label={t('way-in.ngrok-domain')} {...field('ngrokDomain')} />
      <div className={cards.choice}>
        <label htmlFor={cloudflaredId}>{t('way-in.cloudflared')}</label>
        <Switch id={cloudflaredId} isOn={usesCloudflared} onChange={onCloudflared} />
      </div>
    </section>
  );
}
