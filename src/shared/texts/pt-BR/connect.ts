import type { connect as reference } from '../en/connect.ts';

export const connect: Record<keyof typeof reference, string> = {
  'connect.button': 'Conectar Instagram',

  'welcome.picture': 'Um balcão com uma planta, uma caneca, uma campainha, um bolo e um pacote',
  'welcome.title': 'Todas as mensagens da sua loja em um balcão',
  'welcome.lede':
    'O Shopbell reúne as mensagens de todas as suas lojas do Instagram e diz quem ainda espera, e até quando.',
  'welcome.practice-title': 'Veja como funciona',
  'welcome.practice-text': 'Uma lojinha de mentira com clientes que escrevem. Experimente tudo, nada é real.',
  'welcome.practice-note': 'Não precisa de conta',
  'welcome.own-title': 'Comece com a sua loja',
  'welcome.own-text': 'Fazemos juntos, um passo de cada vez. Você pode parar e voltar depois.',
  'welcome.own-note': '20 minutos, seu celular e sua conta do Facebook',
  'welcome.promise': 'Sem conta com a gente. Suas mensagens ficam neste computador.',

  'practice.open': 'Abrir a loja de treino',
  'practice.opening': 'Abrindo…',
  'practice.name': 'Loja de treino',
  'practice.leave': 'Sair da loja de treino',

  'setup.title': 'Conecte seu Instagram',
  'setup.title-note': 'Três passos, guardados aos poucos',
  'setup.step-keys': 'Chaves do seu app da Meta',
  'setup.step-login': 'Entre no Instagram',
  'setup.step-webhook': 'A via rápida',
  'setup.shops': 'one: {count} loja conectada | other: {count} lojas conectadas',
  'setup.webhook-proven': 'As mensagens chegam na hora',
  'setup.can-close': 'Você pode fechar esta janela. Guardamos onde você parou.',
  'setup.back': 'Voltar',
  'setup.back-to-chats': 'Voltar às conversas',

  'keys.title': 'Copie as chaves do Instagram',
  'keys.lede':
    'No seu app da Meta, abra “Configuração da API com login do Instagram”. Lá há dois valores, no alto da página. Copie os dois.',
  'keys.instagram': 'Cole aqui',
  'keys.instagram-id': 'ID do app do Instagram',
  'keys.instagram-secret': 'Chave secreta do app do Instagram',
  'keys.secret-hint': 'Fica no chaveiro deste computador. Não é mostrada a ninguém.',
  'keys.saved': 'Já temos. Deixe vazio para manter.',
  'keys.show': 'Mostrar',
  'keys.hide': 'Ocultar',
  'keys.id-wrong': 'Um ID de app é um número de 6 a 20 dígitos.',
  'keys.secret-wrong': 'Uma chave secreta tem de 16 a 64 letras e dígitos, sem espaços.',
  'keys.give-meta': 'Entregue isto à Meta',
  'keys.redirect': 'Endereço de redirecionamento',
  'keys.redirect-hint':
    'Cole no seu app da Meta, nas configurações do login para empresas, como um dos “URIs de redirecionamento do OAuth”, e salve lá.',
  'keys.meta': 'O ID e a chave secreta do próprio app da Meta (opcional)',
  'keys.meta-hint':
    'Com eles preparamos a via rápida por você. Ficam no seu app da Meta, em “Configurações do app”, “Básico”.',
  'keys.meta-id': 'ID do app da Meta',
  'keys.meta-secret': 'Chave secreta do app da Meta',

  'login.title': 'Entre no Instagram',
  'login.lede':
    'O Instagram abre em uma janela própria. Entre com a sua loja e permita as mensagens. Nunca vemos sua senha.',
  'login.waiting': 'Esperando o Instagram…',
  'login.waiting-note': 'Termine na janela de login. Seguimos sozinhos.',
  'login.cancel': 'Cancelar',
  'login.keys-saved': 'Suas chaves estão guardadas',
  'login.app-id': 'ID do app do Instagram {id}',
  'login.change-keys': 'Trocar',

  'token.instead': 'Colar um token',
  'token.title': 'Cole um token',
  'token.lede':
    'O painel da Meta pode criar um: abra “Configuração da API com login do Instagram” e clique em “Gerar token” ao lado da sua loja.',
  'token.label': 'Token',
  'token.hint': 'Primeiro é verificado no Instagram, depois fica no chaveiro deste computador.',
  'token.connect': 'Conectar com este token',
  'token.checking': 'Verificando…',

  'other.title': 'Você entrou como @{came}',
  'other.title-token': 'Este token é de @{came}',
  'other.lede': 'Você queria reconectar @{wanted}. Nada foi alterado. O que você queria fazer?',
  'other.again': 'Entrar como @{wanted}',
  'other.again-token': 'Colar um token de @{wanted}',
  'other.add': 'Adicionar @{came} como mais uma loja',
  'other.renew': 'Renovar @{came}',
  'other.again-note': 'A janela do Instagram abre de novo. Escolha esta loja lá.',
  'other.again-token-note': 'Crie um para esta loja e cole.',
  'other.add-note': 'Ela se junta às suas lojas. @{wanted} fica como está.',
  'other.renew-note': 'Ela já está conectada. O login dela é renovado, @{wanted} fica como está.',
  'other.cancel': 'Cancelar',

  'webhook.title': 'A via rápida',
  'webhook.lede-registered':
    'A Meta tem nosso endereço. As mensagens novas chegam na hora. Não há nada a fazer.',
  'webhook.lede-by-hand':
    'Sua loja já funciona: perguntamos ao Instagram sem parar. Leve dois valores para a Meta e as mensagens chegam na hora.',
  'webhook.lede-waiting': 'Estamos abrindo um caminho da Meta até este computador. Leva um instante.',
  'webhook.lede-no-tunnel':
    'Agora não há caminho vindo de fora, então perguntamos ao Instagram sem parar. Nada se perde.',
  'webhook.meta-side': 'Na Meta',
  'webhook.where':
    'Abra seu app da Meta, “Configuração da API com login do Instagram”, “Configurar webhooks”. Cole os dois e clique em Verificar e salvar.',
  'webhook.callback': 'URL de retorno de chamada',
  'webhook.verify': 'Token de verificação',
  'webhook.way-open': 'O caminho até este computador está aberto',
  'webhook.way-closed': 'O caminho até este computador ainda não está aberto',
  'webhook.handshake': 'Chamada da Meta',
  'webhook.handshake-came': 'A Meta chamou e conhece nosso endereço',
  'webhook.handshake-waiting': 'Esperando a chamada da Meta',
  'webhook.goes-on': 'Segue sozinho assim que a Meta chamar.',
  'webhook.continue': 'Ir para as conversas',
};
