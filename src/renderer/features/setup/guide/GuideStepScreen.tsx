import type { SetupStatus } from '../../../../shared/model/setup.ts';
import { useWords } from '../../../words/use-words.ts';
import { AccountStep, PracticeStep } from './AccountStep.tsx';
import { stepNumber } from './guide.ts';
import { LiveStep } from './LiveStep.tsx';
import { LoginWaysStep } from './LoginWaysStep.tsx';
import { MessagesStep } from './MessagesStep.tsx';
import { AppStep, PairStep } from './PairSteps.tsx';
import { ProofStep } from './ProofStep.tsx';
import { RoleStep } from './RoleStep.tsx';

/** The screen of the step the owner is at, and its name for who listens. */
export function GuideStepScreen({ setup }: { setup: SetupStatus }) {
  const { t } = useWords();
  const { step } = setup.guide;
  if (step === null) return null;
  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {t('guide.said', { number: stepNumber(step), name: t(`guide.${step}`) })}
      </p>
      <Screen key={step} setup={setup} />
    </>
  );
}

function Screen({ setup }: { setup: SetupStatus }) {
  switch (setup.guide.step) {
    case 'practice':
      return <PracticeStep guide={setup.guide} />;
    case 'account':
      return <AccountStep guide={setup.guide} />;
    case 'app':
      return <AppStep setup={setup} />;
    case 'keys':
      return <PairStep setup={setup} />;
    case 'role':
      return <RoleStep guide={setup.guide} />;
    case 'token':
      return <LoginWaysStep setup={setup} />;
    case 'messages':
      return <MessagesStep />;
    case 'live':
      return <LiveStep setup={setup} />;
    case 'proof':
      return <ProofStep setup={setup} />;
    case null:
      return null;
  }
}
