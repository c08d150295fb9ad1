import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Message } from '../../../shared/model/message.ts';
import type { Person } from '../../../shared/model/person.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { firstName, personName } from '../../words/person-name.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './Lightbox.module.css';
import { closeLightbox, openLightbox, together, useLightbox, type Viewable, viewables } from './lightbox.ts';
import { lightboxCommand, MOST_ZOOM, type Zoom, zoomedIn, zoomedOut } from './lightbox-keys.ts';
import { Sight } from './Sight.tsx';
import { shownAs } from './shown-as.ts';
import { useCopying } from './use-copying.ts';
import { useSaving } from './use-saving.ts';

interface LightboxProps {
  /** The loaded part of the thread. */
  messages: readonly Message[];
  /** Those further up that carry pictures or films. */
  shared: readonly Message[];
  person: Person;
  /** Goes to the message in the thread. */
  onShow(message: Message): void;
}

/** The picture that is looked at, over everything else. Gone with the picture when that is unsent. */
export function Lightbox({ messages, shared, person, onShow }: LightboxProps) {
  const attachmentId = useLightbox((state) => state.attachmentId);
  const all = useMemo(
    () => (attachmentId === null ? [] : viewables(together(messages, shared))),
    [messages, shared, attachmentId],
  );
  const index = all.findIndex(({ attachment }) => attachment.id === attachmentId);
  const viewed = all[index];
  const isGone = attachmentId !== null && viewed === undefined;
  // Another thread was opened, or the picture was taken back.
  useEffect(() => {
    if (isGone) closeLightbox();
  }, [isGone]);
  useEffect(() => closeLightbox, []);
  if (!viewed) return null;
  return <OpenLightbox viewed={viewed} index={index} all={all} person={person} onShow={onShow} />;
}

interface OpenProps {
  viewed: Viewable;
  index: number;
  all: readonly Viewable[];
  person: Person;
  onShow(message: Message): void;
}

/** A dialog of the browser's own: it holds the focus, answers Esc and gives the focus back, all without styles. */
function OpenLightbox({ viewed, index, all, person, onShow }: OpenProps) {
  const { t, times } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const sight = useRef<HTMLDivElement>(null);
  const { attachment, message } = viewed;
  const { save, problem, isSaved } = useSaving(attachment.id);
  const { copy, copied } = useCopying(attachment.id);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const isPicture = shownAs(attachment) === 'picture';
  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const show = (next: number) => {
    const there = all[next];
    if (!there || next === index) return;
    setZoom('fit');
    openLightbox(there.attachment.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const command = lightboxCommand(event, zoom);
    // A film's own bar uses the arrows to seek.
    if (command === null || (event.target instanceof HTMLVideoElement && command.do !== 'save')) return;
    event.preventDefault();
    if (command.do === 'go') show(command.to(index, all.length));
    else if (command.do === 'save') save();
    else if (!isPicture) return;
    else if (command.do === 'copy') copy();
    else if (command.do === 'zoom') setZoom(command.to);
    else sight.current?.scrollBy({ left: command.x, top: command.y });
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
        {(problem || copied === 'no') && (
          <span className={styles.problem} role="alert">
            {problem ? t(`error.${problem}`) : t('media.not-copied')}
          </span>
        )}
        {isPicture && (
          <>
            <IconButton
              label={t('media.zoom-out')}
              disabled={zoom === 'fit'}
              onClick={() => setZoom(zoomedOut(zoom))}
            >
              <Icon name="minus" />
            </IconButton>
            <IconButton
              label={t('media.zoom-in')}
              disabled={zoom === MOST_ZOOM}
              onClick={() => setZoom(zoomedIn(zoom))}
            >
              <Icon name="plus" />
            </IconButton>
            <IconButton label={t(copied === 'yes' ? 'media.copied' : 'media.copy')} onClick={copy}>
              <Icon name={copied === 'yes' ? 'check' : 'copy'} />
            </IconButton>
          </>
        )}
        <IconButton
          label={t('media.show')}
          onClick={() => {
            dialog.current?.close();
            onShow(message);
          }}
        >
          <Icon name="quote" />
        </IconButton>
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
        room={sight}
        zoom={zoom}
        onToggleSize={() => setZoom(zoom === 'fit' ? 1 : 'fit')}
        onLeave={() => dialog.current?.close()}
      />
      {index > 0 && (
        <IconButton label={t('media.previous')} className={styles.previous} onClick={() => show(index - 1)}>
          <Icon name="left" />
        </IconButton>
      )}
      {index < all.length - 1 && (
        <IconButton label={t('media.next')} className={styles.next} onClick={() => show(index + 1)}>
          <Icon name="right" />
        </IconButton>
      )}
    </dialog>
  );
}
