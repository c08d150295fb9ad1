import type { checks as reference } from '../en/checks.ts';

export const checks: Record<keyof typeof reference, string> = {
  'checks.last': 'Última comprobación {time}, {chats}, {result}.',
  'checks.chats': 'one: {count} chat | other: {count} chats',
  'checks.nothing': 'no falta nada',
  'checks.found': 'one: {count} mensaje encontrado | other: {count} mensajes encontrados',
  'checks.missing':
    'one: {count} mensaje está solo en Instagram | other: {count} mensajes están solo en Instagram',
  'checks.failed': 'no se pudo preguntar a Instagram',
  'checks.late': '{delay} tarde',
  'checks.now': 'Comprobar ahora',
  'checks.running': 'Comprobando…',
  'checks.progress': 'Comprobando {done} de {total}',
  'checks.earlier': 'Las anteriores',
  'checks.why-start': 'al empezar',
  'checks.why-wake': 'al despertar la computadora',
  'checks.why-network': 'al volver la red',
  'checks.why-way-in': 'tras una pausa de la vía rápida',
  'checks.why-connected': 'por una tienda nueva',
  'checks.why-by-hand': 'porque lo pediste',

  'import.progress': 'Importando {done} de {total} chats',
  'import.stopped': 'Importación detenida en {done} de {total} chats.',
  'import.stop': 'Detener',
  'import.resume': 'Seguir',
  'import.close': 'Ocultar',

  'gap.some': 'Algunos mensajes anteriores a este solo están en Instagram',
  'gap.open': 'Abrir en Instagram',
};
