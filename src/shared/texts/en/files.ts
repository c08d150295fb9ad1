/** The tray of files over the composer. */
export const files = {
  'files.attach': 'Attach',
  'files.attached': 'one: {count} file attached | other: {count} files attached',
  'files.remove': 'Remove {name}',
  'files.taking': 'Getting it ready …',
  'files.converting': 'Converting {name}',
  'files.smaller': 'Made smaller.',
  'files.sent-as': 'Will be sent as {format}, {size}',
  'files.understood': 'Understood',
  'files.refused': '{name}: {why}',
  'files.empty': 'This file is empty. Please choose another.',
  'files.format':
    'Instagram does not take this kind of file. It takes PNG, JPEG, GIF, MP4, MOV, WebM, AVI, M4A, AAC, WAV and PDF.',
  'files.picture-too-large': 'Instagram takes pictures of up to 8 MB. Please make it smaller.',
  'files.too-large': 'This file is {size}; Instagram takes 25 MB. Please choose a smaller one.',
  'files.film-too-large': 'This film is {size}; Instagram takes 25 MB. Please choose a shorter one.',
  'files.sound-too-long':
    'This sound is {time} long; of such a file Instagram takes {most}. Please choose a shorter part.',
  'files.too-many': 'Ten files go at a time. The others were left out.',
} as const;
