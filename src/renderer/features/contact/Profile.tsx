import type { Contact } from '../../../shared/model/contact.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { call } from '../../bridge/api.ts';
import { faceAddress } from '../../bridge/media.ts';
import { Face } from '../../ui/Face.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { initials, personName } from '../../words/person-name.ts';
import { useWords } from '../../words/use-words.ts';
import { useDeadline } from '../conversations/index.ts';
import { longTime } from './long-time.ts';
import styles from './Profile.module.css';

interface ProfileProps {
  conversation: Conversation;
  contact: Contact | undefined;
}

/** Who it is, what Instagram tells of them, since when they write and how long they wait. */
export function Profile({ conversation, contact }: ProfileProps) {
  const { t } = useWords();
  const { person } = conversation;
  const { username } = person;
  return (
    <div className={styles.top}>
      <Face tintOf={person.id} letters={initials(person)} picture={faceAddress(person)} size="large" />
      <p className={styles.name} dir="auto">
        {personName(person, t)}
      </p>
      {username !== null && (
        <button
          type="button"
          className={styles.handle}
          title={t('contact.profile')}
          onClick={() => void call('link.open', { url: profileAtInstagram(username) })}
        >
          @{username}
          <Icon name="external" size={12} />
        </button>
      )}
      {contact && <Pills contact={contact} />}
      <Lines conversation={conversation} contact={contact} />
    </div>
  );
}

function Pills({ contact: { isVerified, followsUs, weFollow, followerCount } }: { contact: Contact }) {
  const { t, locale } = useWords();
  const pills = [
    ...(isVerified ? [{ text: t('contact.verified'), isTicked: true }] : []),
    ...(followsUs ? [{ text: t('contact.follows-you'), isTicked: true }] : []),
    ...(weFollow ? [{ text: t('contact.you-follow'), isTicked: true }] : []),
    ...(followerCount === null ? [] : [{ text: followers(followerCount), isTicked: false }]),
  ];
  function followers(count: number): string {
    return t('contact.followers', { count, number: new Intl.NumberFormat(locale).format(count) });
  }
  if (pills.length === 0) return null;
  return (
    <ul className={styles.pills}>
      {pills.map(({ text, isTicked }) => (
        <li key={text}>
          {isTicked && <Icon name="check" size={12} />}
          {text}
        </li>
      ))}
    </ul>
  );
}

function Lines({ conversation, contact }: ProfileProps) {
  const { t, times, locale } = useWords();
  const { tone, at, clock, countdown } = useDeadline(conversation);
  const lines = [
    contact?.firstWroteAt != null &&
      t('contact.first-wrote', {
        date: new Date(contact.firstWroteAt).toLocaleDateString(locale, { dateStyle: 'long' }),
      }),
    at !== null &&
      (tone === 'closed'
        ? t('contact.closed-since', { when: times.full(at) })
        : t('composer.reply-by-time', { time: clock, left: countdown })),
    contact?.medianAnswerMs != null &&
      t('contact.answer-time', { time: longTime(contact.medianAnswerMs, locale) }),
    contact !== undefined &&
      contact.earlierNames.length > 0 &&
      t('contact.earlier', { names: contact.earlierNames.join(', ') }),
  ].filter((line) => line !== false);
  return lines.map((line) => (
    <p key={line} className={styles.line}>
      {line}
    </p>
  ));
}

function profileAtInstagram(username: string): string {
  return `https://www.instagram.com/${encodeURIComponent(username)}/`;
}
