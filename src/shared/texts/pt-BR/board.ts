/** O quadro de prazos: quem fecha quando, visto com o horário da loja. */
export const board = {
  'views.board': 'Quadro de prazos',
  'board.back': 'Voltar ao quadro',
  'board.not-behind': 'Você não veio do quadro.',
  'board.leave': 'Voltar à lista',
  'command.no-list': 'Vá primeiro a uma lista.',

  'board.numbers': 'uma duas três quatro cinco seis sete oito nove dez',
  'board.at-once':
    'one: Uma conversa fecha em menos de meia hora | other: {number} conversas fecham em menos de meia hora',
  'board.while-shut':
    'one: Uma conversa fecha antes de você abrir {day} às {time} | other: {number} conversas fecham antes de você abrir {day} às {time}',
  'board.soon':
    'one: Uma conversa fecha em menos de 2 horas | other: {number} conversas fecham em menos de 2 horas',
  'board.today':
    'one: Uma conversa fecha hoje, às {time} | other: {number} conversas fecham hoje, a próxima às {time}',
  'board.later':
    'one: Nada fecha hoje; uma conversa fecha {day} às {time} | other: Nada fecha hoje; a próxima conversa fecha {day} às {time}',
  'board.agent':
    'one: Uma conversa só aceita uma resposta escrita à mão | other: {number} conversas só aceitam respostas escritas à mão',
  'board.closed': 'one: Uma conversa fechou | other: {number} conversas fecharam',
  'board.none': 'Todos têm a sua resposta',
  'board.rule': 'O Instagram aceita a sua resposta por 24 horas depois da última mensagem do cliente.',
  'board.answer': 'one: Responder esta | other: Responder estas {number}',

  'board.columns': 'Conversas por prazo',
  'board.column-soon': 'Menos de 2 horas',
  'board.column-today': 'Hoje',
  'board.column-later': 'Mais tarde',
  'board.column-agent': 'Agente humano até',
  'board.column-closed': 'Fechadas',
  'board.note-agent': 'Sete dias, só respostas escritas à mão.',
  'board.note-closed':
    'Só o celular pode responder a estas. Uma nova mensagem da pessoa abre a conversa de novo.',
  'board.more': 'one: Mostrar mais {count} | other: Mostrar mais {count}',
  'board.in': 'em {left}',
  'board.closed-at': 'fechada {day}, {time}',
  'board.shut': 'loja fechada',
  'board.shut-tip': 'Fecha enquanto a loja está fechada',
  'board.reply': 'Responder',
  'board.open': 'Abrir',
  'board.only-label': 'Só {label}. Mostrar todas as etiquetas',
  'board.quiet': 'Ninguém espera por você. As mensagens novas aparecem aqui na hora.',

  'ribbon.name': 'As próximas 24 horas: quem fecha quando e quando a loja está fechada',
  'ribbon.now': 'Agora {time}',
  'ribbon.shut': 'Loja fechada, das {from} às {to}',
  'ribbon.shut-until': 'loja fechada até {to}',
  'ribbon.open': 'Aberta',
  'ribbon.others': 'one: e mais {count} | other: e mais {count}',

  'hours.name': 'Horário de funcionamento',
  'hours.set': 'Definir o horário',
  'hours.today': 'Aberto das {from} às {to}',
  'hours.shut-today': 'Fechado hoje',
  'hours.always': 'Sempre aberto',
  'hours.by-day': 'Por dia',
  'hours.opens': '{day}: abre',
  'hours.closes': '{day}: fecha',
  'hours.shut': 'Fechado',
  'hours.to': 'às',
  'hours.next-day': 'do dia seguinte',
  'hours.note': 'O quadro avisa o que fecha enquanto a loja está fechada.',
};
