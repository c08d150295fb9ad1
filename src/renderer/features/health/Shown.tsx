import type { NextClick } from '../../../shared/model/doctor.ts';
import { useApp } from '../../caches/app-cache.ts';
import { useWords } from '../../words/use-words.ts';
import { KeychainSteps, keychainState, keychainTexts } from '../setup/index.ts';

/** What there is to do on the phone or on this computer, where it was asked for. */
export function Shown({ next }: { next: NextClick }) {
  const { t } = useWords();
  if (next.do === 'show-on-phone') return <p>{t(`doctor.phone-${next.path}`)}</p>;
  return <Keychain />;
}

function Keychain() {
  const { t } = useWords();
  const setup = useApp((state) => state.setup);
  const platform = useApp((state) => state.platform);
  if (setup === null) return null;
  // It worked when it was last asked, and the doctor has just found that it does not.
  const known = keychainState(setup, true);
  const state = known ?? 'broken';
  return (
    <>
      <p>{t(keychainTexts(state, platform).text)}</p>
      <KeychainSteps state={state} isOpen={known === null} />
    </>
  );
}
