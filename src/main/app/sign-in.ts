import type { Connected } from '../../shared/model/setup.ts';
import type { Admitted, OtherAccount } from '../accounts/admit-account.ts';
import { connectWithToken, type TokenCollaborators } from '../accounts/connect-with-token.ts';
import { type LogInCollaborators, logIn } from '../accounts/log-in.ts';
import { openQuestion } from '../accounts/other-account.ts';
import type { Desk } from './desk.ts';

export type SignIn = Pick<Desk, 'connect' | 'connectWithToken' | 'connectOther' | 'forgetOther'>;

/** Every way to connect a shop, and the one question that may come before its end. */
export function createSignIn(
  parts: LogInCollaborators & TokenCollaborators,
  onConnected: (admitted: Admitted) => void,
): SignIn {
  const question = openQuestion(parts);

  function welcome(admitted: Admitted): Connected {
    question.forget();
    onConnected(admitted);
    return { accountId: admitted.accountId, isNew: admitted.isNew };
  }

  function welcomeOrAsk(answer: Admitted | OtherAccount) {
    return 'admitAnyway' in answer ? { otherAccount: question.ask(answer) } : welcome(answer);
  }

  return {
    connect: async (input) => welcomeOrAsk(await logIn(parts, input)),
    connectWithToken: async (input) => welcomeOrAsk(await connectWithToken(parts, input)),
    connectOther: async () => welcome(await question.admit()),
    forgetOther: question.forget,
  };
}
