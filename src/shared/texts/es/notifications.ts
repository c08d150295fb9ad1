/** Lo que se ve fuera de la ventana, y cómo se elige. */
export const notifications = {
  'notification.new': 'one: Mensaje nuevo | other: {count} mensajes nuevos',
  'notification.earlier': 'one: 1 mensaje anterior | other: {count} mensajes anteriores',
  'notification.from': 'De {names}',
  'notification.from-more': 'one: De {names} y 1 más | other: De {names} y {count} más',
  'notification.open': 'Abrir',
  'notification.done': 'Hecho',
  'notification.reply': 'Responder',
  'notification.closes': 'Este chat se cierra en {left}. Responde antes de las {time}.',
  'notification.closes-some': 'Un chat se cierra en {left}. Responde antes de las {time}.',
  'notification.closes-many': 'one: Un chat se cierra pronto | other: {count} chats se cierran pronto',
  'notification.closes-many-next': 'Abre Shopbell para responder a los que se cierran primero.',
  'notification.reconnect': 'Instagram te pide iniciar sesión de nuevo',
  'notification.reconnect-next':
    'Abre Shopbell y vuelve a conectar @{name}. Mientras tanto no se pierde nada.',
  'notification.not-sent': 'Tu respuesta no se envió',
  'notification.not-sent-next': 'Abre el chat para ver por qué y enviarla de nuevo.',
  'notification.test-title': 'Así te avisa Shopbell',
  'notification.test-body': 'Si puedes leer esto, los avisos funcionan.',

  'notifications.on': 'Avisarme de los mensajes nuevos',
  'notifications.privacy': 'En la pantalla se ve',
  'notifications.privacy-all': 'Nombre y mensaje',
  'notifications.privacy-name': 'Solo el nombre',
  'notifications.privacy-nothing': 'Solo «Mensaje nuevo»',
  'notifications.sound': 'Sonido',
  'notifications.sound-system': 'El del sistema',
  'notifications.sound-bell': 'Campanilla',
  'notifications.sound-drop': 'Gota',
  'notifications.sound-none': 'Ninguno',
  'notifications.alarm': 'Recordarme antes de que se cierre un chat',
  'notifications.alarm-off': 'Nunca',
  'notifications.alarm-minutes': '{minutes} minutos antes',
  'notifications.alarm-hours': 'one: 1 hora antes | other: {count} horas antes',
  'notifications.alarm-note': 'Si la tienda ya estará cerrada, el recordatorio llega antes de que cierre.',
  'notifications.quiet': 'Horas de silencio',
  'notifications.quiet-note': 'Entonces no se muestra ni suena nada. La lista y las cuentas siguen.',
  'notifications.quiet-from': 'De',
  'notifications.quiet-to': 'a',
  'notifications.quiet-day': 'Silencio el {day}',
  'notifications.test': 'Enviar un aviso de prueba',
  'notifications.state-ready': 'Los avisos funcionan aquí.',
  'notifications.state-ready-by': 'Los muestra {service}.',
  'notifications.state-held-back':
    'Esta computadora está en «no molestar»: guarda los avisos hasta que lo desactives.',
  'notifications.state-unknown': 'Envía una prueba para ver si esta computadora muestra avisos.',
  'notifications.none-linux':
    'Nada en esta computadora muestra avisos. Instala un servicio de avisos, por ejemplo: sudo apt-get install dunst. Después vuelve a iniciar sesión y envía una prueba.',
  'notifications.none-mac':
    'Abre Ajustes del Sistema, Notificaciones, Shopbell, y permite las notificaciones. Después envía una prueba.',
  'notifications.none-windows':
    'Abre Configuración, Sistema, Notificaciones, y activa las de Shopbell. Después envía una prueba.',
  'notifications.refused-linux':
    'El servicio de avisos de esta computadora no lo aceptó. Reinicia el servicio, o vuelve a iniciar sesión, y envía una prueba.',
  'notifications.test-shown': 'El sistema lo aceptó. Si no viste nada, mira su «no molestar».',
  'notifications.test-unanswered':
    'El sistema no respondió. Permite que Shopbell muestre avisos y envía otra prueba.',
};
