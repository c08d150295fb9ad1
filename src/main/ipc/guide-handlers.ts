import { AppFailure } from '../../shared/ipc/result.ts';
import type { PageAnswer } from '../../shared/model/guide.ts';
import type { BrowserLogin } from '../accounts/browser-login.ts';
import type { Desk } from '../app/desk.ts';
import type { Handlers } from './answer.ts';

type Names = Extract<keyof Handlers, `guide.${string}` | `account.${string}browser${string}`>;

export interface GuideParts {
  browserLogin: BrowserLogin;
  /** Whether a page stands at an address, for everybody to see. */
  pageAnswers(address: string): Promise<PageAnswer>;
}

/** Setting a shop up, step by step. */
export function guideHandlers(
  desk: () => Promise<Desk>,
  { browserLogin, pageAnswers }: GuideParts,
): Pick<Handlers, Names> {
  return {
    'guide.keep': async (input) => (await desk()).keepGuide(input),
    'guide.page-answers': async ({ address }) => ({ answer: await pageAnswers(address) }),
    'account.connect-in-browser': async ({ reconnect }) =>
      (await desk()).connect({ reconnect, showLogin: browserLogin.show }),
    'account.browser-answer': ({ address }) => {
      if (!browserLogin.answer(address)) throw new AppFailure('login-mismatch');
      return {};
    },
  };
}
