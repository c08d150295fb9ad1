/** El panel de la tienda de prueba: el recorrido, lo que falla cuando se pide, el ritmo. */
export const practice = {
  'practice.not-real': 'Aquí nada es real',

  'drill.name': 'Recorrido',
  'drill.place': 'Paso {number} de {count}:',
  'drill.skip': 'Saltar',
  'drill.put-away': 'Ocultar el recorrido',
  'drill.take-out': 'Seguir con el recorrido',
  'drill.begin-anew': 'Otra vez',
  'drill.own-shop': 'Conectar tu tienda',
  'drill.end-all': 'Los diez hechos.',
  'drill.end-some': 'Ese era el recorrido.',
  'drill.end-text': 'Ya conoces tu mostrador. Nada de esto se guarda.',

  'drill.answer': 'Responde a un chat.',
  'drill.answer-text':
    'Elige uno de la lista, escribe, pulsa Enter. El globo se rellena cuando Instagram lo tiene.',
  'drill.quote': 'Responde a un mensaje entre varios.',
  'drill.quote-text': 'Señala un mensaje de un cliente, pulsa Responder y escribe. Tu respuesta lo cita.',
  'drill.done': 'Hecho, y al final no.',
  'drill.done-text':
    'Pulsa E en un chat abierto, fuera del campo de escritura: sale de la lista. {mod} Z lo trae de vuelta.',
  'drill.snooze': 'Deja un chat para después.',
  'drill.snooze-text': 'Pulsa H, escribe «mañana 9», pulsa Enter. Vuelve solo, o cuando escriban.',
  'drill.label': 'Pon una etiqueta.',
  'drill.label-text':
    'Pulsa L en un chat y elige o escribe una. La barra lateral muestra los chats que la llevan.',
  'drill.search': 'Vuelve a encontrar algo.',
  'drill.search-text': 'Pulsa {mod} F, escribe «plum» y abre lo encontrado con Enter.',
  'drill.note-and-order': 'Guarda una nota y un pedido.',
  'drill.note-and-order-text':
    'N escribe una nota que solo ves tú. O rellena un pedido. Haz los dos y guárdalos.',
  'drill.saved-reply': 'Usa una respuesta guardada.',
  'drill.saved-reply-text': 'Escribe / en el campo, elige una, pulsa Enter. Se rellena para esa persona.',
  'drill.board': 'Mira quién cierra antes.',
  'drill.board-text': 'Abre el tablero de plazos en la barra lateral y ve a un chat desde allí.',
  'drill.reconnect': 'Arregla lo que falló.',
  'drill.reconnect-first': 'De vez en cuando una tienda cambia su contraseña. Mira qué pasa aquí.',
  'drill.break-login': 'Cambiar la contraseña',
  'drill.reconnect-text':
    'Arriba pone «Te necesita». Pulsa allí Volver a conectar y di que sí. No se perdió nada.',

  'trouble.choose': 'Que algo falle',
  'trouble.mend': 'Arreglarlo',
  'trouble.check-now': 'Comprobar ahora',
  'trouble.write-again': 'Que vuelva a escribir',

  'trouble.login-ended': 'Cambió la contraseña',
  'trouble.login-ended-note': 'Instagram nos cierra la puerta de la tienda',
  'trouble.login-ended-says':
    'Arriba pone «Te necesita». De verdad: pulsa allí Volver a conectar y entra. Los mensajes esperan en Instagram.',
  'trouble.line-cut': 'Se cortó la línea',
  'trouble.line-cut-note': 'Los mensajes no encuentran esta computadora',
  'trouble.line-cut-says':
    'Arriba pone «Más lento»: Shopbell pregunta ahora a Instagram. De verdad encuentra otro camino solo, en un minuto más o menos.',
  'trouble.too-late': 'Pasaron las 24 horas',
  'trouble.too-late-note': 'Alguien esperó un día su respuesta',
  'trouble.too-late-says':
    'Su chat está en Todos los chats, con un candado. De verdad: responde en el teléfono; cuando escriba otra vez, se abre aquí.',
  'trouble.message-lost': 'Se perdió un mensaje',
  'trouble.message-lost-note': 'Instagram no nos dice nada de él',
  'trouble.message-lost-says':
    'Alguien escribió y no llegó nada. De verdad, Shopbell lo encuentra solo en 5 minutos, preguntando a Instagram.',
  'trouble.instagram-down': 'Instagram no funciona',
  'trouble.instagram-down-note': 'No contesta a nadie',
  'trouble.instagram-down-says':
    'Arriba pone «Sin conexión». Sigue escribiendo: se guarda aquí y sale solo cuando Instagram vuelva.',
  'trouble.answer-refused': 'La próxima respuesta se rechaza',
  'trouble.answer-refused-note': 'Escribe una y mira',
  'trouble.answer-refused-says':
    'Escribe a cualquiera. El globo se pone rojo y dice por qué; Reintentar la envía otra vez. No se pierde nada.',
  'trouble.rush': 'Veinte mensajes a la vez',
  'trouble.rush-note': 'Alguien habló de la tienda',
  'trouble.rush-says': 'Llegaron todos.',

  'pace.name': 'A qué ritmo escriben los clientes',
  'pace.text': 'Más lento o más rápido, como quieras. En silencio nadie escribe hasta que lo digas.',
  'pace.quiet': 'Silencio',
  'pace.slow': 'Más lento',
  'pace.normal': 'Normal',
  'pace.fast': 'Más rápido',
  'pace.now-quiet': 'Silencio: nadie escribe',
  'pace.now-slow': 'Clientes: más lento',
  'pace.now-normal': 'Clientes: normal',
  'pace.now-fast': 'Clientes: más rápido',

  'practice.reply-hours': 'Horario',
  'practice.reply-hours-words': '¡Hola, {nombre de pila}! Abrimos de lunes a sábado, de 7 a 18.',
  'practice.reply-ready': 'Listo para recoger',
  'practice.reply-ready-words': '{nombre de pila}, tu pedido está listo. Te espera en {shop} 🥐',
  'practice.reply-pay': 'Cómo pagar',
  'practice.reply-pay-words': 'Puedes pagar al recogerlo, con tarjeta o en efectivo.',
  'practice.label-order': 'Pedidos',
  'practice.label-wholesale': 'Mayoristas',
  'practice.note-nuts': 'Nada de frutos secos para ella, nunca. Recoge los sábados temprano.',
  'practice.note-cafe': 'Lleva la cafetería de la esquina. Factura a fin de mes.',
  'practice.item-plum': 'Tarta de ciruela, 26 cm',
  'practice.item-rye': 'Hogaza de centeno, 1 kg',
  'practice.item-ring': 'Rosca de nueces, grande',
};
