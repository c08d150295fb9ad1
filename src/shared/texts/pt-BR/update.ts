import type { update as en } from '../en/update.ts';

/** See en/update.ts. */
export const update: Record<keyof typeof en, string> = {
  'update.name': 'Atualizações',
  'update.choice': 'As versões novas chegam',
  'update.automatic': 'Sozinhas',
  'update.ask': 'Perguntar antes',
  'update.never': 'Nunca',
  'update.automatic-note':
    'Versões novas chegam sem incomodar e começam quando o Shopbell abre, ou enquanto você está fora.',
  'update.ask-note': 'Avisamos quando houver uma. Nada é baixado antes de você dizer que sim.',
  'update.never-note': 'Não procuramos. Versões antigas podem parar de funcionar quando o Instagram mudar.',
  'update.version': 'Shopbell {version}',
  'update.check': 'Procurar agora',
  'update.fetch': 'Baixar',
  'update.restart': 'Reiniciar agora',
  'update.later': 'Agora não',
  'update.not-checked': 'Ainda não procuramos. Procuramos sozinhos, algumas vezes por dia.',
  'update.newest': 'Esta é a versão mais nova. Última procura: {time}.',
  'update.checking': 'Procurando uma versão mais nova…',
  'update.found': 'Há a {version}. Nada dela está neste computador ainda.',
  'update.fetching': 'Baixando a {version}, {percent} %. Você pode continuar trabalhando.',
  'update.ready': 'A {version} está pronta. Ela começa na próxima vez que o Shopbell abrir.',
  'update.restarting': 'O Shopbell {version} começa já, quando sua última resposta sair.',
  'update.offer-ready': 'O Shopbell {version} está pronto. Reiniciar leva alguns segundos e nada se perde.',
  'update.offer-found': 'Há um Shopbell mais novo, o {version}.',
  'update.notes': 'O que há de novo na {version}',
  'update.problem-offline': 'Não conseguimos procurar: sem conexão. Tentamos de novo sozinhos.',
  'update.problem-bad-file': 'O arquivo não chegou inteiro e foi descartado. Nada mudou. Tente mais tarde.',
  'update.problem-no-room': 'Não cabe neste disco. Libere espaço e procure de novo.',
  'update.problem-other': 'Desta vez não deu certo. Nada mudou. Tentamos de novo sozinhos.',
  'update.source-development': 'Aberto a partir do código: sem atualizações.',
  'update.source-package-manager':
    'Instalado como pacote do seu sistema: pegue o pacote novo onde pegou este.',
  'update.source-portable': 'O Shopbell portátil não se troca sozinho: pegue o arquivo novo onde pegou este.',
  'update.source-no-place': 'Feito à mão: não sabe onde procurar versões novas.',
};
