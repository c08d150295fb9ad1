/** Onde se está na caixa e como se vai a outro lugar: saída, dias de uma conversa, etiquetas e pastas, largura da lista. */
export const places = {
  'views.outbox': 'Caixa de saída',
  'list.outbox-empty': 'Tudo já saiu.',
  'row.waits-to-go': 'one: {count} mensagem espera para sair | other: {count} mensagens esperam para sair',
  'row.not-sent-count': 'one: {count} mensagem não foi enviada | other: {count} mensagens não foram enviadas',
  'list.width': 'Largura da lista',

  'jump.name': 'Ir a um dia desta conversa',
  'jump.day': 'Dia',
  'jump.go': 'Ir para lá',
  'jump.unread': 'Primeira mensagem não lida',
  'jump.first': 'Primeira mensagem',
  'jump.newest': 'Mensagem mais recente',
  'jump.no-unread': 'Não havia nada por ler quando você abriu esta conversa.',
  'jump.empty': 'Ainda não há mensagens aqui.',
  'thread.unread-from-here': 'Não lidas daqui em diante',
  'thread.unread-above': 'one: {count} mensagem não lida acima | other: {count} mensagens não lidas acima',

  'labels.edit': 'Mudar a etiqueta “{name}”',
  'labels.new-name': 'Nome da etiqueta',
  'labels.colour': 'Cor',
  'labels.colour-number': 'Cor {number} de 8',
  'labels.remove': 'Remover a etiqueta',
  'labels.removed':
    'one: “{name}” foi removida. A conversa fica. | other: “{name}” foi removida. As {count} conversas ficam.',
  'labels.name-taken': 'Outra etiqueta já tem este nome. Escolha outro.',
  'folders.edit': 'Mudar a pasta “{name}”',
} as const;
