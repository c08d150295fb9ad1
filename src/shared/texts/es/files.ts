import type { files as en } from '../en/files.ts';

/** See en/files.ts. */
export const files: Record<keyof typeof en, string> = {
  'files.attach': 'Adjuntar',
  'files.attached': 'one: {count} archivo adjunto | other: {count} archivos adjuntos',
  'files.remove': 'Quitar {name}',
  'files.taking': 'Un momento…',
  'files.smaller': 'Reducida',
  'files.understood': 'Entendido',
  'files.refused': '{name}: {why}',
  'files.empty': 'Este archivo está vacío. Elige otro.',
  'files.format':
    'Instagram no acepta este tipo de archivo. Acepta PNG, JPEG, GIF, MP4, MOV, WebM, AVI, M4A, AAC, WAV y PDF.',
  'files.picture-too-large': 'Instagram acepta imágenes de hasta 8 MB. Hazla más pequeña.',
  'files.too-large': 'Instagram acepta archivos de hasta 25 MB. Elige uno más corto o más pequeño.',
  'files.too-many': 'Se envían diez archivos a la vez. Los demás no se adjuntaron.',
};
