import type { errors as reference } from '../en/errors.ts';

/** What happened, whether anything is lost, what to press: at most 20 words each. */
export const errors: Record<keyof typeof reference, string> = {
  'error.invalid-input': 'No ha funcionado. No ha cambiado nada. Inténtalo otra vez.',
  'error.forbidden-sender': 'No ha funcionado. No ha cambiado nada. Cierra Shopbell y vuelve a abrirlo.',
  'error.not-found': 'Esto ya no está aquí. Lo demás sigue igual.',
  'error.internal': 'Algo ha fallado por nuestra parte. No se ha perdido nada. Inténtalo otra vez.',
  'error.storage-full':
    'El disco está lleno. No se ha perdido nada, Instagram vuelve a enviar los mensajes. Haz sitio, por favor.',
  'error.storage-read-only':
    'Shopbell no puede escribir en su carpeta. No se ha perdido nada. Dale permiso e inténtalo otra vez.',
  'error.storage-locked':
    'Otro programa tiene ocupado el archivo de Shopbell. No se ha perdido nada. Ciérralo e inténtalo otra vez.',
  'error.storage-damaged':
    'El archivo de tus mensajes está dañado. No se ha sobrescrito nada. Recupera una copia, por favor.',
  'error.storage-stopped':
    'El almacenamiento se ha parado dos veces. No se ha perdido nada. Vuelve a iniciarlo.',
  'error.storage-unavailable':
    'Shopbell no puede abrir sus datos. No se ha perdido nada. Lo intentamos otra vez cada pocos segundos.',
  'error.newer-database':
    'Estos mensajes son de un Shopbell más nuevo. No ha cambiado nada. Instala la versión más nueva.',
  'error.copy-damaged': 'Esta copia también está dañada. No ha cambiado nada. Elige otra, por favor.',
  'error.credentials-missing':
    'Shopbell necesita primero las claves de tu app de Meta. Escríbelas, por favor.',
  'error.keychain-missing':
    'Esta computadora no tiene llavero. No se guardó nada. Instala uno o sigue solo esta sesión.',
  'error.keychain-locked':
    'El llavero de tu computadora está bloqueado. No se ha perdido nada. Desbloquéalo e inténtalo otra vez.',
  'error.keychain-denied':
    'El llavero ha dicho que no. No se ha perdido nada. Da permiso a Shopbell e inténtalo otra vez.',
  'error.login-cancelled':
    'El inicio de sesión se cerró antes de terminar. No ha cambiado nada. Puedes empezar otra vez.',
  'error.login-denied':
    'Se le dijo a Instagram que no conectara. No ha cambiado nada. Conecta otra vez y pulsa Permitir.',
  'error.login-expired':
    'El inicio de sesión tardó más de 10 minutos. No ha cambiado nada. Empieza otra vez.',
  'error.login-mismatch':
    'Esa respuesta no era de este inicio de sesión. No ha cambiado nada. Empieza otra vez.',
  'error.login-already-open': 'Ya hay un inicio de sesión abierto. Termínalo o ciérralo primero.',
  'error.login-page-failed':
    'La página de Instagram no se abrió. No ha cambiado nada. Mira tu internet e inténtalo otra vez.',
  'error.redirect-refused':
    'Instagram no conoce esta dirección de redirección. Cópiala en tu app de Meta y conecta otra vez.',
  'error.app-id-wrong':
    'Instagram no conoce este ID de app. Copia el de la app de Instagram, no el de Facebook.',
  'error.app-secret-wrong':
    'Esta clave secreta no es de esa app. Copia la de la app de Instagram y conecta otra vez.',
  'error.code-expired': 'La respuesta de Instagram ya no era válida. No ha cambiado nada. Conecta otra vez.',
  'error.tester-role-missing':
    'Esta cuenta no tiene función en tu app de Meta. Invítala como evaluadora y acepta en el teléfono.',
  'error.permission-missing':
    'Falta el permiso para los mensajes. Conecta otra vez y deja todos los interruptores activados.',
  'error.account-personal':
    'Esta es una cuenta personal. Cámbiala a cuenta de empresa en Instagram y conecta otra vez.',
  'error.token-invalid': 'Instagram no aceptó este token. No se guardó nada. Genera uno nuevo y pégalo aquí.',
  'error.token-wrong-kind':
    'Este token es de otro tipo de app. Usa «Generar token» en el inicio de sesión de Instagram.',
  'error.subscription-refused':
    'Instagram no activó los mensajes de esta cuenta. No se guardó nada. Conecta otra vez.',
  'error.network-unreachable':
    'No llegamos a Instagram. No se ha perdido nada. Mira tu internet e inténtalo otra vez.',
  'error.instagram-down': 'Instagram no respondió. No se ha perdido nada. Inténtalo otra vez.',
  'error.instagram-answer-unreadable':
    'No entendimos la respuesta de Instagram. No se ha perdido nada. Inténtalo otra vez.',
  'error.rate-limited': 'Instagram nos pide esperar un poco. No se ha perdido nada. Seguimos solos.',
  'error.app-access-lost':
    'Instagram no deja entrar a esta app por ahora. No se ha perdido nada. Revísala en Meta.',
  'error.app-not-live':
    'Tu app de Meta no está publicada y aún no puede responder a clientes. Publícala en Meta.',
  'error.account-needs-reconnect':
    'Instagram te pide iniciar sesión otra vez. No se ha perdido nada. Pulsa Volver a conectar.',
  'error.account-restricted':
    'Instagram ha limitado esta cuenta. No se ha perdido nada. Abre Instagram para ver por qué.',
  'error.messages-switched-off':
    'Los mensajes están desactivados para apps. En Instagram, activa «Permitir acceso a los mensajes».',
  'error.permission-lost':
    'Instagram retiró el permiso para los mensajes. No se ha perdido nada. Pulsa Volver a conectar.',
  'error.refused': 'Instagram no lo aceptó. No se ha perdido nada. En Detalles está su respuesta.',
  'error.text-empty': 'Aún no hay nada que enviar. Escribe algo primero.',
  'error.text-too-long': 'Es más largo de lo que Instagram acepta en un mensaje. Acórtalo o envía dos.',
  'error.planned-too-late': 'A esa hora Instagram ya no lo aceptaría. Elige una hora anterior.',
  'error.window-closed':
    'Las 24 horas para responder han pasado. No se envió nada. Responde desde el teléfono.',
  'error.person-unavailable':
    'Esta persona no puede recibir mensajes ahora. No se envió nada. Puedes mirarlo en el teléfono.',
  'error.other-app-owns-thread':
    'Otra herramienta lleva este chat. No se envió nada. Desconéctala en los ajustes de Instagram.',
  'error.attachment-refused': 'Instagram no aceptó este archivo. No se envió nada. Prueba con otro formato.',
  'error.maybe-sent':
    'Instagram no dice si esto llegó. Mira el chat en tu teléfono antes de enviarlo otra vez.',
  'error.not-confirmed': 'Aún no sabemos si llegó. Lo comprobamos y nunca lo enviamos dos veces.',
  'error.files-need-tunnel':
    'Los archivos solo salen por la vía rápida, que ahora no funciona. El archivo espera y saldrá solo.',
  'error.file-left-behind':
    'Este archivo necesita la vía rápida, que no está abierta. No se envió. Reintenta cuando lo esté.',
  'error.file-gone': 'Este archivo ya no está en esta computadora. No se envió nada. Adjúntalo otra vez.',
  'error.file-not-saved': 'El archivo no se guardó ahí. No cambió nada más. Elige otra carpeta.',
  'error.practice-failed': 'La tienda de prueba no se abrió. No ha cambiado nada. Inténtalo otra vez.',
  'error.move-passphrase':
    'La frase secreta no abre este archivo. No ha cambiado nada. Revisa mayúsculas y espacios, e inténtalo de nuevo.',
  'error.move-foreign':
    'Este archivo no lo hizo Shopbell para mudarse. No ha cambiado nada. Elige el que termina en «.shopbell.age».',
  'error.move-damaged':
    'Este archivo está cortado o alterado. Aquí no ha cambiado nada. Cópialo otra vez desde donde se hizo.',
  'error.move-newer':
    'Este archivo lo hizo un Shopbell más nuevo. No ha cambiado nada. Actualiza primero Shopbell aquí y elígelo de nuevo.',
  'error.place-full': 'No queda sitio en ese lugar y no se dejó nada allí. Haz sitio o elige otro.',
  'error.place-closed': 'En ese lugar no se puede escribir. No se cambió nada. Elige otra carpeta.',
  'error.work-running': 'Shopbell todavía escribe o lee otro archivo. Espera a que termine, o detenlo antes.',
  'error.work-stopped': 'Detenido. No queda nada de ello y no ha cambiado nada.',
};
