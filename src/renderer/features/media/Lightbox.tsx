import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Message } from '../../../shared/model/message.ts';
import type { Person } from '../../../shared/model/person.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { firstName, personName } from '../../words/person-name.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './Lightbox.module.css';
import { closeLightbox, openLightbox, useLightbox, type Viewable, viewables } from './lightbox.ts';
import { Sight } from './Sight.tsx';
import { useSaving } from './use-saving.ts';

interface LightboxProps {
  /** The loaded part of the thread. */
  messages: readonly Message[];
  person: Person;
}

/** The picture that is looked at, over everything else. Gone with the picture when that is unsent. */
export function Lightbox({ messages, person }: LightboxProps) {
  const attachmentId = useLightbox((state) => state.attachmentId);
  const all = useMemo(() => (attachmentId === null ? [] : viewables(messages)), [messages, attachmentId]);
  const index = all.findIndex(({ attachment }) => attachment.id === attachmentId);
  const viewed = all[index];
  const isGone = attachmentId !== null && viewed === undefined;
  // Another thread was opened, or the picture was taken back.
  useEffect(() => {
    if (isGone) closeLightbox();
  }, [isGone]);
  useEffect(() => closeLightbox, []);
  if (!viewed) return null;
  return <OpenLightbox viewed={viewed} index={index} all={all} person={person} />;
}

interface OpenProps {
  viewed: Viewable;
  index: number;
  all: readonly Viewable[];
  person: Person;
}

/** A dialog of the browser's own: it holds the focus, answers Esc and gives the focus back, all without styles. */
function OpenLightbox({ viewed, index, all, person }: OpenProps) {
  const { t, times } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const { attachment, message } = viewed;
  const { save, problem, isSaved } = useSaving(attachment.id);
  const [isActualSize, setActualSize] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const show = (step: 1 | -1) => {
    const next = all[index + step];
    if (!next) return;
    setActualSize(false);
    openLightbox(next.attachment.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A film's own bar uses the arrows to seek.
    if (event.target instanceof HTMLVideoElement) return;
    if (event.key === 'ArrowLeft') show(-1);
    else if (event.key === 'ArrowRight') show(1);
  };
  const who = message.direction === 'out' ? t('message.you') : personName(person, t);

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={t('media.viewer')}
      onClose={closeLightbox}
      onKeyDown={onKeyDown}
    >
      <header className={styles.head}>
        <p className={styles.who}>
          <b dir="auto">{who}</b>
          <span>{times.full(message.sentAt)}</span>
        </p>
        {all.length > 1 && (
          <span className={styles.place}>{t('media.number', { number: index + 1, total: all.length })}</span>
        )}
        {problem && (
          <span className={styles.problem} role="alert">
            {t(`error.${problem}`)}
          </span>
        )}
        <IconButton label={isSaved ? t('media.saved') : t('media.save')} onClick={save}>
          <Icon name={isSaved ? 'check' : 'save'} />
        </IconButton>
        <IconButton label={t('media.close')} onClick={() => dialog.current?.close()}>
          <Icon name="x" />
        </IconButton>
      </header>
      <Sight
        key={attachment.id}
        attachment={attachment}
        direction={message.direction}
        person={firstName(person, t)}
        isActualSize={isActualSize}
        onToggleSize={() => setActualSize(!isActualSize)}
        onLeave={() => dialog.current?.close()}
      />
      {index > 0 && (
        <IconButton label={t('media.previous')} className={styles.previous} onClick={() => show(-1)}>
          <Icon name="left" />
        </IconButton>
      )}
      {index < all.length - 1 && (
        <IconButton label={t('media.next')} className={styles.next} onClick={() => show(1)}>
          <Icon name="right" />
        </IconButton>
      )}
    </dialog>
  );
}
