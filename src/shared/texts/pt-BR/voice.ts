import type { voice as en } from '../en/voice.ts';

/** See en/voice.ts. */
export const voice: Record<keyof typeof en, string> = {
  'voice.record': 'Gravar uma mensagem de voz',
  'voice.recording': 'Gravando uma mensagem de voz',
  'voice.opening': 'Abrindo o microfone…',
  'voice.time': '{time} de {most}',
  'voice.discard': 'Descartar',
  'voice.stop': 'Parar e ouvir',
  'voice.file-name': 'Mensagem de voz',
  'voice.full': 'O Instagram não aceita mais longa. Ela está guardada: ouça e envie.',
  'voice.denied':
    'Este computador não deixa o Shopbell usar o microfone. Permita nas configurações do sistema e aperte o botão de novo.',
  'voice.none': 'Nenhum microfone foi encontrado. Conecte um e aperte o botão de novo.',
  'voice.busy': 'O microfone não responde; outro programa pode estar usando. Tente de novo.',
};
