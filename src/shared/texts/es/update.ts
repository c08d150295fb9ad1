import type { update as en } from '../en/update.ts';

/** See en/update.ts. */
export const update: Record<keyof typeof en, string> = {
  'update.name': 'Actualizaciones',
  'update.choice': 'Las versiones nuevas llegan',
  'update.automatic': 'Solas',
  'update.ask': 'Preguntar antes',
  'update.never': 'Nunca',
  'update.automatic-note':
    'Las versiones nuevas llegan sin molestar y empiezan cuando Shopbell arranca, o mientras no estás.',
  'update.ask-note': 'Te avisamos cuando haya una. No se descarga nada hasta que tú lo digas.',
  'update.never-note': 'No buscamos. Las versiones viejas pueden dejar de funcionar cuando Instagram cambie.',
  'update.version': 'Shopbell {version}',
  'update.check': 'Buscar ahora',
  'update.fetch': 'Descargar',
  'update.restart': 'Reiniciar ahora',
  'update.later': 'Ahora no',
  'update.not-checked': 'Aún no hemos buscado. Buscamos solos, unas cuantas veces al día.',
  'update.newest': 'Esta es la versión más nueva. Última búsqueda: {time}.',
  'update.checking': 'Buscando una versión más nueva…',
  'update.found': 'Hay una {version}. Todavía no hay nada de ella en esta computadora.',
  'update.fetching': 'Descargando {version}, {percent} %. Puedes seguir trabajando.',
  'update.ready': 'La {version} está lista. Empieza la próxima vez que arranque Shopbell.',
  'update.restarting': 'Shopbell {version} empieza enseguida, cuando salga tu última respuesta.',
  'update.offer-ready': 'Shopbell {version} está listo. Reiniciar tarda unos segundos y no se pierde nada.',
  'update.offer-found': 'Hay un Shopbell más nuevo, el {version}.',
  'update.notes': 'Novedades de la {version}',
  'update.problem-offline': 'No pudimos buscar: no hay conexión. Lo intentamos de nuevo solos.',
  'update.problem-bad-file':
    'El archivo no llegó entero y lo hemos tirado. Nada ha cambiado. Inténtalo más tarde.',
  'update.problem-no-room': 'No cabe en este disco. Haz sitio y busca otra vez.',
  'update.problem-other': 'Esta vez no ha funcionado. Nada ha cambiado. Lo intentamos de nuevo solos.',
  'update.source-development': 'Arrancado desde su código: sin actualizaciones.',
  'update.source-package-manager':
    'Instalado como paquete de tu sistema: busca el paquete nuevo donde conseguiste este.',
  'update.source-portable':
    'El Shopbell portátil no se cambia solo: busca el archivo nuevo donde conseguiste este.',
  'update.source-no-place': 'Hecho a mano: no sabe dónde buscar versiones nuevas.',
};
