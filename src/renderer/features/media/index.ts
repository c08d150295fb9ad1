export { DocumentRow } from './DocumentRow.tsx';
export { Lightbox } from './Lightbox.tsx';
export { missingWords } from './missing-words.ts';
export { Pictures } from './Pictures.tsx';
export { SoundRow } from './SoundRow.tsx';
export { heightOfAttachments, isPictureLike, shownAs } from './shown-as.ts';
