import type { ConversationId, PersonId } from '../../../shared/model/ids.ts';
import type { InboxChange } from '../../../shared/model/inbox-change.ts';
import type { PersonRecord, SaveProfile } from '../records.ts';
import { all, one, type ReadableDb, run, type WritableDb } from '../sql.ts';
import { existing, notFound } from '../storage-failure.ts';
import { inboxChange } from '../writing/change-inbox.ts';

const PROFILE_STAYS_FRESH_MS = 7 * 24 * 3_600_000;

/** See `Storage.peopleWithoutProfile`. Only of accounts whose token works: the others could not be asked. */
export function peopleWithoutProfile(
  db: ReadableDb,
  { now, limit }: { now: number; limit: number },
): PersonRecord[] {
  return all<PersonRecord>(
    db,
    `SELECT p.id, p.account_id AS accountId, p.scoped_id AS scopedId
     FROM person p JOIN account a ON a.id = p.account_id AND a.state = 'connected'
     WHERE p.profile_due_at <= @now ORDER BY p.profile_due_at, p.id LIMIT @limit`,
    { now, limit },
  );
}

/** See `Storage.nextProfileAt`. */
export function nextProfileAt(db: ReadableDb): number | null {
  const row = one<{ at: number }>(
    db,
    `SELECT p.profile_due_at AS at FROM person p INDEXED BY person_by_profile_due
       CROSS JOIN account a ON a.id = p.account_id AND a.state = 'connected'
     WHERE p.profile_due_at IS NOT NULL ORDER BY p.profile_due_at, p.id LIMIT 1`,
  );
  return row?.at ?? null;
}

/** See `Storage.saveProfile`. What the profile leaves out does not wipe what is known. */
export function saveProfile(db: WritableDb, input: SaveProfile): InboxChange {
  return inboxChange(db, (touched) => {
    const before = personById(db, input.personId);
    const username = input.username ?? before.username;
    const name = input.name ?? before.name;
    run(
      db,
      `UPDATE person SET username = @username, name = @name, picture_url = coalesce(@pictureUrl, picture_url),
         follower_count = coalesce(@followerCount, follower_count), is_verified = coalesce(@isVerified, is_verified),
         follows_us = coalesce(@followsUs, follows_us), we_follow = coalesce(@weFollow, we_follow),
         earlier_names = @earlierNames,
         picture_due_at = iif(@pictureUrl IS NULL OR @pictureUrl IS picture_url, picture_due_at, @now),
         picture_tries = iif(@pictureUrl IS NULL OR @pictureUrl IS picture_url, picture_tries, 0),
         profile_read_at = @now, profile_due_at = @dueAt, profile_failure = NULL WHERE id = @personId`,
      {
        personId: input.personId,
        username,
        name,
        pictureUrl: input.pictureUrl,
        followerCount: input.followerCount,
        isVerified: flag(input.isVerified),
        followsUs: flag(input.followsUs),
        weFollow: flag(input.weFollow),
        earlierNames: JSON.stringify(earlierNames(before, { username, name })),
        now: input.now,
        dueAt: input.now + PROFILE_STAYS_FRESH_MS,
      },
    );
    if (isOther(before, personById(db, input.personId))) touched.conversations.add(before.conversationId);
  });
}

/** See `Storage.profileFailed`. */
export function profileFailed(
  db: WritableDb,
  { personId, reason, tryAgainAt }: { personId: PersonId; reason: string; tryAgainAt: number | null },
): void {
  const { changes } = run(
    db,
    'UPDATE person SET profile_failure = @reason, profile_due_at = @tryAgainAt WHERE id = @personId',
    { personId, reason, tryAgainAt },
  );
  if (changes === 0) throw notFound('person');
}

/** A person has had more names than anybody remembers. */
const MOST_EARLIER_NAMES = 10;

function earlierNames(before: KnownPerson, now: Pick<KnownPerson, 'username' | 'name'>): string[] {
  const left = [
    ...(before.name !== null && before.name !== now.name ? [before.name] : []),
    ...(before.username !== null && before.username !== now.username ? [`@${before.username}`] : []),
  ];
  const current = new Set([now.name, `@${now.username}`]);
  const all = [...left, ...(JSON.parse(before.earlierNames) as string[])];
  return [...new Set(all)].filter((name) => !current.has(name)).slice(0, MOST_EARLIER_NAMES);
}

/** Something of the profile that the window shows. */
function isOther(before: KnownPerson, after: KnownPerson): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}

interface KnownPerson {
  username: string | null;
  name: string | null;
  followerCount: number | null;
  isVerified: number | null;
  followsUs: number | null;
  weFollow: number | null;
  earlierNames: string;
  conversationId: ConversationId;
}

function personById(db: ReadableDb, personId: PersonId): KnownPerson {
  const row = one<KnownPerson>(
    db,
    `SELECT p.username, p.name, p.follower_count AS followerCount, p.is_verified AS isVerified,
       p.follows_us AS followsUs, p.we_follow AS weFollow, p.earlier_names AS earlierNames,
       c.id AS conversationId
     FROM person p JOIN conversation c ON c.person_id = p.id
     WHERE p.id = @personId`,
    { personId },
  );
  return existing(row, 'person');
}

function flag(value: boolean | null): number | null {
  return value === null ? null : value ? 1 : 0;
}
