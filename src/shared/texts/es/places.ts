/** Dónde se está en la bandeja y cómo se va a otra parte: salida, días de un chat, etiquetas y carpetas, ancho de la lista. */
export const places = {
  'views.outbox': 'Bandeja de salida',
  'list.outbox-empty': 'Todo ha salido.',
  'row.waits-to-go': 'one: {count} mensaje espera para salir | other: {count} mensajes esperan para salir',
  'row.not-sent-count': 'one: {count} mensaje no se ha enviado | other: {count} mensajes no se han enviado',
  'list.width': 'Ancho de la lista',

  'jump.name': 'Ir a un día de este chat',
  'jump.day': 'Día',
  'jump.go': 'Ir allí',
  'jump.unread': 'Primer mensaje sin leer',
  'jump.first': 'Primer mensaje',
  'jump.newest': 'Mensaje más reciente',
  'jump.no-unread': 'Al abrir este chat no había nada sin leer.',
  'jump.empty': 'Aquí todavía no hay mensajes.',
  'thread.unread-from-here': 'Sin leer desde aquí',
  'thread.unread-above': 'one: {count} mensaje sin leer arriba | other: {count} mensajes sin leer arriba',

  'labels.edit': 'Cambiar la etiqueta «{name}»',
  'labels.new-name': 'Nombre de la etiqueta',
  'labels.colour': 'Color',
  'labels.colour-number': 'Color {number} de 8',
  'labels.remove': 'Quitar la etiqueta',
  'labels.removed':
    'one: «{name}» se ha quitado. El chat se queda. | other: «{name}» se ha quitado. Sus {count} chats se quedan.',
  'labels.name-taken': 'Otra etiqueta ya se llama así. Elige otro nombre.',
  'folders.edit': 'Cambiar la carpeta «{name}»',
} as const;
