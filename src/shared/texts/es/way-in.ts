import type { wayIn as en } from '../en/way-in.ts';

/** See en/way-in.ts. */
export const wayIn: Record<keyof typeof en, string> = {
  'way-in.title': 'Vía de entrada',
  'way-in.lede':
    'Cómo llegan a esta computadora los mensajes nuevos de Instagram. Shopbell toma la mejor vía que funciona y vuelve sola a una mejor.',
  'way-in.settings': 'Vía de entrada',
  'way-in.in-use': 'En uso ahora',
  'way-in.sees-address':
    'Por tu propia dirección, {host}. Quien lleva ese servidor puede leer los mensajes nuevos al pasar. Nadie puede cambiarlos.',
  'way-in.sees-localtunnel':
    'Por el repetidor público {host}. Quien lo lleva, y las redes entre él y tú, pueden leer los mensajes nuevos al pasar. Nadie puede cambiarlos.',
  'way-in.sees-ngrok':
    'Por tu cuenta de ngrok. Quien lleva ngrok puede leer los mensajes nuevos al pasar. Nadie puede cambiarlos.',
  'way-in.sees-cloudflared':
    'Por Cloudflare. Quien lleva Cloudflare puede leer los mensajes nuevos al pasar. Nadie puede cambiarlos.',
  'way-in.sees-nobody':
    'No hay nadie en medio. Preguntamos directamente a Instagram; nadie más ve los mensajes.',
  'way-in.first': 'Primera opción',
  'way-in.relay': 'Repetidor público',
  'way-in.own-address': 'Mi propia dirección',
  'way-in.nobody': 'Nadie en medio',
  'way-in.relay-hint':
    'Funciona al momento, sin cuenta. Cuando no está disponible, las otras vías lo sustituyen.',
  'way-in.relay-server': 'Otro servidor repetidor (opcional)',
  'way-in.relay-name': 'Un nombre que prefieras (opcional)',
  'way-in.address': 'Tu propia dirección',
  'way-in.address-hint': 'Debe llevar a http://127.0.0.1:{port} en esta computadora.',
  'way-in.address-stand-in': 'Un repetidor público puede sustituirla mientras no responde',
  'way-in.nobody-hint':
    'Los mensajes nuevos llegan algo más despacio, no falta ninguno. Así no se pueden enviar archivos.',
  'way-in.further': 'Otras vías',
  'way-in.further-hint': 'Se prueban de arriba abajo cuando la primera opción no funciona.',
  'way-in.more-relays': 'Más servidores repetidores (opcional)',
  'way-in.more-relays-hint': 'Direcciones que empiezan por https://, separadas por espacios.',
  'way-in.ngrok-token': 'Authtoken de ngrok (opcional)',
  'way-in.ngrok-token-hint':
    'Está en tu panel de ngrok. Se guarda en el llavero de esta computadora. No se muestra a nadie.',
  'way-in.ngrok-forget': 'Olvidar el token',
  'way-in.ngrok-domain': 'Tu dominio de ngrok (opcional)',
  'way-in.cloudflared': 'Usar cloudflared si está instalado',
  'way-in.save': 'Guardar',
  'way-in.saved': 'Guardado. La vía de entrada se abre de nuevo.',
  'way-in.address-wrong': 'Una dirección empieza por https:// y no tiene espacios.',
  'way-in.name-wrong': 'Un nombre tiene de 4 a 63 letras minúsculas, cifras o guiones.',
  'way-in.domain-wrong': 'Un dominio es como shop.ngrok.app, sin https://.',
  'way-in.token-wrong': 'Un token tiene al menos 16 letras y cifras, sin espacios.',
  'way-in.too-many': 'Cinco servidores más como máximo.',
};
