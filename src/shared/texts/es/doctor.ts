import type { doctor as en } from '../en/doctor.ts';

/** See en/doctor.ts. */
export const doctor: Record<keyof typeof en, string> = {
  'doctor.name-keychain': 'Llavero',
  'doctor.name-clock': 'Reloj',
  'doctor.name-disk': 'Espacio en disco',
  'doctor.name-version': 'Idioma de Instagram',
  'doctor.name-meta-pair': 'Claves de tu app de Meta',
  'doctor.name-instagram-pair': 'Claves de Instagram',
  'doctor.name-redirect': 'Dirección para entrar',
  'doctor.name-app-subscription': 'Dirección en Meta',
  'doctor.name-app-live': 'App publicada',
  'doctor.name-way-in': 'Camino a esta computadora',
  'doctor.name-handshake': 'Meta ha llamado',
  'doctor.name-signature': 'Firmas',
  'doctor.name-account-type': 'Cuenta de empresa',
  'doctor.name-role': 'Función en tu app',
  'doctor.name-token': 'Token',
  'doctor.name-scopes': 'Permisos',
  'doctor.name-message-access': 'Mensajes permitidos',
  'doctor.name-first-call': 'Primera mirada a los chats',
  'doctor.name-account-subscription': 'Meta nos avisa de esta tienda',
  'doctor.name-token-age': 'Días del token',
  'doctor.name-real-message': 'Último mensaje real',
  'doctor.name-ways-agree': 'La vía rápida y la segura coinciden',
  'doctor.any-unreachable': 'Ahora no se pudo preguntar. No se pierde nada. Volvemos a preguntar solos.',
  'doctor.any-refused':
    'Instagram dio una respuesta que no conocemos. No se pierde nada. Mira de nuevo más tarde.',
  'doctor.any-waits': 'Espera a otra comprobación.',
  'doctor.keychain-kept': 'Guardado y leído de nuevo',
  'doctor.keychain-session':
    'Los accesos duran hasta que cierres. Hasta entonces no se pierde nada. Prepara un llavero.',
  'doctor.keychain-missing':
    'El llavero no se puede usar. Los mensajes están a salvo, los accesos no se guardan.',
  'doctor.keychain-lost': 'El llavero devolvió algo distinto. Reinicia la computadora y mira de nuevo.',
  'doctor.keychain-waiting': 'El llavero aún no respondió. Quizá pide tu contraseña.',
  'doctor.clock-right': '{offMs} de diferencia',
  'doctor.clock-wrong':
    'El reloj de esta computadora difiere {offMs}; los plazos saldrían mal. Ponlo en hora y mira de nuevo.',
  'doctor.disk-room': '{freeBytes} libres',
  'doctor.disk-low': 'Solo quedan {freeBytes} en este disco. No se pierde nada. Haz sitio.',
  'doctor.disk-not-written':
    'Shopbell no puede escribir en este disco. No se pierde nada: Instagram reenvía. Haz sitio.',
  'doctor.version-fine': 'Entendido',
  'doctor.version-ending':
    'Instagram cambia el {endsAt}. No se pierde nada. Instala antes el Shopbell más nuevo.',
  'doctor.version-ended':
    'Instagram cambió el {endsAt}. Instala el Shopbell más nuevo para no perderte nada.',
  'doctor.version-unknown': 'Este Shopbell tiene dos años. Instala el más nuevo para no perderte nada.',
  'doctor.meta-pair-right': 'Correctas, Meta responde',
  'doctor.meta-pair-missing': 'No indicadas. Con ellas Shopbell da su dirección a Meta por sí solo.',
  'doctor.meta-pair-secret-missing':
    'Está el ID, falta su clave secreta. Cópiala de la configuración básica.',
  'doctor.meta-pair-not-an-id': 'Esto no es un ID de app: solo lleva cifras. No se guardó nada.',
  'doctor.meta-pair-not-a-secret':
    'Esto no es una clave secreta: tiene 32 letras y cifras. No se guardó nada.',
  'doctor.meta-pair-wrong-id':
    'Meta no conoce ninguna app con este ID. Cópialo otra vez de la configuración básica.',
  'doctor.meta-pair-wrong-secret':
    'El ID es correcto, la clave secreta no. Cópiala otra vez de la configuración básica.',
  'doctor.meta-pair-is-instagram-pair':
    'Este ID es de la app de Instagram. Aquí va el de Meta, de la configuración básica.',
  'doctor.meta-pair-is-instagram-secret':
    'Esta es la clave de la app de Instagram. Aquí va la de Meta, en la configuración básica.',
  'doctor.meta-pair-is-token':
    'Esto es un token de acceso, no una clave secreta. Copia la clave de la configuración básica.',
  'doctor.meta-pair-swapped': 'El ID y la clave están cambiados de campo. Intercámbialos.',
  'doctor.instagram-pair-right': 'Correctas, Instagram responde',
  'doctor.instagram-pair-missing': 'Faltan el ID y la clave de la app de Instagram. Pégalos para seguir.',
  'doctor.instagram-pair-secret-missing':
    'Está el ID, falta su clave. Copia la clave secreta de la app de Instagram.',
  'doctor.instagram-pair-not-an-id': 'Esto no es un ID de app: solo lleva cifras. No se guardó nada.',
  'doctor.instagram-pair-not-a-secret':
    'Esto no es una clave secreta: tiene 32 letras y cifras. No se guardó nada.',
  'doctor.instagram-pair-wrong-id':
    'Instagram no conoce ninguna app con este ID. Copia otra vez el ID de la app de Instagram.',
  'doctor.instagram-pair-wrong-secret':
    'El ID es correcto, la clave no. Copia otra vez la clave de la app de Instagram.',
  'doctor.instagram-pair-is-meta-pair': 'Este ID es de la app de Meta. Aquí va el de la app de Instagram.',
  'doctor.instagram-pair-is-meta-secret':
    'Esta clave es de la app de Meta. El ID es correcto. Copia la de Instagram.',
  'doctor.instagram-pair-is-token':
    'Esto es un token de acceso, no una clave secreta. Copia la clave de la app de Instagram.',
  'doctor.instagram-pair-swapped': 'El ID y la clave están cambiados de campo. Intercámbialos.',
  'doctor.redirect-taken': 'Registrada',
  'doctor.redirect-shown-at-login': 'Instagram lo dice en el próximo acceso',
  'doctor.redirect-not-registered':
    'Meta aún no conoce la dirección para entrar. Cópiala y guárdala en tu app.',
  'doctor.redirect-is-relay':
    'La dirección para entrar pasa por un repetidor y no dejaría entrar. Usa la nuestra.',
  'doctor.app-subscription-ours': 'Igual que la nuestra',
  'doctor.app-subscription-by-hand': 'Meta llama a la dirección que pegaste',
  'doctor.app-subscription-none':
    'Meta aún no tiene dirección para avisarnos. Los mensajes tardan un minuto. Dale la nuestra.',
  'doctor.app-subscription-elsewhere':
    'Meta envía los mensajes a otra dirección. No se pierde nada: preguntamos. Tráelos aquí.',
  'doctor.app-subscription-inactive':
    'Meta desactivó nuestra dirección. No se pierde nada: preguntamos. Actívala.',
  'doctor.app-subscription-no-messages':
    'Meta nos avisa de otras cosas, pero no de mensajes. No se pierde nada. Pide los mensajes.',
  'doctor.app-subscription-not-wanted': 'No hace falta: preguntamos nosotros a Instagram',
  'doctor.app-live-proven': 'Los clientes te llegan, el último {lastAt}',
  'doctor.app-live-refused': 'Los clientes aún no te llegan. Tu app de Meta no está publicada.',
  'doctor.app-live-seems-not':
    'Solo se encontraron mensajes preguntando. Lo más probable: tu app de Meta no está publicada.',
  'doctor.app-live-unproven': 'Un mensaje real lo mostrará',
  'doctor.way-in-answers': 'Responde en {tookMs}',
  'doctor.way-in-dead':
    'Ahora nada llega a esta computadora. No se pierde nada: preguntamos a Instagram. Elige otra vía.',
  'doctor.way-in-not-wanted': 'Nadie en medio, como elegiste',
  'doctor.handshake-seen': '{seenAt}',
  'doctor.handshake-none': 'Meta aún no ha llamado a esta dirección',
  'doctor.handshake-not-wanted': 'No hace falta: preguntamos nosotros a Instagram',
  'doctor.signature-fits': 'Encajan',
  'doctor.signature-refused':
    'Llegaron mensajes cuya firma no encaja. Los traemos igual. Pega otra vez la clave de Instagram.',
  'doctor.signature-none': 'Aún no ha llegado nada',
  'doctor.account-type-business': 'Empresa',
  'doctor.account-type-creator': 'Creador',
  'doctor.account-type-personal':
    '@{shop} es una cuenta personal. Instagram solo da mensajes a cuentas de empresa. Cámbiala en el teléfono.',
  'doctor.role-accepted': 'Aceptada',
  'doctor.role-missing':
    '@{shop} está invitada, pero no ha aceptado. Di que sí en el teléfono. Seguimos solos.',
  'doctor.role-app-shut-out': 'Instagram no deja entrar a tu app ahora. No se pierde nada. Mira tu app.',
  'doctor.token-works': 'Funciona',
  'doctor.token-missing':
    'El acceso de @{shop} no está en esta computadora. No se pierden mensajes. Vuelve a conectarla.',
  'doctor.token-expired':
    'El token de @{shop} pasó sus 60 días. No se pierden mensajes. Vuelve a conectarla.',
  'doctor.token-password': 'La contraseña de @{shop} cambió. No se pierden mensajes. Vuelve a conectarla.',
  'doctor.token-removed':
    'Tu app se quitó de @{shop} en Instagram. No se pierden mensajes. Vuelve a conectarla.',
  'doctor.token-checkpoint':
    'Instagram quiere confirmar que @{shop} eres tú. Entra en el teléfono y responde.',
  'doctor.token-invalid':
    'Instagram ya no acepta el token de @{shop}. No se pierden mensajes. Vuelve a conectarla.',
  'doctor.scopes-granted': 'Concedidos',
  'doctor.scopes-missing': '@{shop} no permitió leer mensajes. Vuelve a conectarla y deja todo marcado.',
  'doctor.message-access-on': 'Sí',
  'doctor.message-access-off':
    'Instagram no nos deja leer @{shop}. Los mensajes están desactivados en el teléfono.',
  'doctor.message-access-restricted':
    'Instagram ha limitado @{shop} por ahora. No se pierde nada. Abre Instagram en el teléfono.',
  'doctor.message-access-other-tool':
    'Otra herramienta responde por @{shop}. Haz que tu app sea la primera en recibir en Meta.',
  'doctor.first-call-made': 'Hecho',
  'doctor.first-call-not-needed': 'No hace falta en una cuenta de empresa',
  'doctor.account-subscription-on': 'Activado',
  'doctor.account-subscription-off':
    'Instagram no nos avisa de @{shop}. No se pierde nada: preguntamos. Actívalo.',
  'doctor.account-subscription-no-messages':
    'Instagram nos avisa de @{shop}, pero no de mensajes. No se pierde nada. Actívalos.',
  'doctor.token-age-fine': 'one: queda 1 día, se renueva solo | other: quedan {count} días, se renueva solo',
  'doctor.token-age-ending':
    'one: @{shop} necesita un token nuevo en 1 día. No se pierden mensajes. Vuelve a conectarla. | other: @{shop} necesita un token nuevo en {count} días. No se pierden mensajes. Vuelve a conectarla.',
  'doctor.token-age-over':
    'El token de @{shop} pasó sus 60 días. No se pierden mensajes. Vuelve a conectarla.',
  'doctor.token-age-untold': 'No se sabe',
  'doctor.real-message-fast': '{lastAt}, al momento',
  'doctor.real-message-asked':
    'Los mensajes de @{shop} llegan solo al preguntar. Lo más probable: están desactivados en el teléfono.',
  'doctor.real-message-by-asking': '{lastAt}, al preguntar',
  'doctor.real-message-none': 'Aún ninguno. Escribe uno desde otra cuenta.',
  'doctor.ways-agree-same': 'one: 1 chat, no falta nada | other: {count} chats, no falta nada',
  'doctor.ways-agree-silent':
    'one: Meta no avisó de 1 mensaje de @{shop}. Lo encontramos, no se pierde nada. | other: Meta no avisó de {count} mensajes de @{shop}. Los encontramos, no se pierde nada.',
  'doctor.ways-agree-untried': 'Aún sin comparar',
  'doctor.do-meta-apps': 'Abrir mis apps en Meta',
  'doctor.do-meta-create-app': 'Crear una app en Meta',
  'doctor.do-meta-basic-settings': 'Abrir la configuración básica',
  'doctor.do-meta-roles': 'Abrir las funciones',
  'doctor.do-meta-instagram-login': 'Muéstrame la página correcta',
  'doctor.do-meta-webhooks': 'Abrir mi app en Meta',
  'doctor.do-meta-publish': 'Abrir mi app en Meta',
  'doctor.do-show-on-phone': 'Muéstrame dónde',
  'doctor.do-go-to-step': 'Seguir con la configuración',
  'doctor.do-paste': 'Escribirlo de nuevo',
  'doctor.do-reconnect': 'Volver a conectar',
  'doctor.do-choose-way-in': 'Elegir una vía',
  'doctor.do-mend-keychain': 'Muéstrame cómo',
  'doctor.do-make-room': 'Hacer sitio',
  'doctor.do-mend': 'Arreglarlo',
  'doctor.do-update': 'Obtener el Shopbell más nuevo',
  'doctor.do-check-again': 'Comprobar de nuevo',
  'doctor.phone-professional-account':
    'En el teléfono, en Instagram: Configuración, luego Tipo de cuenta y herramientas, luego Cambiar a cuenta profesional.',
  'doctor.phone-tester-invite':
    'En el teléfono, en Instagram: Configuración, luego Apps y sitios web, luego Invitaciones de evaluador, luego Aceptar.',
  'doctor.phone-message-access':
    'En el teléfono, en Instagram: Configuración, luego Mensajes y respuestas a historias, luego Controles de mensajes, luego Herramientas conectadas. Activa «Permitir acceso a los mensajes».',
  'doctor.phone-log-in': 'En el teléfono, abre Instagram con esta cuenta. Te preguntará lo que quiere saber.',
};
