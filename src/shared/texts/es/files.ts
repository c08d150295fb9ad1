import type { files as en } from '../en/files.ts';

/** See en/files.ts. */
export const files: Record<keyof typeof en, string> = {
  'files.attach': 'Adjuntar',
  'files.attached': 'one: {count} archivo adjunto | other: {count} archivos adjuntos',
  'files.remove': 'Quitar {name}',
  'files.taking': 'Preparándolo…',
  'files.converting': 'Convirtiendo {name}',
  'files.smaller': 'Reducida.',
  'files.sent-as': 'Se enviará como {format}, {size}',
  'files.understood': 'Entendido',
  'files.refused': '{name}: {why}',
  'files.empty': 'Este archivo está vacío. Elige otro.',
  'files.format':
    'Instagram no acepta este tipo de archivo. Acepta PNG, JPEG, GIF, MP4, MOV, WebM, AVI, M4A, AAC, WAV y PDF.',
  'files.picture-too-large': 'Instagram acepta imágenes de hasta 8 MB. Hazla más pequeña.',
  'files.too-large': 'Este archivo ocupa {size}; Instagram acepta 25 MB. Elige uno más pequeño.',
  'files.film-too-large': 'Este video ocupa {size}; Instagram acepta 25 MB. Elige uno más corto.',
  'files.sound-too-long':
    'Este audio dura {time}; de un archivo así Instagram acepta {most}. Elige una parte más corta.',
  'files.too-many': 'Se envían diez archivos a la vez. Los demás no se adjuntaron.',
};
