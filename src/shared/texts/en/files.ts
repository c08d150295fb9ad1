/** The tray of files over the composer. */
export const files = {
  'files.attach': 'Attach',
  'files.attached': 'one: {count} file attached | other: {count} files attached',
  'files.remove': 'Remove {name}',
  'files.taking': 'One moment …',
  'files.smaller': 'Made smaller',
  'files.understood': 'Understood',
  'files.refused': '{name}: {why}',
  'files.empty': 'This file is empty. Please choose another.',
  'files.format':
    'Instagram does not take this kind of file. It takes PNG, JPEG, GIF, MP4, MOV, WebM, AVI, M4A, AAC, WAV and PDF.',
  'files.picture-too-large': 'Instagram takes pictures of up to 8 MB. Please make it smaller.',
  'files.too-large': 'Instagram takes files of up to 25 MB. Please choose a shorter or smaller one.',
  'files.too-many': 'Ten files go at a time. The others were left out.',
} as const;
