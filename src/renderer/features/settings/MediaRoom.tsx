import { useEffect, useId, useState } from 'react';
import type { MediaUsage } from '../../../shared/ipc/contract.ts';
import { MEDIA_LIMITS, type MediaLimit, mediaLimitBytes } from '../../../shared/media-limit.ts';
import { call } from '../../bridge/api.ts';
import { useApp } from '../../caches/app-cache.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { fileSize } from '../../words/file-size.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './rows.module.css';

/** How much files may take on this disk, how much they do, and a way to make room. */
export function MediaRoom() {
  const { t, language } = useWords();
  const limitId = useId();
  const limit = useApp((state) => state.settings.mediaLimit);
  const [usage, setUsage] = useState<MediaUsage | null>(null);
  const [clearing, setClearing] = useState<'not-yet' | 'busy' | 'done' | 'failed'>('not-yet');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a lower limit makes room at once
  useEffect(() => {
    let isOver = false;
    void call('media.usage', {}).then((answer) => {
      if (answer.ok && !isOver) setUsage(answer.value);
    });
    return () => {
      isOver = true;
    };
  }, [limit]);

  async function clearOld(): Promise<void> {
    setClearing('busy');
    const answer = await call('media.clear-old', {});
    if (answer.ok) setUsage(answer.value);
    setClearing(answer.ok ? 'done' : 'failed');
  }

  return (
    <div className={styles.row}>
      <label className={styles.name} htmlFor={limitId}>
        {t('media.room')}
      </label>
      <span className={styles.select}>
        <select
          id={limitId}
          value={limit}
          onChange={(event) => void call('settings.change', { mediaLimit: asLimit(event.target.value) })}
        >
          {MEDIA_LIMITS.map((each) => (
            <option key={each} value={each}>
              {t('media.room-limit', { size: fileSize(mediaLimitBytes(each), language) })}
            </option>
          ))}
        </select>
        <Icon name="down" size={12} />
      </span>
      <p className={styles.note} role="status">
        {usage && t('media.room-used', { used: fileSize(usage.all, language) })}{' '}
        {clearing === 'done' && t('media.room-cleared')}
        {clearing === 'failed' && t('media.room-failed')}
        {clearing !== 'done' &&
          usage !== null &&
          usage.old > 0 &&
          t('media.room-old', { size: fileSize(usage.old, language) })}
      </p>
      {usage !== null && usage.old > 0 && (
        <Button size="small" disabled={clearing === 'busy'} onClick={() => void clearOld()}>
          {t('media.room-clear')}
        </Button>
      )}
    </div>
  );
}

function asLimit(value: string): MediaLimit {
  return MEDIA_LIMITS.find((each) => each === value) ?? '2-gb';
}
