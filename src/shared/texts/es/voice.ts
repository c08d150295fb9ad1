import type { voice as en } from '../en/voice.ts';

/** See en/voice.ts. */
export const voice: Record<keyof typeof en, string> = {
  'voice.record': 'Grabar un mensaje de voz',
  'voice.recording': 'Grabando un mensaje de voz',
  'voice.opening': 'Abriendo el micrófono…',
  'voice.time': '{time} de {most}',
  'voice.discard': 'Descartar',
  'voice.stop': 'Parar y escuchar',
  'voice.file-name': 'Mensaje de voz',
  'voice.full': 'Instagram no acepta más largo. Está guardado: escúchalo y envíalo.',
  'voice.denied':
    'Esta computadora no deja que Shopbell use el micrófono. Permítelo en los ajustes del sistema y pulsa el botón otra vez.',
  'voice.none': 'No se encontró ningún micrófono. Conecta uno y pulsa el botón otra vez.',
  'voice.busy': 'El micrófono no responde; puede que otro programa lo esté usando. Inténtalo otra vez.',
};
