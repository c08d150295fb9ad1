import type { safety as reference } from '../en/safety.ts';

/** What is wrong with this computer's disk or key store, and the one next step. */
export const safety: Record<keyof typeof reference, string> = {
  'trouble.storage-full-title': 'El disco está lleno',
  'trouble.storage-full-text':
    'Shopbell no puede guardar nada nuevo. No se ha perdido nada: Instagram vuelve a enviar los mensajes. Haz sitio y seguimos solos.',
  'trouble.storage-read-only-title': 'Shopbell no puede escribir en su carpeta',
  'trouble.storage-read-only-text':
    'Todo sigue ahí. Da permiso a tu usuario para escribir en esta carpeta y seguimos solos.',
  'trouble.storage-locked-title': 'Otro programa tiene ocupado el archivo de Shopbell',
  'trouble.storage-locked-text':
    'Suele ser una copia de seguridad, un antivirus o un segundo Shopbell. Ciérralo y seguimos solos.',
  'trouble.storage-damaged-title': 'El archivo de tus mensajes está dañado',
  'trouble.storage-damaged-text':
    'No se ha sobrescrito nada. Recupera la última copia buena: el archivo dañado se guarda aparte y pedimos a Instagram lo que llegó después.',
  'trouble.storage-stopped-title': 'El almacenamiento se ha parado dos veces',
  'trouble.storage-stopped-text': 'Todo lo guardado está a salvo. Vuelve a iniciarlo.',
  'trouble.storage-unavailable-title': 'Shopbell no puede abrir sus datos',
  'trouble.storage-unavailable-text':
    'No se ha perdido nada y lo intentamos otra vez cada pocos segundos. Si sigue así, mira si el disco está bien.',
  'trouble.newer-database-title': 'Estos mensajes son de un Shopbell más nuevo',
  'trouble.newer-database-text':
    'No ha cambiado nada. Instala el Shopbell más nuevo y ábrelo: todo está ahí.',
  'trouble.no-copy-text':
    'Todavía no hay ninguna copia buena. Empieza con una bandeja vacía: el archivo dañado se guarda aparte, y pedimos tus chats a Instagram.',
  'trouble.put-back': 'Recuperar la copia de {when}',
  'trouble.begin-empty': 'Empezar con una bandeja vacía',
  'trouble.start-again': 'Iniciarlo otra vez',
  'trouble.try-again': 'Probar otra vez',
  'trouble.working': 'Un momento…',
  'trouble.looking': 'Buscamos la última copia buena…',
  'trouble.folder': 'Carpeta',

  'keychain.waiting-title': 'Esperamos a tu llavero.',
  'keychain.waiting-text': 'Puede que pida tu contraseña en una ventana propia.',
  'keychain.no-service-title': 'Esta computadora no tiene llavero.',
  'keychain.no-service-text':
    'Por eso no se pueden guardar los accesos. En Debian y Ubuntu: sudo apt install gnome-keyring. Luego prueba otra vez.',
  'keychain.no-library-title': 'Falta la parte que habla con el llavero.',
  'keychain.no-library-text':
    'En Debian y Ubuntu: sudo apt install libsecret-1-0. Luego vuelve a abrir Shopbell.',
  'keychain.locked-title': 'Tu llavero está bloqueado.',
  'keychain.locked-text': 'Desbloquéalo con tu contraseña y prueba otra vez. Hasta entonces todo espera.',
  'keychain.denied-title': 'Tu llavero ha dicho que no.',
  'keychain.denied-text': 'Permite que Shopbell lo use y prueba otra vez. Hasta entonces todo espera.',
  'keychain.broken-title': 'Tu llavero no funciona.',
  'keychain.broken-text': 'Reinicia la computadora y prueba otra vez. Hasta entonces todo espera.',
  'keychain.session-title': 'Los accesos duran hasta que salgas.',
  'keychain.session-text': 'Solo están en la memoria. La próxima vez entrarás de nuevo.',
  'keychain.gone-title': 'Las claves de tu app de Meta ya no están.',
  'keychain.gone-text': 'Han desaparecido del llavero de esta computadora. Escríbelas otra vez.',
  'keychain.enter-keys': 'Escribir las claves',
  'keychain.try-again': 'Probar otra vez',
  'keychain.use-session': 'Solo para esta sesión',

  'crash.title': 'La ventana de Shopbell se ha parado',
  'crash.text': 'Los mensajes siguen llegando y no se ha perdido nada. ¿Abrimos la ventana otra vez?',
  'crash.again': 'Abrirla otra vez',
  'crash.quit': 'Salir de Shopbell',
};
