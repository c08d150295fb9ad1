import { type Answer, jsonAnswer } from '../http/answer.ts';
import type { PracticeAccount } from '../world/people.ts';
import type { World } from '../world/world.ts';
import { type Field, type NodeFields, pickFields } from './fields.ts';
import { GraphError } from './graph-error.ts';

/** `GET /{IGSID}`: open only once the person has written or tapped something. `[PROF]` */
export function readProfile(
  world: World,
  account: PracticeAccount,
  scopedId: string,
  asked: Field[],
): Answer {
  const person = world.people.find(
    (candidate) => world.ids.scopedId(account.userId, candidate.username) === scopedId,
  );
  if (!person || person.reach === 'gone') throw noMatchingUser();
  const thread = world.threads.find(
    (candidate) => candidate.accountUserId === account.userId && candidate.scopedId === scopedId,
  );
  if (!thread || thread.openedAt === null) {
    throw new GraphError({ code: 230, message: '(#230) User consent is required to access user profile' });
  }
  if (person.reach === 'blocked') return jsonAnswer({ id: scopedId });
  const node: NodeFields = {
    id: () => scopedId,
    name: () => person.name,
    username: () => person.username,
    profile_pic: () => person.pictureUrl ?? world.media.link(`face-${person.username}.png`),
    follower_count: () => person.followers,
    is_user_follow_business: () => person.followsAccount,
    is_business_follow_user: () => person.isFollowedByAccount,
    is_verified_user: () => person.isVerified,
  };
  return jsonAnswer(pickFields(node, asked, 'IGBusinessScopedUser'));
}

/** 9010, with the type and status seen on it. */
function noMatchingUser(): GraphError {
  return new GraphError({
    code: 9010,
    type: 'IGApiException',
    status: 401,
    message: '(#9010) No matching Instagram user',
  });
}
