import type { doctor as en } from '../en/doctor.ts';

/** See en/doctor.ts. */
export const doctor: Record<keyof typeof en, string> = {
  'doctor.name-keychain': 'Chaveiro',
  'doctor.name-clock': 'Relógio',
  'doctor.name-disk': 'Espaço em disco',
  'doctor.name-version': 'Idioma do Instagram',
  'doctor.name-meta-pair': 'Chaves do seu app da Meta',
  'doctor.name-instagram-pair': 'Chaves do Instagram',
  'doctor.name-redirect': 'Endereço para entrar',
  'doctor.name-app-subscription': 'Endereço na Meta',
  'doctor.name-app-live': 'App publicado',
  'doctor.name-way-in': 'Caminho até este computador',
  'doctor.name-handshake': 'A Meta chamou',
  'doctor.name-signature': 'Assinaturas',
  'doctor.name-account-type': 'Conta comercial',
  'doctor.name-role': 'Função no seu app',
  'doctor.name-token': 'Token',
  'doctor.name-scopes': 'Permissões',
  'doctor.name-message-access': 'Mensagens permitidas',
  'doctor.name-first-call': 'Primeira olhada nas conversas',
  'doctor.name-account-subscription': 'A Meta nos avisa desta loja',
  'doctor.name-token-age': 'Dias do token',
  'doctor.name-real-message': 'Última mensagem real',
  'doctor.name-ways-agree': 'Via rápida e segura concordam',
  'doctor.any-unreachable': 'Agora não deu para perguntar. Nada se perde. Perguntamos de novo sozinhos.',
  'doctor.any-refused':
    'O Instagram deu uma resposta que não conhecemos. Nada se perde. Olhe de novo mais tarde.',
  'doctor.any-waits': 'Espera outra verificação.',
  'doctor.keychain-kept': 'Guardado e lido de novo',
  'doctor.keychain-session': 'Os logins duram até você sair. Até lá nada se perde. Prepare um chaveiro.',
  'doctor.keychain-missing':
    'O chaveiro deste computador não pode ser usado. As mensagens estão seguras, os logins não ficam guardados.',
  'doctor.keychain-lost': 'O chaveiro devolveu algo diferente. Reinicie o computador e olhe de novo.',
  'doctor.keychain-waiting': 'O chaveiro ainda não respondeu. Talvez peça sua senha.',
  'doctor.clock-right': '{offMs} de diferença',
  'doctor.clock-wrong':
    'O relógio deste computador difere {offMs}; os prazos sairiam errados. Acerte-o e olhe de novo.',
  'doctor.disk-room': '{freeBytes} livres',
  'doctor.disk-low': 'Só restam {freeBytes} neste disco. Nada se perde. Abra espaço.',
  'doctor.disk-not-written':
    'O Shopbell não consegue gravar neste disco. Nada se perde: o Instagram reenvia. Abra espaço.',
  'doctor.version-fine': 'Entendido',
  'doctor.version-ending': 'O Instagram muda em {endsAt}. Nada se perde. Instale antes o Shopbell mais novo.',
  'doctor.version-ended': 'O Instagram mudou em {endsAt}. Instale o Shopbell mais novo para não perder nada.',
  'doctor.version-unknown': 'Este Shopbell tem dois anos. Instale o mais novo para não perder nada.',
  'doctor.meta-pair-right': 'Corretas, a Meta responde',
  'doctor.meta-pair-missing': 'Não informadas. Com elas o Shopbell dá seu endereço à Meta sozinho.',
  'doctor.meta-pair-secret-missing':
    'O ID está aqui, falta a chave secreta. Copie-a das configurações básicas.',
  'doctor.meta-pair-not-an-id': 'Isto não é um ID de app: só tem dígitos. Nada foi salvo.',
  'doctor.meta-pair-not-a-secret': 'Isto não é uma chave secreta: tem 32 letras e dígitos. Nada foi salvo.',
  'doctor.meta-pair-wrong-id':
    'A Meta não conhece um app com este ID. Copie de novo das configurações básicas.',
  'doctor.meta-pair-wrong-secret':
    'O ID está certo, a chave secreta não. Copie-a de novo das configurações básicas.',
  'doctor.meta-pair-is-instagram-pair':
    'Este é o ID do app do Instagram. Aqui vai o do app da Meta, nas configurações básicas.',
  'doctor.meta-pair-is-instagram-secret':
    'Esta é a chave do app do Instagram. Aqui vai a da Meta, nas configurações básicas.',
  'doctor.meta-pair-is-token':
    'Isto é um token de acesso, não uma chave secreta. Copie a chave das configurações básicas.',
  'doctor.meta-pair-swapped': 'O ID e a chave estão trocados de campo. Troque-os.',
  'doctor.instagram-pair-right': 'Corretas, o Instagram responde',
  'doctor.instagram-pair-missing': 'Faltam o ID e a chave do app do Instagram. Cole-os para continuar.',
  'doctor.instagram-pair-secret-missing':
    'O ID está aqui, falta a chave. Copie a chave secreta do app do Instagram.',
  'doctor.instagram-pair-not-an-id': 'Isto não é um ID de app: só tem dígitos. Nada foi salvo.',
  'doctor.instagram-pair-not-a-secret':
    'Isto não é uma chave secreta: tem 32 letras e dígitos. Nada foi salvo.',
  'doctor.instagram-pair-wrong-id':
    'O Instagram não conhece um app com este ID. Copie de novo o ID do app do Instagram.',
  'doctor.instagram-pair-wrong-secret':
    'O ID está certo, a chave não. Copie de novo a chave do app do Instagram.',
  'doctor.instagram-pair-is-meta-pair':
    'Este é o ID do app da Meta. Aqui vai o do app do Instagram, na página do Instagram.',
  'doctor.instagram-pair-is-meta-secret':
    'Esta é a chave do app da Meta. O ID está certo. Copie a chave do app do Instagram.',
  'doctor.instagram-pair-is-token':
    'Isto é um token de acesso, não uma chave secreta. Copie a chave do app do Instagram.',
  'doctor.instagram-pair-swapped': 'O ID e a chave estão trocados de campo. Troque-os.',
  'doctor.redirect-taken': 'Registrado',
  'doctor.redirect-shown-at-login': 'O Instagram diz no próximo login',
  'doctor.redirect-not-registered':
    'A Meta ainda não conhece o endereço para entrar. Copie-o e salve-o no seu app.',
  'doctor.redirect-is-relay':
    'O endereço para entrar passa por um retransmissor e impediria o login. Use o nosso.',
  'doctor.app-subscription-ours': 'Igual ao nosso',
  'doctor.app-subscription-by-hand': 'A Meta chama o endereço que você colou',
  'doctor.app-subscription-none':
    'A Meta ainda não tem endereço para avisar. As mensagens demoram um minuto. Dê o nosso.',
  'doctor.app-subscription-elsewhere':
    'A Meta envia as mensagens a outro endereço. Nada se perde: perguntamos. Traga-as para cá.',
  'doctor.app-subscription-inactive': 'A Meta desligou nosso endereço. Nada se perde: perguntamos. Ligue-o.',
  'doctor.app-subscription-no-messages':
    'A Meta nos avisa de outras coisas, mas não de mensagens. Nada se perde. Peça as mensagens.',
  'doctor.app-subscription-not-wanted': 'Não precisa: nós perguntamos ao Instagram',
  'doctor.app-live-proven': 'Os clientes chegam até você, o último {lastAt}',
  'doctor.app-live-refused': 'Os clientes ainda não chegam até você. Seu app da Meta não está publicado.',
  'doctor.app-live-seems-not':
    'Só achamos mensagens perguntando. O mais provável: seu app da Meta não está publicado.',
  'doctor.app-live-unproven': 'Uma mensagem real vai mostrar',
  'doctor.way-in-answers': 'Responde em {tookMs}',
  'doctor.way-in-dead':
    'Agora nada chega a este computador. Nada se perde: perguntamos ao Instagram. Escolha outra via.',
  'doctor.way-in-not-wanted': 'Ninguém no meio, como você escolheu',
  'doctor.handshake-seen': '{seenAt}',
  'doctor.handshake-none': 'A Meta ainda não chamou este endereço',
  'doctor.handshake-not-wanted': 'Não precisa: nós perguntamos ao Instagram',
  'doctor.signature-fits': 'Conferem',
  'doctor.signature-refused':
    'Chegaram mensagens cuja assinatura não confere. Buscamos mesmo assim. Cole de novo a chave do Instagram.',
  'doctor.signature-none': 'Ainda não chegou nada',
  'doctor.account-type-business': 'Comercial',
  'doctor.account-type-creator': 'Criador',
  'doctor.account-type-personal':
    '@{shop} é uma conta pessoal. O Instagram só dá mensagens a contas comerciais. Mude no celular.',
  'doctor.role-accepted': 'Aceita',
  'doctor.role-missing': '@{shop} foi convidada, mas não aceitou. Diga sim no celular. Continuamos sozinhos.',
  'doctor.role-app-shut-out': 'O Instagram não deixa seu app entrar agora. Nada se perde. Olhe seu app.',
  'doctor.token-works': 'Funciona',
  'doctor.token-missing':
    'O login de @{shop} não está neste computador. Nenhuma mensagem se perde. Reconecte.',
  'doctor.token-expired': 'O token de @{shop} passou dos 60 dias. Nenhuma mensagem se perde. Reconecte.',
  'doctor.token-password': 'A senha de @{shop} mudou. Nenhuma mensagem se perde. Reconecte.',
  'doctor.token-removed':
    'Seu app foi removido de @{shop} no Instagram. Nenhuma mensagem se perde. Reconecte.',
  'doctor.token-checkpoint': 'O Instagram quer saber se @{shop} é você. Entre no celular e responda.',
  'doctor.token-invalid':
    'O Instagram não aceita mais o token de @{shop}. Nenhuma mensagem se perde. Reconecte.',
  'doctor.scopes-granted': 'Concedidas',
  'doctor.scopes-missing': '@{shop} não permitiu ler mensagens. Reconecte e deixe tudo marcado.',
  'doctor.message-access-on': 'Sim',
  'doctor.message-access-off':
    'O Instagram não nos deixa ler @{shop}. As mensagens estão desligadas no celular.',
  'doctor.message-access-restricted':
    'O Instagram restringiu @{shop} por agora. Nada se perde. Abra o Instagram no celular.',
  'doctor.message-access-other-tool':
    'Outra ferramenta responde por @{shop}. Faça do seu app o primeiro a receber na Meta.',
  'doctor.first-call-made': 'Feito',
  'doctor.first-call-not-needed': 'Não precisa em conta comercial',
  'doctor.account-subscription-on': 'Ligado',
  'doctor.account-subscription-off':
    'O Instagram não nos avisa de @{shop}. Nada se perde: perguntamos. Ligue.',
  'doctor.account-subscription-no-messages':
    'O Instagram nos avisa de @{shop}, mas não de mensagens. Nada se perde. Ligue-as.',
  'doctor.token-age-fine':
    'one: falta 1 dia, renova-se sozinho | other: faltam {count} dias, renova-se sozinho',
  'doctor.token-age-ending':
    'one: @{shop} precisa de um novo token em 1 dia. Nenhuma mensagem se perde. Reconecte. | other: @{shop} precisa de um novo token em {count} dias. Nenhuma mensagem se perde. Reconecte.',
  'doctor.token-age-over': 'O token de @{shop} passou dos 60 dias. Nenhuma mensagem se perde. Reconecte.',
  'doctor.token-age-untold': 'Não informado',
  'doctor.real-message-fast': '{lastAt}, na hora',
  'doctor.real-message-asked':
    'As mensagens de @{shop} só chegam quando perguntamos. O mais provável: estão desligadas no celular.',
  'doctor.real-message-by-asking': '{lastAt}, quando perguntamos',
  'doctor.real-message-none': 'Nenhuma ainda. Escreva uma de outra conta.',
  'doctor.ways-agree-same': 'one: 1 conversa, nada falta | other: {count} conversas, nada falta',
  'doctor.ways-agree-silent':
    'one: A Meta não avisou de 1 mensagem de @{shop}. Nós a achamos, nada se perde. | other: A Meta não avisou de {count} mensagens de @{shop}. Nós as achamos, nada se perde.',
  'doctor.ways-agree-untried': 'Ainda não comparado',
  'doctor.do-meta-apps': 'Abrir meus apps na Meta',
  'doctor.do-meta-create-app': 'Criar um app na Meta',
  'doctor.do-meta-basic-settings': 'Abrir as configurações básicas',
  'doctor.do-meta-roles': 'Abrir as funções',
  'doctor.do-meta-instagram-login': 'Mostrar a página certa',
  'doctor.do-meta-webhooks': 'Abrir meu app na Meta',
  'doctor.do-meta-publish': 'Abrir meu app na Meta',
  'doctor.do-show-on-phone': 'Mostrar onde',
  'doctor.do-go-to-step': 'Continuar a configuração',
  'doctor.do-paste': 'Informar de novo',
  'doctor.do-reconnect': 'Reconectar',
  'doctor.do-choose-way-in': 'Escolher uma via',
  'doctor.do-mend-keychain': 'Mostrar como',
  'doctor.do-make-room': 'Abrir espaço',
  'doctor.do-mend': 'Consertar',
  'doctor.do-update': 'Obter o Shopbell mais novo',
  'doctor.do-check-again': 'Verificar de novo',
  'doctor.phone-professional-account':
    'No celular, no Instagram: Configurações, depois Tipo de conta e ferramentas, depois Mudar para conta profissional.',
  'doctor.phone-tester-invite':
    'No celular, no Instagram: Configurações, depois Apps e sites, depois Convites para testador, depois Aceitar.',
  'doctor.phone-message-access':
    'No celular, no Instagram: Configurações, depois Mensagens e respostas ao story, depois Controles de mensagens, depois Ferramentas conectadas. Ative “Permitir acesso às mensagens”.',
  'doctor.phone-log-in': 'No celular, abra o Instagram com esta conta. Ele pergunta o que quer saber.',
};
