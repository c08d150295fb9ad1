import type { support as en } from '../en/support.ts';

/** See en/support.ts. */
export const support: Record<keyof typeof en, string> = {
  'report.open': 'Informe para soporte',
  'report.title': 'Informe para soporte',
  'report.note':
    'Aquí está todo lo que contiene: versiones, estado y el final del registro. Ni mensajes, ni nombres, ni claves. No se envía solo: cópialo o guárdalo y dáselo a quien te ayude.',
  'report.content': 'Contenido del informe',
  'report.close': 'Cerrar el informe',
  'report.save': 'Guardar…',
  'report.saved': 'Guardado',
};
