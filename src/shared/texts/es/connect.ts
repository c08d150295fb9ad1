import type { connect as reference } from '../en/connect.ts';

export const connect: Record<keyof typeof reference, string> = {
  'connect.button': 'Conectar Instagram',

  'welcome.picture': 'Un mostrador con una planta, una taza, un timbre, una tarta y un paquete',
  'welcome.title': 'Todos los mensajes de tu tienda en un mostrador',
  'welcome.lede':
    'Shopbell reúne los mensajes de todas tus tiendas de Instagram y te dice quién espera todavía y hasta cuándo.',
  'welcome.practice-title': 'Mira cómo funciona',
  'welcome.practice-text':
    'Una pequeña tienda de prueba con clientes que te escriben. Pruébalo todo, nada es real.',
  'welcome.practice-note': 'No hace falta ninguna cuenta',
  'welcome.own-title': 'Empieza con tu propia tienda',
  'welcome.own-text': 'Lo hacemos contigo, paso a paso. Puedes parar y volver después.',
  'welcome.own-note': '20 minutos, tu teléfono y tu cuenta de Facebook',
  'welcome.promise': 'Sin cuenta con nosotros. Tus mensajes se quedan en esta computadora.',

  'practice.open': 'Abrir la tienda de prueba',
  'practice.opening': 'Abriendo…',
  'practice.name': 'Tienda de prueba',
  'practice.leave': 'Salir de la prueba',

  'setup.title': 'Conecta tu Instagram',
  'setup.title-note': 'Tres pasos que se van guardando',
  'setup.step-keys': 'Claves de tu app de Meta',
  'setup.step-login': 'Entra en Instagram',
  'setup.step-webhook': 'La vía rápida',
  'setup.shops': 'one: {count} tienda conectada | other: {count} tiendas conectadas',
  'setup.webhook-proven': 'Los mensajes llegan al momento',
  'setup.can-close': 'Puedes cerrar esta ventana. Guardamos por dónde ibas.',
  'setup.back': 'Atrás',
  'setup.back-to-chats': 'Volver a los chats',

  'keys.title': 'Copia las claves de Instagram',
  'keys.lede':
    'En tu app de Meta, abre «Configuración de la API con inicio de sesión de Instagram». Ahí hay dos valores, arriba del todo. Copia los dos.',
  'keys.instagram': 'Pega aquí',
  'keys.instagram-id': 'ID de la app de Instagram',
  'keys.instagram-secret': 'Clave secreta de la app de Instagram',
  'keys.secret-hint': 'Se guarda en el llavero de esta computadora. No se muestra a nadie.',
  'keys.saved': 'Se guardó. Vacío para no cambiar.',
  'keys.show': 'Mostrar',
  'keys.hide': 'Ocultar',
  'keys.id-wrong': 'Un ID de app es un número de 6 a 20 cifras.',
  'keys.secret-wrong': 'Una clave secreta tiene de 16 a 64 letras y cifras, sin espacios.',
  'keys.give-meta': 'Dale esto a Meta',
  'keys.redirect': 'Dirección de redirección',
  'keys.redirect-hint':
    'Pégala en tu app de Meta, en los ajustes del inicio de sesión para empresas, como una de las «URI de redireccionamiento de OAuth», y guarda allí.',
  'keys.meta': 'El ID y la clave secreta de la propia app de Meta (opcional)',
  'keys.meta-hint':
    'Con ellos preparamos la vía rápida por ti. Están en tu app de Meta, en «Configuración de la app», «Básica».',
  'keys.meta-id': 'ID de la app de Meta',
  'keys.meta-secret': 'Clave secreta de la app de Meta',

  'login.title': 'Entra en Instagram',
  'login.lede':
    'Instagram se abre en su propia ventana. Entra con tu tienda y permite los mensajes. Nunca vemos tu contraseña.',
  'login.waiting': 'Esperando a Instagram…',
  'login.waiting-note': 'Termina en la ventana de acceso. Seguimos solos.',
  'login.cancel': 'Cancelar',
  'login.keys-saved': 'Tus claves están guardadas',
  'login.app-id': 'ID de la app de Instagram {id}',
  'login.change-keys': 'Cambiar',

  'token.instead': 'Pegar un token',
  'token.title': 'Pega un token',
  'token.lede':
    'El panel de Meta puede crear uno: abre «Configuración de la API con inicio de sesión de Instagram» y pulsa «Generar token» junto a tu tienda.',
  'token.label': 'Token',
  'token.hint': 'Primero se comprueba en Instagram y después se guarda en el llavero de esta computadora.',
  'token.connect': 'Conectar con este token',
  'token.checking': 'Comprobando…',

  'other.title': 'Has entrado como @{came}',
  'other.title-token': 'Este token es de @{came}',
  'other.lede': 'Querías volver a conectar @{wanted}. No ha cambiado nada. ¿Qué querías hacer?',
  'other.again': 'Entrar como @{wanted}',
  'other.again-token': 'Pegar un token de @{wanted}',
  'other.add': 'Añadir @{came} como otra tienda',
  'other.renew': 'Renovar @{came}',
  'other.again-note': 'La ventana de Instagram se abre otra vez. Elige allí esta tienda.',
  'other.again-token-note': 'Crea uno para esta tienda y pégalo.',
  'other.add-note': 'Se une a tus tiendas. @{wanted} queda como está.',
  'other.renew-note': 'Ya está conectada. Se renueva su acceso, @{wanted} queda como está.',
  'other.cancel': 'Cancelar',

  'webhook.title': 'La vía rápida',
  'webhook.lede-registered':
    'Meta tiene nuestra dirección. Los mensajes nuevos llegan al momento. No hay nada que hacer.',
  'webhook.lede-by-hand':
    'Tu tienda ya funciona: preguntamos a Instagram una y otra vez. Lleva dos valores a Meta y los mensajes llegarán al momento.',
  'webhook.lede-waiting': 'Estamos abriendo un camino de Meta a esta computadora. Tarda un momento.',
  'webhook.lede-no-tunnel':
    'Ahora no hay camino desde fuera, así que preguntamos a Instagram una y otra vez. No se pierde nada.',
  'webhook.meta-side': 'En Meta',
  'webhook.where':
    'Abre tu app de Meta, «Configuración de la API con inicio de sesión de Instagram», «Configurar webhooks». Pega los dos y pulsa Verificar y guardar.',
  'webhook.callback': 'URL de devolución de llamada',
  'webhook.verify': 'Token de verificación',
  'webhook.way-open': 'El camino a esta computadora está abierto',
  'webhook.way-closed': 'El camino a esta computadora aún no está abierto',
  'webhook.handshake': 'Llamada de Meta',
  'webhook.handshake-came': 'Meta ha llamado y conoce nuestra dirección',
  'webhook.handshake-waiting': 'Esperando la llamada de Meta',
  'webhook.goes-on': 'Sigue solo en cuanto Meta llame.',
  'webhook.continue': 'Ir a los chats',
};
