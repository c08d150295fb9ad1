import { useState } from 'react';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { dragOut } from '../../bridge/drag-out.ts';
import { attachmentAddress } from '../../bridge/media.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { firstName } from '../../words/person-name.ts';
import { useWords } from '../../words/use-words.ts';
import { openLightbox, pictureName, shownAs, viewables } from '../media/index.ts';
import { Block } from './Block.tsx';
import styles from './ContactPanel.module.css';
import { useSharedMedia } from './use-shared-media.ts';

/** Two rows of four; the rest on request, so that a long history costs nothing. */
const FIRST_SHOWN = 8;

/** Every picture and film of the chat that is here, newest first. */
export function SharedMedia({ conversation }: { conversation: Conversation }) {
  const { t } = useWords();
  const { person } = conversation;
  const [isWhole, setWhole] = useState(false);
  const all = viewables(useSharedMedia(conversation, true));
  if (all.length === 0) return null;
  const shown = isWhole ? all : all.slice(0, FIRST_SHOWN);
  return (
    <Block name={t('contact.shared')} count={all.length}>
      <ul className={styles.media}>
        {shown.map(({ attachment, message }) => {
          const isFilm = shownAs(attachment) === 'film';
          const name = pictureName(
            attachment,
            { direction: message.direction, person: firstName(person, t) },
            t,
          );
          const address = attachmentAddress(attachment.id);
          return (
            <li key={attachment.id}>
              <button
                type="button"
                className={styles.picture}
                aria-label={name}
                onClick={() => openLightbox(attachment.id)}
              >
                {isFilm ? (
                  <video src={address} preload="metadata" muted {...dragOut(attachment.id)} />
                ) : (
                  <img src={address} alt="" loading="lazy" {...dragOut(attachment.id)} />
                )}
                {isFilm && <Icon name="play" />}
              </button>
            </li>
          );
        })}
      </ul>
      {!isWhole && all.length > FIRST_SHOWN && (
        <Button size="small" look="quiet" onClick={() => setWhole(true)}>
          {t('contact.show-all')}
        </Button>
      )}
    </Block>
  );
}
