import { useEffect } from 'react';
import { firstToMend, healthWords } from '../../../shared/health-words.ts';
import type { Account } from '../../../shared/model/account.ts';
import { AREA_OF } from '../../../shared/model/check-areas.ts';
import type { CheckResult } from '../../../shared/model/doctor.ts';
import { lookAtHealth, runDoctor } from '../../bridge/health.ts';
import { useApp } from '../../caches/app-cache.ts';
import { useHealth } from '../../caches/health-cache.ts';
import { useInbox } from '../../caches/inbox-cache.ts';
import { useCommands } from '../../commands/registry.ts';
import { usePlace } from '../../place/place.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { openReport } from '../support/index.ts';
import { CheckCard } from './CheckCard.tsx';
import { healthPageCommands } from './commands.ts';
import styles from './HealthPage.module.css';
import { Incidents } from './Incidents.tsx';
import { Ledger } from './Ledger.tsx';
import { TodoBar } from './TodoBar.tsx';
import { WaysOfAMessage } from './WaysOfAMessage.tsx';
import { WhoSees } from './WhoSees.tsx';

/** Whether everything is well that a message needs on its way; what is not comes with the one thing to press. */
export function HealthPage() {
  const { t, times } = useWords();
  const { results, isRunning } = useHealth();
  const last = useApp((state) => state.checks.last);
  const accounts = useInbox((state) => state.accounts);
  const showInbox = usePlace((state) => state.showInbox);
  useEffect(() => void lookAtHealth(), []);
  useCommands(healthPageCommands);

  const { sentence, rest } = healthWords(results, last, { t, clock: times.clock });
  const first = firstToMend(inOrder(results));
  const of = (wanted: (result: CheckResult) => boolean) => inOrder(results).filter(wanted);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h1 aria-live="polite">{isRunning && results.length === 0 ? t('health.looking') : sentence}</h1>
          <p>{rest}</p>
        </div>
        <div className={styles.buttons}>
          <Button look="quiet" onClick={showInbox}>
            {t('health.back')}
          </Button>
          <Button onClick={() => void openReport()}>
            <Icon name="copy" size={14} />
            {t('report.open')}
          </Button>
          <Button disabled={isRunning} onClick={() => void runDoctor({ ids: 'all' })}>
            <Icon name="retry" size={14} />
            {t(isRunning ? 'health.looking' : 'health.again')}
          </Button>
        </div>
      </header>
      {first && <TodoBar result={first} />}
      <WaysOfAMessage />
      <div className={styles.grid}>
        {accounts.filter(isLookedAfter).map((account) => (
          <CheckCard
            key={account.id}
            name={`@${account.username}`}
            shop={account}
            results={of((result) => result.accountId === account.id)}
            first={first}
          />
        ))}
        {AREAS.map(({ area, icon }) => (
          <CheckCard
            key={area}
            name={t(`health.area-${area}`)}
            icon={icon}
            results={of(({ id }) => AREA_OF[id] === area)}
            first={first}
          />
        ))}
        <WhoSees />
        <Incidents />
        <Ledger />
      </div>
    </div>
  );
}

const AREAS = [
  { area: 'computer', icon: 'laptop' },
  { area: 'way-in', icon: 'link' },
  { area: 'app', icon: 'key' },
] as const;

/** A shop that the owner disconnected needs nothing, and nobody looks whether it does. */
function isLookedAfter({ state }: Account): boolean {
  return state !== 'disconnected';
}

/** As the list of ids has it: every check after those it rests on. */
function inOrder(results: readonly CheckResult[]): CheckResult[] {
  return results.toSorted((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id));
}

const ORDER = Object.keys(AREA_OF);
