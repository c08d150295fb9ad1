import type { AppErrorCode } from '../../../../shared/ipc/result.ts';
import type { GuideStep } from '../../../../shared/model/guide.ts';
import { useApp } from '../../../caches/app-cache.ts';
import { Button } from '../../../ui/Button.tsx';
import { useWords } from '../../../words/use-words.ts';
import { ProblemPanel } from '../../problems/index.ts';
import { useConnecting } from '../connecting.ts';
import { goToStep } from './guide.ts';
import { MetaLink } from './MetaLink.tsx';

/** The step on which each trouble is mended. Those that are not here are mended where they came up. */
const MENDED_AT: Partial<Record<AppErrorCode, GuideStep>> = {
  'account-personal': 'account',
  'tester-role-missing': 'role',
  'credentials-missing': 'keys',
  'app-id-wrong': 'keys',
  'app-secret-wrong': 'keys',
  'redirect-refused': 'keys',
  'messages-switched-off': 'messages',
  'app-not-live': 'live',
};

const BUTTON: Partial<Record<AppErrorCode, 'account' | 'role' | 'keys' | 'redirect' | 'messages'>> = {
  'account-personal': 'account',
  'tester-role-missing': 'role',
  'redirect-refused': 'redirect',
  'messages-switched-off': 'messages',
};

/** The one panel when something did not work: what happened, whether anything is lost, one next click. */
export function GuideProblem() {
  const { t } = useWords();
  const { problem, at } = useConnecting();
  const now = useApp((state) => state.setup?.guide.step ?? null);
  if (problem === null) return null;
  const { code } = problem;
  const step = MENDED_AT[code];
  const isElsewhere = step !== undefined && step !== now;
  return (
    <ProblemPanel problem={problem} at={at}>
      {isElsewhere && (
        <Button look="go" size="small" onClick={() => void goToStep(step, { keepsProblem: true })}>
          {t(`guide.fix-${BUTTON[code] ?? 'keys'}`)}
        </Button>
      )}
      {(code === 'token-invalid' || code === 'token-wrong-kind') && (
        <MetaLink page="instagram-login" size="small" look="go" label={t('guide.fix-token')} />
      )}
    </ProblemPanel>
  );
}
