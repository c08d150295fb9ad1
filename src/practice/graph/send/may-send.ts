import { replyWindow } from '../../../shared/reply-window.ts';
import type { PracticePerson } from '../../world/people.ts';
import type { Thread } from '../../world/threads.ts';
import type { World } from '../../world/world.ts';
import type { Caller } from '../caller.ts';
import { GraphError, invalidParameter } from '../graph-error.ts';
import { noSuchRecipient, type SendBody } from './send-body.ts';

export interface Recipient {
  person: PracticePerson;
  thread: Thread;
}

/** Whom the send goes to. Throws 100/2534014 for anybody the account never met. */
export function recipientOf(world: World, { account }: Caller, scopedId: string): Recipient {
  const thread = world.threads.find(
    (candidate) => candidate.accountUserId === account.userId && candidate.scopedId === scopedId,
  );
  const person = world.people.find((candidate) => candidate.username === thread?.personUsername);
  if (!thread || !person || person.reach === 'gone') throw noSuchRecipient();
  return { person, thread };
}

/** What the state of account, app and person forbids, in the order of Meta's table. */
export function refuseForbidden({ account, app }: Caller, { person }: Recipient): void {
  if (!account.allowsMessageAccess) {
    throw refusal(200, 2534041, 'The account has turned off access to its messages');
  }
  if (account.isStandby) throw invalidParameter('Another app is controlling this thread now.', 2534037);
  if (account.isRestricted)
    throw refusal(10, 1893063, 'This account is temporarily restricted from messaging');
  if (!app.isPublished && !person.hasRole) {
    throw refusal(200, 2018028, 'Cannot message users who are not admins, developers or testers of the app');
  }
  if (person.reach === 'blocked') throw refusal(551, 1545041, 'This person isn’t available right now.');
  if (person.reach === 'not-receiving')
    throw refusal(200, 1545041, 'Message not sent. This person isn’t receiving messages');
}

/** 24 hours from the person's last opening act; 7 days with the tag where Meta granted it. `[MSG]` */
export function refuseOutsideWindow(
  world: World,
  { app }: Caller,
  { thread }: Recipient,
  body: SendBody,
): void {
  if (body.tag === 'HUMAN_AGENT' && !app.hasHumanAgent) {
    // The exact error is not documented; seen reports speak of the 10 or 100 class.
    throw invalidParameter('Sending with the HUMAN_AGENT tag needs the Human Agent feature.');
  }
  const { state } = replyWindow(thread.openedAt, world.clock.now(), body.tag === 'HUMAN_AGENT');
  if (state === 'open' || state === 'human-agent') return;
  throw refusal(10, 2534022, 'This message is sent outside of allowed window.');
}

function refusal(code: number, subcode: number, message: string): GraphError {
  return new GraphError({ code, subcode, message: `(#${code}) ${message}` });
}
