import type { RefObject } from 'react';
import type { Attachment, Message } from '../../../shared/model/message.ts';
import { dragOut } from '../../bridge/drag-out.ts';
import { attachmentAddress } from '../../bridge/media.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './Lightbox.module.css';
import type { Zoom } from './lightbox-keys.ts';
import { pictureName } from './picture-name.ts';
import { shownAs } from './shown-as.ts';

interface SightProps {
  attachment: Attachment;
  direction: Message['direction'];
  person: string;
  /** What scrolls. */
  room: RefObject<HTMLDivElement | null>;
  zoom: Zoom;
  onToggleSize(): void;
  /** A click beside the picture. */
  onLeave(): void;
}

/** The picture itself: as a whole, or at its own size and then moved by scrolling. */
export function Sight({ attachment, direction, person, room, zoom, onToggleSize, onLeave }: SightProps) {
  const { t } = useWords();
  const name = pictureName(attachment, { direction, person }, t);
  const address = attachmentAddress(attachment.id);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard, Esc and the Close button do the same
    // biome-ignore lint/a11y/noStaticElementInteractions: the empty room around the picture
    <div
      ref={room}
      className={styles.sight}
      data-zoomed={zoom !== 'fit'}
      onClick={(event) => {
        if (event.target === event.currentTarget) onLeave();
      }}
    >
      {shownAs(attachment) === 'film' ? (
        // biome-ignore lint/a11y/useMediaCaption: a customer's own film comes without captions
        <video className={styles.shown} src={address} aria-label={name} controls autoPlay />
      ) : (
        <button
          type="button"
          className={styles.zoom}
          aria-pressed={zoom !== 'fit'}
          title={t(zoom === 'fit' ? 'media.actual-size' : 'media.fit')}
          onClick={onToggleSize}
        >
          <img
            className={styles.shown}
            src={address}
            alt={name}
            {...dragOut(attachment.id)}
            {...(zoom !== 'fit' && attachment.width !== null && { width: attachment.width * zoom })}
          />
        </button>
      )}
    </div>
  );
}
