/** O painel da loja de treino: o percurso, o que dá errado quando se pede, o ritmo. */
export const practice = {
  'practice.not-real': 'Nada aqui é real',

  'drill.name': 'Percurso',
  'drill.place': 'Passo {number} de {count}:',
  'drill.skip': 'Pular',
  'drill.put-away': 'Ocultar o percurso',
  'drill.take-out': 'Continuar o percurso',
  'drill.begin-anew': 'De novo',
  'drill.own-shop': 'Conectar sua loja',
  'drill.end-all': 'Os dez feitos.',
  'drill.end-some': 'Esse era o percurso.',
  'drill.end-text': 'Agora você conhece o seu balcão. Nada disto é guardado.',

  'drill.answer': 'Responda a uma conversa.',
  'drill.answer-text':
    'Escolha uma na lista, escreva, aperte Enter. O balão fica cheio quando o Instagram recebe.',
  'drill.quote': 'Responda a uma mensagem entre várias.',
  'drill.quote-text':
    'Aponte para uma mensagem de um cliente, clique em Responder e escreva. Sua resposta a cita.',
  'drill.done': 'Concluída, e no fim não.',
  'drill.done-text':
    'Aperte E numa conversa aberta, fora do campo de escrita: ela sai da lista. {mod} Z a traz de volta.',
  'drill.snooze': 'Deixe uma conversa para depois.',
  'drill.snooze-text': 'Aperte H, escreva “amanhã 9”, aperte Enter. Ela volta sozinha, ou quando escreverem.',
  'drill.label': 'Coloque uma etiqueta.',
  'drill.label-text': 'Aperte L numa conversa e escolha ou escreva uma. A barra lateral mostra quem a tem.',
  'drill.search': 'Ache algo de novo.',
  'drill.search-text': 'Aperte {mod} F, escreva “plum” e abra o que achou com Enter.',
  'drill.note-and-order': 'Guarde uma nota e um pedido.',
  'drill.note-and-order-text':
    'N escreve uma nota que só você vê. O preenche um pedido. Faça os dois e salve.',
  'drill.saved-reply': 'Use uma resposta salva.',
  'drill.saved-reply-text': 'Escreva / no campo, escolha uma, aperte Enter. Ela é preenchida para a pessoa.',
  'drill.board': 'Veja quem fecha primeiro.',
  'drill.board-text': 'Abra o quadro de prazos na barra lateral e vá a uma conversa por ele.',
  'drill.reconnect': 'Conserte o que deu errado.',
  'drill.reconnect-first': 'De vez em quando uma loja troca a senha. Veja o que acontece aqui.',
  'drill.break-login': 'Trocar a senha',
  'drill.reconnect-text':
    'No alto da janela está “Precisa de você”. Clique ali em Reconectar e diga sim. Nada se perdeu.',

  'trouble.choose': 'Deixar algo dar errado',
  'trouble.mend': 'Consertar',
  'trouble.check-now': 'Verificar agora',
  'trouble.write-again': 'Que escreva de novo',

  'trouble.login-ended': 'A senha foi trocada',
  'trouble.login-ended-note': 'O Instagram nos fecha a porta da loja',
  'trouble.login-ended-says':
    'No alto está “Precisa de você”. De verdade: clique ali em Reconectar e entre. As mensagens esperam no Instagram.',
  'trouble.line-cut': 'A linha foi cortada',
  'trouble.line-cut-note': 'As mensagens não acham este computador',
  'trouble.line-cut-says':
    'No alto está “Mais lento”: o Shopbell agora pergunta ao Instagram. De verdade ele acha outro caminho sozinho, em um minuto mais ou menos.',
  'trouble.too-late': 'As 24 horas acabaram',
  'trouble.too-late-note': 'Alguém esperou um dia pela resposta',
  'trouble.too-late-says':
    'A conversa está em Todas as conversas, com um cadeado. De verdade: responda no celular; quando a pessoa escrever de novo, ela abre aqui.',
  'trouble.message-lost': 'Uma mensagem se perdeu',
  'trouble.message-lost-note': 'O Instagram não nos conta dela',
  'trouble.message-lost-says':
    'Alguém escreveu e nada chegou. De verdade, o Shopbell a acha sozinho em 5 minutos, perguntando ao Instagram.',
  'trouble.instagram-down': 'O Instagram está fora do ar',
  'trouble.instagram-down-note': 'Não responde a ninguém',
  'trouble.instagram-down-says':
    'No alto está “Sem conexão”. Continue escrevendo: fica guardado aqui e sai sozinho quando o Instagram voltar.',
  'trouble.answer-refused': 'A próxima resposta é recusada',
  'trouble.answer-refused-note': 'Escreva uma e veja',
  'trouble.answer-refused-says':
    'Escreva a qualquer pessoa. O balão fica vermelho e diz por quê; Tentar de novo envia outra vez. Nada se perde.',
  'trouble.rush': 'Vinte mensagens de uma vez',
  'trouble.rush-note': 'Alguém falou da loja',
  'trouble.rush-says': 'Chegaram todas.',

  'pace.name': 'Em que ritmo os clientes escrevem',
  'pace.text': 'Mais devagar ou mais rápido, como quiser. Em silêncio ninguém escreve até você dizer.',
  'pace.quiet': 'Silêncio',
  'pace.slow': 'Mais devagar',
  'pace.normal': 'Normal',
  'pace.fast': 'Mais rápido',
  'pace.now-quiet': 'Silêncio: ninguém escreve',
  'pace.now-slow': 'Clientes: mais devagar',
  'pace.now-normal': 'Clientes: normal',
  'pace.now-fast': 'Clientes: mais rápido',

  'practice.reply-hours': 'Horário',
  'practice.reply-hours-words': 'Oi, {primeiro nome}! Abrimos de segunda a sábado, das 7 às 18.',
  'practice.reply-ready': 'Pronto para buscar',
  'practice.reply-ready-words': '{primeiro nome}, seu pedido está pronto. Espera por você na {shop} 🥐',
  'practice.reply-pay': 'Como pagar',
  'practice.reply-pay-words': 'Você pode pagar ao buscar, com cartão ou em dinheiro.',
  'practice.label-order': 'Pedidos',
  'practice.label-wholesale': 'Atacado',
  'practice.note-nuts': 'Nada de nozes para ela, nunca. Busca aos sábados, cedo.',
  'practice.note-cafe': 'Cuida do café da esquina. Nota no fim do mês.',
  'practice.item-plum': 'Bolo de ameixa, 26 cm',
  'practice.item-rye': 'Pão de centeio, 1 kg',
  'practice.item-ring': 'Rosca de nozes, grande',
};
