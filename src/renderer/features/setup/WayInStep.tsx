import { type ComponentProps, useId, useRef, useState } from 'react';
import type { SetupStatus } from '../../../shared/model/setup.ts';
import { call } from '../../bridge/api.ts';
import { useApp } from '../../caches/app-cache.ts';
import { usePlace } from '../../place/place.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useWords } from '../../words/use-words.ts';
import { wayInSentence } from '../../words/way-in-words.ts';
import cards from './cards.module.css';
import { useConnecting } from './connecting.ts';
import { FurtherWays } from './FurtherWays.tsx';
import { StepPage } from './StepPage.tsx';
import { TextField } from './TextField.tsx';
import { toWayIn, type WayInField, type WayInTexts, wayInProblems, wayInTexts } from './way-in.ts';

interface WayInStepProps {
  wayIn: SetupStatus['wayIn'];
}

/** Where new messages come in, and who stands there. */
export function WayInStep({ wayIn }: WayInStepProps) {
  const { t } = useWords();
  const showInbox = usePlace((state) => state.showInbox);
  const standInId = useId();
  const [texts, setTexts] = useState<WayInTexts>(() => wayInTexts(wayIn));
  const [isChecked, setIsChecked] = useState(false);
  const [state, setState] = useState<'open' | 'saving' | 'saved'>('open');
  const page = useRef<HTMLDivElement>(null);
  const problems = wayInProblems(texts);

  function change(patch: Partial<WayInTexts>): void {
    setTexts({ ...texts, ...patch });
    setState('open');
  }

  function field(name: WayInField): Pick<ComponentProps<typeof TextField>, 'value' | 'onChange' | 'problem'> {
    const problem = problems[name];
    return {
      value: texts[name],
      onChange: (value) => change({ [name]: value }),
      problem: isChecked && problem ? t(problem) : null,
    };
  }

  async function save(ngrokToken?: null): Promise<void> {
    setIsChecked(true);
    const input = toWayIn(texts, wayIn);
    if (input === null) {
      // The first field that is not right yet is where the owner goes on.
      requestAnimationFrame(() => page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setState('saving');
    const answer = await call('way-in.choose', ngrokToken === null ? { ...input, ngrokToken } : input);
    useConnecting.setState({ problem: answer.ok ? null : answer.error, at: Date.now() });
    setState(answer.ok ? 'saved' : 'open');
    if (!answer.ok) return;
    useApp.setState({ setup: answer.value });
    setTexts(wayInTexts(answer.value.wayIn));
  }

  return (
    <StepPage
      title={t('way-in.title')}
      lede={t('way-in.lede')}
      onSubmit={() => void save()}
      foot={
        <>
          <Button look="quiet" onClick={showInbox}>
            {t('setup.back-to-chats')}
          </Button>
          <span className={cards.hint} role="status">
            {state === 'saved' ? t('way-in.saved') : null}
          </span>
          <Button look="go" type="submit" disabled={state === 'saving'}>
            {t('way-in.save')}
          </Button>
        </>
      }
    >
      <div ref={page} className={cards.stack}>
        <section className={cards.card}>
          <h2>
            <Icon name="globe" />
            {t('way-in.in-use')}
          </h2>
          <p>{wayInSentence(wayIn.inUse, t)}</p>
        </section>
        <section className={cards.card} data-state="here">
          <h2>{t('way-in.first')}</h2>
          <Segments
            label={t('way-in.first')}
            value={texts.kind}
            options={[
              { value: 'localtunnel', label: t('way-in.relay') },
              { value: 'address', label: t('way-in.own-address') },
              { value: 'none', label: t('way-in.nobody') },
            ]}
            onChange={(kind) => change({ kind })}
          />
          {texts.kind === 'localtunnel' && (
            <>
              <p className={cards.hint}>{t('way-in.relay-hint')}</p>
              <TextField label={t('way-in.relay-server')} inputMode="url" {...field('relayServer')} />
              <TextField label={t('way-in.relay-name')} {...field('relayName')} />
            </>
          )}
          {texts.kind === 'address' && (
            <>
              <TextField
                label={t('way-in.address')}
                inputMode="url"
                hint={t('way-in.address-hint', { port: wayIn.port ?? '' })}
                {...field('address')}
              />
              <div className={cards.choice}>
                <label htmlFor={standInId}>{t('way-in.address-stand-in')}</label>
                <Switch
                  id={standInId}
                  isOn={texts.mayStandIn}
                  onChange={(mayStandIn) => change({ mayStandIn })}
                />
              </div>
            </>
          )}
          {texts.kind === 'none' && <p className={cards.hint}>{t('way-in.nobody-hint')}</p>}
        </section>
        {texts.kind !== 'none' && (
          <FurtherWays
            hasToken={wayIn.hasNgrokToken}
            usesCloudflared={texts.usesCloudflared}
            field={field}
            onCloudflared={(usesCloudflared) => change({ usesCloudflared })}
            onForgetToken={() => void save(null)}
          />
        )}
      </div>
    </StepPage>
  );
}
