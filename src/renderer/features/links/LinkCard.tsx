import { useEffect, useRef } from 'react';
import { call } from '../../bridge/api.ts';
import type { ShownPreview } from '../../bridge/link-previews.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './LinkCard.module.css';

interface LinkCardProps {
  preview: ShownPreview;
}

/** What the site says of itself, and beside it the host that is really opened. */
export function LinkCard({ preview }: LinkCardProps) {
  const { url, host, siteName, title, description, picture } = preview;
  return (
    // It comes after the message was read out, and is no news of its own.
    <div className={styles.frame} aria-live="off">
      <a
        className={styles.card}
        href={url}
        onClick={(event) => {
          event.preventDefault();
          void call('link.open', { url });
        }}
      >
        <span className={styles.words}>
          <span className={styles.site}>
            <Icon name="globe" size={12} />
            <bdi className={styles.host}>{host}</bdi>
            {siteName !== null && (
              <>
                <span>·</span>
                <bdi className={styles.name}>{siteName}</bdi>
              </>
            )}
          </span>
          <b className={styles.title} dir="auto">
            {title}
          </b>
          {description !== null && (
            <span className={styles.description} dir="auto">
              {description}
            </span>
          )}
        </span>
        {picture && <Picture picture={picture} />}
      </a>
    </div>
  );
}

function Picture({ picture }: { picture: ImageBitmap }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => canvas.current?.getContext('2d')?.drawImage(picture, 0, 0), [picture]);
  return <canvas ref={canvas} className={styles.picture} width={picture.width} height={picture.height} />;
}
