import type { checks as reference } from '../en/checks.ts';

export const checks: Record<keyof typeof reference, string> = {
  'checks.last': 'Última verificação {time}, {chats}, {result}.',
  'checks.chats': 'one: {count} conversa | other: {count} conversas',
  'checks.nothing': 'nada faltando',
  'checks.found': 'one: {count} mensagem encontrada | other: {count} mensagens encontradas',
  'checks.missing':
    'one: {count} mensagem está só no Instagram | other: {count} mensagens estão só no Instagram',
  'checks.failed': 'não foi possível consultar o Instagram',
  'checks.late': '{delay} de atraso',
  'checks.now': 'Verificar agora',
  'checks.running': 'Verificando…',
  'checks.progress': 'Verificando {done} de {total}',
  'checks.earlier': 'As anteriores',
  'checks.why-start': 'ao abrir',
  'checks.why-wake': 'quando o computador acordou',
  'checks.why-network': 'quando a rede voltou',
  'checks.why-way-in': 'depois de uma pausa da via rápida',
  'checks.why-connected': 'por uma loja nova',
  'checks.why-by-hand': 'a seu pedido',

  'import.progress': 'Importando {done} de {total} conversas',
  'import.stopped': 'Importação parada em {done} de {total} conversas.',
  'import.stop': 'Parar',
  'import.resume': 'Continuar',
  'import.close': 'Ocultar',

  'gap.some': 'Algumas mensagens antes desta estão só no Instagram',
  'gap.open': 'Abrir no Instagram',
};
