import type { guide as reference } from '../en/guide.ts';

export const guide: Record<keyof typeof reference, string> = {
  'pasted.is-secret': 'Esto es una clave secreta. El ID es el número que está a su lado.',
  'pasted.is-app-id': 'Esto es un ID de app. La clave secreta está debajo en Meta, detrás de “Mostrar”.',
  'pasted.is-token': 'Esto es un token. Va en el paso “Entra con tu tienda”.',
  'pasted.is-facebook-token':
    'Esto es un token de Facebook. No abre los mensajes de Instagram. Toma el de “Generar token”, en el inicio de sesión de Instagram.',
  'pasted.is-address': 'Esto es una dirección. Copia el valor mismo.',
  'pasted.is-hidden': 'Meta todavía la oculta. Pulsa allí “Mostrar” y cópiala otra vez.',
  'pasted.is-account-number':
    'Esto es el número de tu cuenta de Instagram. El ID de la app está más arriba en esa página.',
  'pasted.is-meta-id':
    'Esto es el ID del par de Facebook. Aquí hace falta el de Instagram: está en “Configuración de la API con inicio de sesión de Instagram”.',
  'pasted.is-instagram-id':
    'Esto es el ID del par de Instagram. Aquí hace falta el otro: está en “Configuración de la app”, “Básica”.',
  'pasted.is-meta-secret':
    'Esta es la clave secreta del par de Facebook. La de Instagram está en “Configuración de la API con inicio de sesión de Instagram”.',
  'pasted.is-instagram-secret':
    'Esta es la clave secreta del par de Instagram. La otra está en “Configuración de la app”, “Básica”.',
  'pasted.is-pair': 'Esto es un ID y una clave juntos. Pega cada uno en su campo.',
  'pasted.not-an-id': 'Un ID de app es un número de 6 a 20 cifras.',
  'pasted.not-a-secret': 'Una clave secreta tiene de 16 a 64 letras y cifras, sin espacios.',
  'pasted.not-a-token':
    'No es un token entero. Un token es largo, casi siempre de más de 150 letras. Cópialo entero.',

  'page.answers': 'La página responde. Meta puede verla.',
  'page.asking': 'Mirando la página…',
  'page.not-an-address': 'Una dirección empieza por https:// y no tiene espacios.',
  'page.not-secure': 'Meta quiere una página segura. Su dirección empieza por https://.',
  'page.not-public': 'Solo tu propia red ve esta página. Meta necesita una que cualquiera pueda abrir.',
  'page.missing': 'No hay ninguna página en esa dirección, o pide entrar. Revisa la dirección.',
  'page.no-answer': 'Nadie responde en esa dirección. Revísala. Volvemos a mirar solos.',
};
