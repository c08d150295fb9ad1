import type { Attachment, Message } from '../../../shared/model/message.ts';
import { dragOut } from '../../bridge/drag-out.ts';
import { attachmentAddress } from '../../bridge/media.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words/use-words.ts';
import { openLightbox } from './lightbox.ts';
import { MissingPicture } from './MissingPicture.tsx';
import styles from './Pictures.module.css';
import { pictureName } from './picture-name.ts';
import { boxOf, shownAs } from './shown-as.ts';

/** More than this many stand in a two by two, and the last says how many are behind it. */
const MOST_TILES = 4;

interface PicturesProps {
  pictures: readonly Attachment[];
  direction: Message['direction'];
  /** The customer's first name. */
  person: string;
}

/** One stands in its own shape; several side by side in boxes of one size. */
export function Pictures({ pictures, direction, person }: PicturesProps) {
  const [only] = pictures;
  if (only && pictures.length === 1) return <Alone picture={only} direction={direction} person={person} />;
  const shown = pictures.slice(0, MOST_TILES);
  const hidden = pictures.length - shown.length;
  return (
    <div className={styles.tiles} data-side={direction} data-square={shown.length === MOST_TILES}>
      {shown.map((picture, index) => (
        <Tile
          key={picture.id}
          picture={picture}
          direction={direction}
          person={person}
          hidden={index === shown.length - 1 ? hidden : 0}
        />
      ))}
    </div>
  );
}

interface OneProps {
  picture: Attachment;
  direction: Message['direction'];
  person: string;
}

function Alone({ picture, direction, person }: OneProps) {
  const { t } = useWords();
  const as = shownAs(picture);
  const size = boxOf(picture);
  if (as === 'missing-picture') {
    return <MissingPicture attachment={picture} size={picture.width === null ? null : size} />;
  }
  const name = pictureName(picture, { direction, person }, t);
  if (as === 'film') {
    return (
      // biome-ignore lint/a11y/useMediaCaption: a customer's own film comes without captions
      <video
        className={styles.film}
        src={attachmentAddress(picture.id)}
        width={size.width}
        height={size.height}
        aria-label={name}
        preload="metadata"
        controls
        controlsList="nodownload noremoteplayback"
        disablePictureInPicture
      />
    );
  }
  return (
    <button type="button" className={styles.open} onClick={() => openLightbox(picture.id)}>
      <img
        className={styles.alone}
        src={attachmentAddress(picture.id)}
        width={size.width}
        height={size.height}
        alt={name}
        {...dragOut(picture.id)}
      />
    </button>
  );
}

function Tile({ picture, direction, person, hidden }: OneProps & { hidden: number }) {
  const { t } = useWords();
  const as = shownAs(picture);
  if (as === 'missing-picture') return <MissingPicture attachment={picture} size={null} />;
  const name = pictureName(picture, { direction, person }, t);
  return (
    <button type="button" className={styles.open} onClick={() => openLightbox(picture.id)}>
      {as === 'film' ? (
        <>
          <video
            className={styles.tile}
            src={attachmentAddress(picture.id)}
            aria-label={name}
            preload="metadata"
            muted
            {...dragOut(picture.id)}
          />
          <span className={styles.play}>
            <Icon name="play" size={18} />
          </span>
        </>
      ) : (
        <img
          className={styles.tile}
          src={attachmentAddress(picture.id)}
          width={108}
          height={108}
          alt={name}
          {...dragOut(picture.id)}
        />
      )}
      {hidden > 0 && (
        <span className={styles.more}>
          <span aria-hidden="true">+{hidden}</span>
          <span className="visually-hidden">{t('media.more', { count: hidden })}</span>
        </span>
      )}
    </button>
  );
}
