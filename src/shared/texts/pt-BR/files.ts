import type { files as en } from '../en/files.ts';

/** See en/files.ts. */
export const files: Record<keyof typeof en, string> = {
  'files.attach': 'Anexar',
  'files.attached': 'one: {count} arquivo anexado | other: {count} arquivos anexados',
  'files.remove': 'Remover {name}',
  'files.taking': 'Preparando…',
  'files.converting': 'Convertendo {name}',
  'files.smaller': 'Reduzida.',
  'files.sent-as': 'Será enviado como {format}, {size}',
  'files.understood': 'Entendi',
  'files.refused': '{name}: {why}',
  'files.empty': 'Este arquivo está vazio. Escolha outro.',
  'files.format':
    'O Instagram não aceita este tipo de arquivo. Ele aceita PNG, JPEG, GIF, MP4, MOV, WebM, AVI, M4A, AAC, WAV e PDF.',
  'files.picture-too-large': 'O Instagram aceita imagens de até 8 MB. Diminua a imagem.',
  'files.too-large': 'Este arquivo tem {size}; o Instagram aceita 25 MB. Escolha um menor.',
  'files.film-too-large': 'Este vídeo tem {size}; o Instagram aceita 25 MB. Escolha um mais curto.',
  'files.sound-too-long':
    'Este áudio dura {time}; de um arquivo assim o Instagram aceita {most}. Escolha uma parte mais curta.',
  'files.too-many': 'Dez arquivos vão de cada vez. Os outros ficaram de fora.',
};
