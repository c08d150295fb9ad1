import type { guide as reference } from '../en/guide.ts';

export const guide: Record<keyof typeof reference, string> = {
  'pasted.is-secret': 'Isto é uma chave secreta. O ID é o número ao lado.',
  'pasted.is-app-id': 'Isto é um ID de app. A chave secreta fica abaixo dele na Meta, atrás de “Mostrar”.',
  'pasted.is-token': 'Isto é um token. Ele vai no passo “Entre com a sua loja”.',
  'pasted.is-facebook-token':
    'Isto é um token do Facebook. Ele não abre as mensagens do Instagram. Pegue o de “Gerar token”, no login do Instagram.',
  'pasted.is-address': 'Isto é um endereço. Copie o próprio valor.',
  'pasted.is-hidden': 'A Meta ainda a esconde. Clique em “Mostrar” ao lado dela e copie de novo.',
  'pasted.is-account-number':
    'Isto é o número da sua conta do Instagram. O ID do app fica mais acima nessa página.',
  'pasted.is-meta-id':
    'Isto é o ID do par do Facebook. Aqui é preciso o do Instagram: ele fica em “Configuração da API com login do Instagram”.',
  'pasted.is-instagram-id':
    'Isto é o ID do par do Instagram. Aqui é preciso o outro: ele fica em “Configurações do app”, “Básico”.',
  'pasted.is-meta-secret':
    'Esta é a chave secreta do par do Facebook. A do Instagram fica em “Configuração da API com login do Instagram”.',
  'pasted.is-instagram-secret':
    'Esta é a chave secreta do par do Instagram. A outra fica em “Configurações do app”, “Básico”.',
  'pasted.is-pair': 'Isto é um ID e uma chave juntos. Cole cada um no seu campo.',
  'pasted.not-an-id': 'Um ID de app é um número de 6 a 20 dígitos.',
  'pasted.not-a-secret': 'Uma chave secreta tem de 16 a 64 letras e dígitos, sem espaços.',
  'pasted.not-a-token':
    'Este não é um token inteiro. Um token é longo, quase sempre com mais de 150 letras. Copie tudo.',

  'page.answers': 'A página responde. A Meta consegue vê-la.',
  'page.asking': 'Olhando a página…',
  'page.not-an-address': 'Um endereço começa com https:// e não tem espaços.',
  'page.not-secure': 'A Meta quer uma página segura. O endereço começa com https://.',
  'page.not-public': 'Só a sua rede vê esta página. A Meta precisa de uma que todos possam abrir.',
  'page.missing': 'Não há página nesse endereço, ou ela pede login. Confira o endereço.',
  'page.no-answer': 'Ninguém responde nesse endereço. Confira. Olhamos de novo sozinhos.',

  'guide.title': 'Conecte seu Instagram',
  'guide.left':
    'one: Falta {count} minuto, quase todo em páginas da Meta | other: Faltam uns {count} minutos, quase todo em páginas da Meta',
  'guide.over': 'Passo {number} de 8',
  'guide.over-first': 'Antes de começar',
  'guide.said': 'Passo {number} de 8: {name}',
  'guide.steps': 'Passos da configuração',
  'guide.done': 'feito',
  'guide.can-close': 'Você pode fechar esta janela. Guardamos onde você parou.',
  'guide.back': 'Voltar',
  'guide.continue': 'Continuar',
  'guide.later': 'Fazer o resto depois',
  'guide.have-keys': 'Já tenho todas as chaves',
  'guide.resume': 'Você está no passo {number} de 8: {name}',
  'guide.meta-side': 'No lado da Meta',
  'guide.instagram-side': 'No lado do Instagram',
  'guide.your-turn': 'Sua vez',
  'guide.half-done': 'Feito',
  'guide.nothing': 'nada a fazer desta vez',
  'guide.open-meta': 'Abrir a página da Meta',
  'guide.last-look': 'última olhada {time}',
  'guide.every-15': 'Olhamos a cada 15 segundos',
  'guide.checks': 'O que vemos',
  'guide.asking-meta': 'Perguntando à Meta…',
  'guide.nothing-lost': 'Nada foi salvo.',

  'guide.practice': 'Experimente a loja de treino',
  'guide.account': 'Torne-a conta comercial',
  'guide.app': 'Crie seu app da Meta',
  'guide.keys': 'Copie as chaves do Instagram',
  'guide.role': 'Diga sim no seu celular',
  'guide.token': 'Entre com a sua loja',
  'guide.messages': 'Permita as mensagens',
  'guide.live': 'Publique seu app',
  'guide.proof': 'Primeira mensagem de verdade',

  'guide.practice-lede':
    'Uma lojinha de mentira com clientes que escrevem para você. Nada é real, e nada fica. Dois minutos lá, e você sabe por que os próximos vinte valem a pena.',
  'guide.practice-after': 'Você volta a este ponto quando sair.',

  'guide.account-lede':
    'O Instagram só deixa programas como o Shopbell lerem mensagens de contas comerciais ou de criador. Mudar é grátis e leva um minuto. Conferimos quando você entrar.',
  'guide.account-need':
    'Você precisa de uns 20 minutos, do celular com o Instagram e de uma conta do Facebook.',
  'guide.account-1': 'Abra o Instagram no celular, com a sua loja',
  'guide.account-2': 'Nas Configurações, procure “Tipo de conta e ferramentas”',
  'guide.account-3': 'Escolha “Mudar para conta profissional” e depois Empresa',
  'guide.account-4': 'Se disser que já é uma, não há nada a fazer',
  'guide.shop-name': 'O nome da sua loja no Instagram',
  'guide.shop-name-hint': 'O que tem @. Colocamos onde a Meta pede.',
  'guide.shop-name-wrong': 'Um nome tem até 30 letras, números, pontos ou sublinhados.',

  'guide.app-lede':
    'A Meta quer que cada programa tenha lá um app próprio. O seu é só seu: ninguém mais fica entre a sua loja e você. É grátis.',
  'guide.app-1': 'Crie um app. No nome, não use “insta”, “gram” nem “IG”: a Meta recusa',
  'guide.app-2': 'Como uso, escolha “Gerenciar mensagens e conteúdo no Instagram”',
  'guide.app-3': 'Abra “Configurações do app”, “Básico”. Copie de lá o ID e a chave secreta',
  'guide.app-fine': 'Parece um ID de app',
  'guide.secret-fine': 'Parece uma chave secreta',
  'guide.app-skip': 'Continuar sem elas',
  'guide.app-why':
    'Com estas duas informamos nosso endereço à Meta por você. Sem elas, você leva dois valores à mão depois.',
  'guide.paste-here': 'Cole aqui',

  'guide.keys-lede':
    'Seu app da Meta tem dois pares de chaves. Este passo precisa do par do Instagram. Olhamos cada uma assim que você cola.',
  'guide.tell-apart': 'Como distingui-los',
  'guide.pair-meta': 'Par do Facebook',
  'guide.pair-meta-where': 'Fica em “Configurações do app”. Você usou no passo 2.',
  'guide.pair-instagram': 'Par do Instagram',
  'guide.pair-instagram-where': 'Fica em “Configuração da API com login do Instagram”, no topo.',
  'guide.keys-give': 'Dê isto à Meta',
  'guide.keys-give-hint':
    'Na mesma página, nas configurações do login comercial, como um dos “URIs de redirecionamento do OAuth”. Salve lá.',

  'guide.role-lede':
    'A Meta só deixa seu app ler contas convidadas que disseram sim. Até lá, responde a tudo com um erro que diz outra coisa.',
  'guide.role-meta-1': 'Abra as funções do seu app',
  'guide.role-meta-2': 'Adicione pessoas, como “Testador do Instagram”',
  'guide.role-meta-3': 'Procure a sua loja e adicione',
  'guide.role-phone-1': 'Abra o Instagram com a sua loja',
  'guide.role-phone-2': 'Configurações e depois “Apps e sites”',
  'guide.role-phone-3': 'Abra “Convites para testador”',
  'guide.role-phone-4': 'Toque em Aceitar',
  'guide.role-next': 'Eu aceitei',
  'guide.role-hint': 'Vemos quando você entrar.',
  'guide.role-computer': 'Fazer neste computador',
  'guide.retrying': 'Tentamos seu token de novo a cada 15 segundos e continuamos sozinhos',

  'guide.token-lede':
    'O Instagram pergunta se o Shopbell pode ler suas mensagens. Há três jeitos; se um não funcionar, use outro. Nunca vemos sua senha.',
  'guide.ways': 'Como entrar',
  'guide.way-window': 'Em uma janela aqui',
  'guide.way-browser': 'No meu navegador',
  'guide.way-token': 'Com um token',
  'guide.way-window-text':
    'O Instagram abre em uma janela própria. Entre com a sua loja e clique em Permitir.',
  'guide.way-browser-text': 'Bom se você já entrou lá ou usa um gerenciador de senhas.',
  'guide.browser-1': 'O Instagram abre no seu navegador. Entre com a sua loja e clique em Permitir',
  'guide.browser-2': 'Depois vem uma página que não abre. Está certo: o que precisamos é do endereço dela',
  'guide.browser-3': 'Copie o endereço inteiro e cole aqui',
  'guide.browser-open': 'Abrir o Instagram no meu navegador',
  'guide.browser-again': 'Abrir de novo',
  'guide.browser-address': 'O endereço dessa página',
  'guide.browser-waiting': 'Esperando o endereço. Continuamos assim que você colar.',
  'guide.answer-still-there':
    'Isto ainda é o login do Instagram. Clique em Permitir lá primeiro e copie o endereço que vier.',
  'guide.answer-cut-off': 'Falta o fim. Clique no endereço, selecione tudo e copie de novo.',
  'guide.answer-elsewhere': 'Isto é outra página. Copie o endereço da página que não abre.',
  'guide.answer-not-an-address': 'Isto não é um endereço. Ele começa com https://.',
  'guide.token-1': 'Abra “Configuração da API com login do Instagram” no seu app da Meta',
  'guide.token-2': 'Clique em “Gerar token” ao lado da sua loja e entre',
  'guide.token-3': 'Copie o token e cole aqui',
  'guide.token-fine': 'Parece um token',
  'guide.token-done': '@{name} está conectada',
  'guide.other-ways': 'Ou use outro jeito:',

  'guide.messages-lede':
    'No seu celular, o Instagram tem um botão para programas que leem mensagens. Enquanto está desligado, nada chega aqui e ninguém diz por quê.',
  'guide.messages-1': 'Abra o Instagram com a sua loja',
  'guide.messages-2': 'Configurações e depois “Mensagens e respostas ao story”',
  'guide.messages-3': '“Controles de mensagens” e depois “Ferramentas conectadas”',
  'guide.messages-4': 'Ative “Permitir acesso às mensagens”',
  'guide.messages-looking': 'Olhando se podemos ler',
  'guide.messages-fine':
    'one: Podemos ler suas mensagens. {count} conversa encontrada. | other: Podemos ler suas mensagens. {count} conversas encontradas.',
  'guide.messages-hint': 'Continua sozinho assim que estiver ativado',
  'guide.messages-trouble': 'O Instagram não respondeu. Olhamos de novo sozinhos.',

  'guide.live-title': 'Coloque três endereços e publique',
  'guide.live-lede':
    'A Meta quer saber onde está sua página de privacidade antes de deixar clientes de verdade passarem. Vale qualquer página sua; temos os textos prontos.',
  'guide.live-1': 'Coloque as páginas no seu site e digite aqui os endereços',
  'guide.live-2': 'Abra as configurações básicas do seu app e cole os três endereços',
  'guide.live-3': 'Salve lá',
  'guide.live-4': 'Clique em Publicar',
  'guide.page-privacy': 'Página de privacidade',
  'guide.page-terms': 'Página de termos',
  'guide.page-data-deletion': 'Página de exclusão de dados',
  'guide.page-words': 'Copiar o texto dela',
  'guide.page-copied': 'Texto copiado',
  'guide.page-copy': 'Copiar o endereço: {page}',
  'guide.page-words-of': 'Copiar o texto: {page}',
  'guide.by-hand': 'Dois valores para a Meta',
  'guide.by-hand-where':
    'Em “Configuração da API com login do Instagram”, abra a parte em que a Meta pede um endereço de retorno. Cole os dois, clique em Verificar e salvar, e ative “messages”.',
  'guide.way-open': 'O caminho até este computador funciona',
  'guide.way-opening': 'O caminho até este computador está abrindo',
  'guide.way-none': 'Ninguém fica no meio: perguntamos ao Instagram',
  'guide.way-fix': 'Escolher outra entrada',
  'guide.address-known': 'A Meta tem nosso endereço',
  'guide.address-waiting': 'A Meta ainda não tem nosso endereço',
  'guide.address-by-hand': 'Esperando você colar os dois valores na Meta',
  'guide.published-later': 'Se está publicado, aparece com a primeira mensagem de verdade',
  'guide.live-next': 'Cliquei em Publicar',
  'guide.open-basic': 'Abrir meu app na Meta',

  'guide.proof-title': 'Peça para alguém escrever',
  'guide.proof-lede':
    'Só uma mensagem de verdade prova que clientes de verdade chegam até você. O botão de teste da Meta só prova o caminho até este computador.',
  'guide.proof-1': 'Use outra conta do Instagram ou peça a um amigo',
  'guide.proof-2': 'Escreva uma mensagem para a sua loja',
  'guide.proof-3': 'Responda aqui',
  'guide.proof-waiting': 'Esperando uma mensagem para @{name}',
  'guide.proof-came': '{person} escreveu. Chegou na hora.',
  'guide.proof-came-slower': '{person} escreveu. Achamos perguntando, um pouco depois.',
  'guide.proof-not-live':
    'Tudo funciona, só mais devagar. Seu app da Meta provavelmente ainda não está publicado.',
  'guide.proof-asking': 'Tudo funciona. As mensagens demoram alguns segundos, porque ninguém fica no meio.',
  'guide.proof-next': 'Responder a {person}',
  'guide.proof-publish': 'Voltar a “Publique seu app”',
  'guide.proof-hint': 'Continua sozinho assim que chegar uma mensagem',

  'guide.fix-account': 'Mostrar onde',
  'guide.fix-role': 'Mostrar onde',
  'guide.fix-keys': 'Voltar às chaves',
  'guide.fix-redirect': 'Mostrar o endereço',
  'guide.fix-messages': 'Mostrar onde',
  'guide.fix-token': 'Abrir a página da Meta',
};
