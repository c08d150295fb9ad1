import { OWN_PAGES } from '../../../../shared/model/guide.ts';
import type { SetupStatus } from '../../../../shared/model/setup.ts';
import { Button } from '../../../ui/Button.tsx';
import { useWords } from '../../../words/use-words.ts';
import { wayInSentence } from '../../../words/way-in-words.ts';
import { CopyField } from '../CopyField.tsx';
import cards from '../cards.module.css';
import { showSetup } from '../connecting.ts';
import { type CheckRow, CheckRows } from './CheckRows.tsx';
import styles from './GuidePage.module.css';
import { GuidePage } from './GuidePage.tsx';
import { Half, NothingToDo, Todo } from './Half.tsx';
import { MetaLink } from './MetaLink.tsx';
import { OwnPageField } from './OwnPageField.tsx';

/** The three pages, the fast way and the Publish button: what Meta wants before customers come through. */
export function LiveStep({ setup }: { setup: SetupStatus }) {
  const { t } = useWords();
  const { callbackUrl, verifyToken, registration, handshakeAt } = setup.webhook;
  const isByHand = registration === 'by-hand' && callbackUrl !== null && verifyToken !== null;
  const isKnown = registration === 'registered' || handshakeAt !== null;
  return (
    <GuidePage
      step="live"
      title={t('guide.live-title')}
      lede={t('guide.live-lede')}
      next={t('guide.live-next')}
      say={t('guide.published-later')}
    >
      <Half side="meta" state="here">
        <div className={styles.halves}>
          <div className={styles.ways}>
            <Todo steps={[t('guide.live-1'), t('guide.live-2'), t('guide.live-3'), t('guide.live-4')]} />
            <div className={styles.buttons}>
              <MetaLink page="basic-settings" label={t('guide.open-basic')} look="go" />
            </div>
          </div>
          <div className={styles.ways}>
            {OWN_PAGES.map((page) => (
              <OwnPageField key={page} page={page} saved={setup.guide.pages[page]} />
            ))}
          </div>
        </div>
      </Half>
      {isByHand && (
        <section className={cards.card} data-state={isKnown ? undefined : 'here'}>
          <h2>{t('guide.by-hand')}</h2>
          <p>{t('guide.by-hand-where')}</p>
          <CopyField label={t('webhook.callback')} value={callbackUrl} />
          <CopyField label={t('webhook.verify')} value={verifyToken} />
          <div className={styles.buttons}>
            <MetaLink page="instagram-login" />
          </div>
        </section>
      )}
      <NothingToDo side="instagram" />
      <CheckRows rows={rows(setup, isKnown, isByHand, t)} />
    </GuidePage>
  );
}

function rows(
  { wayIn, webhook }: SetupStatus,
  isKnown: boolean,
  isByHand: boolean,
  t: ReturnType<typeof useWords>['t'],
): CheckRow[] {
  if (wayIn.tunnel.kind === 'none') return [{ key: 'way', state: 'good', says: t('guide.way-none') }];
  const isOpen = webhook.callbackUrl !== null || wayIn.inUse !== null;
  return [
    isOpen
      ? {
          key: 'way',
          state: 'good',
          says: t('guide.way-open'),
          note: wayIn.inUse === null ? undefined : wayInSentence(wayIn.inUse, t),
        }
      : {
          key: 'way',
          state: 'waiting',
          says: t('guide.way-opening'),
          press: (
            <Button size="small" onClick={() => showSetup('way-in')}>
              {t('guide.way-fix')}
            </Button>
          ),
        },
    isKnown
      ? { key: 'address', state: 'good', says: t('guide.address-known'), at: webhook.handshakeAt }
      : {
          key: 'address',
          state: 'waiting',
          says: t(isByHand ? 'guide.address-by-hand' : 'guide.address-waiting'),
        },
  ];
}
