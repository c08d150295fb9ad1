import type { support as en } from '../en/support.ts';

/** See en/support.ts. */
export const support: Record<keyof typeof en, string> = {
  'report.open': 'Relatório para o suporte',
  'report.title': 'Relatório para o suporte',
  'report.note':
    'Tudo o que ele contém está aqui: versões, estado e o fim do registro. Sem mensagens, sem nomes, sem chaves. Ele não sai daqui sozinho: copie ou salve e entregue a quem estiver ajudando você.',
  'report.content': 'Conteúdo do relatório',
  'report.close': 'Fechar o relatório',
  'report.save': 'Salvar…',
  'report.saved': 'Salvo',
};
