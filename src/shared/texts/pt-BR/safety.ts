import type { safety as reference } from '../en/safety.ts';

/** What is wrong with this computer's disk or key store, and the one next step. */
export const safety: Record<keyof typeof reference, string> = {
  'trouble.storage-full-title': 'O disco está cheio',
  'trouble.storage-full-text':
    'O Shopbell não consegue guardar nada novo. Nada se perdeu: o Instagram reenvia as mensagens. Libere espaço e continuamos sozinhos.',
  'trouble.storage-read-only-title': 'O Shopbell não pode gravar na própria pasta',
  'trouble.storage-read-only-text':
    'Tudo continua lá. Dê ao seu usuário permissão para gravar nesta pasta e continuamos sozinhos.',
  'trouble.storage-locked-title': 'Outro programa está usando o arquivo do Shopbell',
  'trouble.storage-locked-text':
    'Costuma ser um backup, um antivírus ou um segundo Shopbell. Feche-o e continuamos sozinhos.',
  'trouble.storage-damaged-title': 'O arquivo das suas mensagens está danificado',
  'trouble.storage-damaged-text':
    'Nada foi sobrescrito. Recupere a última cópia boa: o arquivo danificado fica guardado à parte, e pedimos ao Instagram o que chegou depois.',
  'trouble.storage-stopped-title': 'O armazenamento parou duas vezes',
  'trouble.storage-stopped-text': 'Tudo o que foi guardado está seguro. Inicie-o de novo.',
  'trouble.storage-unavailable-title': 'O Shopbell não consegue abrir seus dados',
  'trouble.storage-unavailable-text':
    'Nada se perdeu, e tentamos de novo a cada poucos segundos. Se continuar assim, veja se o disco está bem.',
  'trouble.newer-database-title': 'Estas mensagens são de um Shopbell mais novo',
  'trouble.newer-database-text': 'Nada mudou. Instale o Shopbell mais novo e abra-o: está tudo lá.',
  'trouble.no-copy-text':
    'Ainda não há nenhuma cópia boa. Comece com uma caixa vazia: o arquivo danificado fica guardado à parte, e pedimos suas conversas ao Instagram.',
  'trouble.put-back': 'Recuperar a cópia de {when}',
  'trouble.begin-empty': 'Começar com uma caixa vazia',
  'trouble.start-again': 'Iniciar de novo',
  'trouble.try-again': 'Tentar de novo',
  'trouble.working': 'Um momento…',
  'trouble.looking': 'Procurando a última cópia boa…',
  'trouble.folder': 'Pasta',

  'keychain.waiting-title': 'Esperando o seu chaveiro.',
  'keychain.waiting-text': 'Ele pode estar pedindo sua senha em uma janela própria.',
  'keychain.no-service-title': 'Este computador não tem chaveiro.',
  'keychain.no-service-text':
    'Por isso os logins não podem ser guardados. No Debian e no Ubuntu: sudo apt install gnome-keyring. Depois tente de novo.',
  'keychain.no-library-title': 'Falta a parte que fala com o chaveiro.',
  'keychain.no-library-text':
    'No Debian e no Ubuntu: sudo apt install libsecret-1-0. Depois abra o Shopbell de novo.',
  'keychain.locked-title': 'Seu chaveiro está bloqueado.',
  'keychain.locked-text': 'Desbloqueie-o com sua senha e tente de novo. Até lá, tudo espera.',
  'keychain.denied-title': 'Seu chaveiro recusou.',
  'keychain.denied-text': 'Permita que o Shopbell o use e tente de novo. Até lá, tudo espera.',
  'keychain.broken-title': 'Seu chaveiro não funciona.',
  'keychain.broken-text': 'Reinicie o computador e tente de novo. Até lá, tudo espera.',
  'keychain.session-title': 'Os logins duram até você sair.',
  'keychain.session-text': 'Eles ficam só na memória. Da próxima vez, você entra de novo.',
  'keychain.gone-title': 'As chaves do seu app da Meta sumiram.',
  'keychain.gone-text': 'Elas não estão mais no chaveiro deste computador. Digite-as de novo.',
  'keychain.enter-keys': 'Digitar as chaves',
  'keychain.try-again': 'Tentar de novo',
  'keychain.use-session': 'Só nesta sessão',

  'crash.title': 'A janela do Shopbell parou',
  'crash.text': 'As mensagens continuam chegando e nada se perdeu. Abrir a janela de novo?',
  'crash.again': 'Abrir de novo',
  'crash.quit': 'Sair do Shopbell',
};
