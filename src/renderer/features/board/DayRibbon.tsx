import { longRemaining, roundRemaining } from '../../../shared/deadline-words.ts';
import { faceAddress } from '../../bridge/media.ts';
import { Face } from '../../ui/Face.tsx';
import { initials, personName } from '../../words/person-name.ts';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.ts';
import { deadlineOf, useHumanAgent } from '../conversations/index.ts';
import { answer } from './board-commands.ts';
import styles from './DayRibbon.module.css';
import type { DayRibbon as Ribbon, RibbonFace } from './day-ribbon.ts';

/** Shares of the ribbon below which words would run into each other. */
const ROOM_FOR_SHUT = 16;
const ROOM_FOR_OPEN = 6;
const ROOM_FOR_NOW = 8;
const ROOM_FOR_NOW_WHEN_NARROW = 25;

interface DayRibbonProps {
  ribbon: Ribbon;
}

/** The next 24 hours as a strip: hatched where the shop is shut, a face at each closing time. */
export function DayRibbon({ ribbon: { faces, shut, ticks } }: DayRibbonProps) {
  const { t, times } = useWords();
  const now = useNow();
  const isShutNow = shut[0]?.place === 0;
  const nowWords = t('ribbon.now', { time: times.clock(now) });
  return (
    <section className={styles.ribbon} aria-label={t('ribbon.name')}>
      <div className={styles.track}>
        {shut.map(({ from, place, length }) => (
          <span
            key={from}
            className={styles.shut}
            style={{ insetInlineStart: `${place}%`, width: `${length}%` }}
          />
        ))}
      </div>
      <span className={styles.caption}>
        {shut[0] && isShutNow
          ? `${nowWords} · ${t('ribbon.shut-until', { to: times.soonClock(shut[0].to, now) })}`
          : nowWords}
      </span>
      {shut.map(({ from, to, place, length }) => (
        <span key={from}>
          {place >= ROOM_FOR_NOW && length >= ROOM_FOR_SHUT && (
            <span
              className={styles.caption}
              style={{ insetInlineStart: `${place}%` }}
              data-near={place < ROOM_FOR_NOW_WHEN_NARROW}
            >
              {t('ribbon.shut', { from: times.clock(from), to: times.clock(to) })}
            </span>
          )}
          {place + length <= 100 - ROOM_FOR_OPEN && length >= ROOM_FOR_SHUT && (
            <span className={styles.caption} style={{ insetInlineStart: `${place + length}%` }}>
              {t('ribbon.open')}
            </span>
          )}
        </span>
      ))}
      {ticks.map(({ at, place, isMidnight }, index) => (
        <span
          key={at}
          className={styles.tick}
          style={{ insetInlineStart: `${place}%` }}
          data-minor={index % 2 === 1 && !isMidnight}
        >
          {isMidnight ? <b>{times.soonDate(at)}</b> : times.clock(at)}
        </span>
      ))}
      <span className={styles.now} />
      {faces.map((face) => (
        <FaceButton key={face.chat.id} face={face} />
      ))}
    </section>
  );
}

interface FaceButtonProps {
  face: RibbonFace;
}

function FaceButton({ face: { chat, others, closesAt, place } }: FaceButtonProps) {
  const words = useWords();
  const { t, times } = words;
  const now = useNow();
  const { tone } = deadlineOf(chat, now, words, useHumanAgent());
  const time = times.soonClock(closesAt, now);
  const left = longRemaining(roundRemaining(closesAt - now), t);
  const label = [
    personName(chat.person, t),
    others.length > 0 ? t('ribbon.others', { count: others.length }) : null,
    t('row.reply-by', { time, left }),
  ]
    .filter((part) => part !== null)
    .join(', ');
  return (
    <button
      type="button"
      className={styles.face}
      style={{ insetInlineStart: `clamp(17px, ${place}%, 100% - 17px)` }}
      data-tone={tone}
      aria-label={label}
      title={label}
      onClick={() => answer(chat.id)}
    >
      <Face
        tintOf={chat.person.id}
        letters={initials(chat.person)}
        picture={faceAddress(chat.person)}
        size="tiny"
      />
      {others.length > 0 && <span className={styles.others}>+{others.length}</span>}
    </button>
  );
}
