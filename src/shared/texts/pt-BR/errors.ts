import type { errors as reference } from '../en/errors.ts';

/** What happened, whether anything is lost, what to press: at most 20 words each. */
export const errors: Record<keyof typeof reference, string> = {
  'error.invalid-input': 'Não deu certo. Nada foi alterado. Tente de novo.',
  'error.forbidden-sender': 'Não deu certo. Nada foi alterado. Feche o Shopbell e abra de novo.',
  'error.not-found': 'Isto não está mais aqui. O resto continua igual.',
  'error.internal': 'Algo falhou do nosso lado. Nada se perdeu. Tente de novo.',
  'error.storage-full':
    'O disco está cheio. Nada se perdeu, o Instagram reenvia as mensagens. Libere espaço, por favor.',
  'error.storage-read-only':
    'O Shopbell não pode gravar na própria pasta. Nada se perdeu. Dê permissão e tente de novo.',
  'error.storage-locked':
    'Outro programa está usando o arquivo do Shopbell. Nada se perdeu. Feche esse programa e tente de novo.',
  'error.storage-damaged':
    'O arquivo das suas mensagens está danificado. Nada foi sobrescrito. Recupere uma cópia, por favor.',
  'error.storage-stopped': 'O armazenamento parou duas vezes. Nada se perdeu. Inicie-o de novo, por favor.',
  'error.storage-unavailable':
    'O Shopbell não consegue abrir seus dados. Nada se perdeu. Tentamos de novo a cada poucos segundos.',
  'error.newer-database':
    'Estas mensagens são de um Shopbell mais novo. Nada foi alterado. Instale a versão mais nova.',
  'error.copy-damaged': 'Esta cópia também está danificada. Nada mudou. Escolha outra, por favor.',
  'error.credentials-missing':
    'O Shopbell precisa primeiro das chaves do seu app da Meta. Digite-as, por favor.',
  'error.keychain-missing':
    'Este computador não tem chaveiro. Nada foi salvo. Instale um ou continue só nesta sessão.',
  'error.keychain-locked':
    'O chaveiro do seu computador está bloqueado. Nada se perdeu. Desbloqueie-o e tente de novo.',
  'error.keychain-denied':
    'O chaveiro do seu computador recusou. Nada se perdeu. Permita o Shopbell nele e tente de novo.',
  'error.login-cancelled': 'O login foi fechado antes do fim. Nada foi alterado. Você pode começar de novo.',
  'error.login-denied':
    'O Instagram recebeu um não. Nada foi alterado. Conecte de novo e clique em Permitir.',
  'error.login-expired': 'O login levou mais de 10 minutos. Nada foi alterado. Comece de novo.',
  'error.login-mismatch': 'Essa resposta não era deste login. Nada foi alterado. Comece de novo.',
  'error.login-already-open': 'Já há um login aberto. Termine ou feche esse primeiro.',
  'error.login-page-failed':
    'A página de login do Instagram não abriu. Nada foi alterado. Veja sua internet e tente de novo.',
  'error.redirect-refused':
    'O Instagram não conhece este endereço de redirecionamento. Copie-o no seu app da Meta e conecte de novo.',
  'error.app-id-wrong':
    'O Instagram não conhece este ID do app. Copie o ID do app do Instagram, não o do Facebook.',
  'error.app-secret-wrong':
    'Esta chave secreta não é desse app. Copie a do app do Instagram e conecte de novo.',
  'error.code-expired': 'A resposta do Instagram não valia mais. Nada foi alterado. Conecte de novo.',
  'error.tester-role-missing':
    'Esta conta não tem função no seu app da Meta. Convide-a como testadora e aceite no celular.',
  'error.permission-missing':
    'Faltou a permissão para mensagens. Conecte de novo e deixe todas as opções ligadas.',
  'error.account-personal':
    'Esta é uma conta pessoal. Mude para conta comercial no Instagram e conecte de novo.',
  'error.token-invalid': 'O Instagram não aceitou este token. Nada foi salvo. Gere um novo e cole aqui.',
  'error.token-wrong-kind': 'Este token é de outro tipo de app. Use “Gerar token” no login do Instagram.',
  'error.subscription-refused':
    'O Instagram não ligou as mensagens desta conta. Nada foi salvo. Conecte de novo.',
  'error.network-unreachable':
    'Não alcançamos o Instagram. Nada se perdeu. Veja sua internet e tente de novo.',
  'error.instagram-down': 'O Instagram não respondeu. Nada se perdeu. Tente de novo.',
  'error.instagram-answer-unreadable':
    'Não entendemos a resposta do Instagram. Nada se perdeu. Tente de novo.',
  'error.rate-limited': 'O Instagram pede para esperar um pouco. Nada se perdeu. Seguimos sozinhos.',
  'error.app-access-lost':
    'O Instagram não deixa este app entrar por enquanto. Nada se perdeu. Veja seu app na Meta.',
  'error.app-not-live':
    'Seu app da Meta não está publicado e ainda não pode responder clientes. Publique-o na Meta.',
  'error.account-needs-reconnect':
    'O Instagram pede que você entre de novo. Nada se perdeu. Clique em Reconectar.',
  'error.account-restricted':
    'O Instagram limitou esta conta. Nada se perdeu. Abra o Instagram para ver o motivo.',
  'error.messages-switched-off':
    'As mensagens estão desligadas para apps. No Instagram, ligue “Permitir acesso às mensagens”.',
  'error.permission-lost':
    'O Instagram retirou a permissão para mensagens. Nada se perdeu. Clique em Reconectar.',
  'error.refused': 'O Instagram não aceitou. Nada se perdeu. Em Detalhes está a resposta dele.',
  'error.text-empty': 'Ainda não há nada para enviar. Escreva algo primeiro.',
  'error.text-too-long': 'É mais longo do que o Instagram aceita por mensagem. Encurte ou envie duas.',
  'error.planned-too-late': 'Nesse horário o Instagram não aceitaria mais. Escolha um horário mais cedo.',
  'error.window-closed': 'As 24 horas para responder acabaram. Nada foi enviado. Responda pelo celular.',
  'error.person-unavailable':
    'Esta pessoa não pode receber mensagens agora. Nada foi enviado. Você pode olhar no celular.',
  'error.other-app-owns-thread':
    'Outra ferramenta cuida desta conversa. Nada foi enviado. Desconecte-a nas configurações do Instagram.',
  'error.attachment-refused': 'O Instagram não aceitou este arquivo. Nada foi enviado. Tente outro formato.',
  'error.maybe-sent':
    'O Instagram não diz se isto chegou. Veja a conversa no celular antes de enviar de novo.',
  'error.not-confirmed': 'Ainda não sabemos se chegou. Vamos conferir e nunca enviamos duas vezes.',
  'error.files-need-tunnel':
    'Arquivos só saem pela via rápida, que agora está fora do ar. O arquivo espera e sai sozinho.',
  'error.file-left-behind':
    'Este arquivo precisa da via rápida, que não está aberta. Não foi enviado. Tente de novo quando estiver.',
  'error.file-gone': 'Este arquivo não está mais neste computador. Nada foi enviado. Anexe de novo.',
  'error.file-not-saved': 'O arquivo não foi salvo aí. Nada mais mudou. Escolha outra pasta.',
  'error.practice-failed': 'A loja de treino não abriu. Nada foi alterado. Tente de novo.',
  'error.move-passphrase':
    'A frase secreta não abre este arquivo. Nada mudou. Confira maiúsculas e espaços e tente de novo.',
  'error.move-foreign':
    'Este arquivo não foi feito pelo Shopbell para mudança. Nada mudou. Escolha o que termina em “.shopbell.age”.',
  'error.move-damaged':
    'Este arquivo está cortado ou mudou no caminho. Nada mudou aqui. Copie de novo de onde ele foi feito.',
  'error.move-newer':
    'Este arquivo foi feito por um Shopbell mais novo. Nada mudou. Atualize o Shopbell aqui primeiro e escolha de novo.',
  'error.place-full': 'Não há mais espaço nesse lugar e nada ficou lá. Abra espaço ou escolha outro.',
  'error.place-closed': 'Não é possível gravar nesse lugar. Nada mudou. Escolha outra pasta.',
  'error.work-running':
    'O Shopbell ainda está gravando ou lendo outro arquivo. Espere terminar, ou pare antes.',
  'error.work-stopped': 'Parado. Não sobrou nada, e nada mudou.',
};
