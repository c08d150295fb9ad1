export { DocumentRow } from './DocumentRow.tsx';
export { Lightbox } from './Lightbox.tsx';
export { missingWords } from './missing-words.ts';
export { Pictures } from './Pictures.tsx';
export { minutesAndSeconds } from './playing-time.ts';
export { SoundRow } from './SoundRow.tsx';
export { heightOfAttachments, isPictureLike, shownAs } from './shown-as.ts';
export { VoicePlayer } from './VoicePlayer.tsx';
