import { useEffect } from 'react';
import type { Attachment, Message } from '../../../shared/model/message.ts';
import { lookAtSound, useHeardSounds } from '../../bridge/heard-sounds.ts';
import { attachmentAddress } from '../../bridge/media.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './SoundRow.module.css';
import { VoicePlayer } from './VoicePlayer.tsx';

interface SoundRowProps {
  attachment: Attachment;
  direction: Message['direction'];
  person: string;
}

/** A voice note in the thread. */
export function SoundRow({ attachment: { id }, direction, person }: SoundRowProps) {
  const { t } = useWords();
  const heard = useHeardSounds((state) => state.sounds.get(id)) ?? null;
  useEffect(() => lookAtSound(id), [id]);
  const name = direction === 'out' ? t('media.your-voice') : t('media.voice-from', { name: person });
  return (
    <div className={styles.row}>
      <VoicePlayer address={attachmentAddress(id)} name={name} heard={heard} />
    </div>
  );
}
