/** El tablero de plazos: quién cierra cuándo, visto con el horario de la tienda. */
export const board = {
  'views.board': 'Tablero de plazos',
  'board.back': 'Volver al tablero',
  'board.not-behind': 'No has venido del tablero.',
  'board.leave': 'Volver a la lista',
  'command.no-list': 'Ve primero a una lista.',

  'board.numbers': 'un dos tres cuatro cinco seis siete ocho nueve diez',
  'board.at-once':
    'one: Un chat cierra en menos de media hora | other: {number} chats cierran en menos de media hora',
  'board.while-shut':
    'one: Un chat cierra antes de que abras {day} a las {time} | other: {number} chats cierran antes de que abras {day} a las {time}',
  'board.soon': 'one: Un chat cierra en menos de 2 horas | other: {number} chats cierran en menos de 2 horas',
  'board.today':
    'one: Un chat cierra hoy, a las {time} | other: {number} chats cierran hoy, el próximo a las {time}',
  'board.later':
    'one: Hoy no cierra nada; un chat cierra {day} a las {time} | other: Hoy no cierra nada; el próximo chat cierra {day} a las {time}',
  'board.agent':
    'one: Un chat solo admite una respuesta escrita a mano | other: {number} chats solo admiten respuestas escritas a mano',
  'board.closed': 'one: Un chat se ha cerrado | other: {number} chats se han cerrado',
  'board.none': 'Todos tienen su respuesta',
  'board.rule':
    'Instagram acepta tu respuesta durante las 24 horas siguientes al último mensaje del cliente.',
  'board.answer': 'one: Responder este | other: Responder estos {number}',

  'board.columns': 'Chats por plazo',
  'board.column-soon': 'Menos de 2 horas',
  'board.column-today': 'Hoy',
  'board.column-later': 'Más tarde',
  'board.column-agent': 'Agente humano hasta',
  'board.column-closed': 'Cerrados',
  'board.note-agent': 'Siete días, solo respuestas escritas a mano.',
  'board.note-closed':
    'Solo se pueden responder desde el teléfono. Un mensaje nuevo de la persona vuelve a abrir el chat.',
  'board.more': 'one: Mostrar {count} más | other: Mostrar {count} más',
  'board.in': 'en {left}',
  'board.closed-at': 'cerrado {day}, {time}',
  'board.shut': 'tienda cerrada',
  'board.shut-tip': 'Cierra con la tienda cerrada',
  'board.reply': 'Responder',
  'board.open': 'Abrir',
  'board.only-label': 'Solo {label}. Mostrar todas las etiquetas',
  'board.quiet': 'Nadie te espera. Los mensajes nuevos aparecen aquí al momento.',

  'ribbon.name': 'Las próximas 24 horas: quién cierra cuándo y cuándo está cerrada la tienda',
  'ribbon.now': 'Ahora {time}',
  'ribbon.shut': 'Tienda cerrada, de {from} a {to}',
  'ribbon.shut-until': 'tienda cerrada hasta las {to}',
  'ribbon.open': 'Abierta',
  'ribbon.others': 'one: y {count} más | other: y {count} más',

  'hours.name': 'Horario de apertura',
  'hours.set': 'Indicar el horario',
  'hours.today': 'Abierto de {from} a {to}',
  'hours.shut-today': 'Hoy cerrado',
  'hours.always': 'Siempre abierto',
  'hours.by-day': 'Por días',
  'hours.opens': '{day}: abre',
  'hours.closes': '{day}: cierra',
  'hours.shut': 'Cerrado',
  'hours.to': 'a',
  'hours.next-day': 'del día siguiente',
  'hours.note': 'El tablero te avisa de lo que cierra con la tienda cerrada.',
};
