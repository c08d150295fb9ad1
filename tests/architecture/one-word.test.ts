import { expect, test } from 'vitest';
import { CATALOGUES, pagesOf, readPage } from '../support/guide-pages.ts';

/**
 * Second words for a thing that has one already, each with the one it has. Spanish says what is understood from Mexico
 * to Spain, and nothing that only one side of the ocean says.
 */
const SECOND_WORDS = {
  es: [
    [/\bordenador|\bequipos?\b|\bcomputador(?:es)?\b/i, 'computadora'],
    [/vídeo/i, 'video'],
    [/conversaci/i, 'chat'],
    [/notificaci/i, 'aviso'],
    [/camino rápido/i, 'vía rápida'],
    [/[óo]rdenes(?!\p{L})/iu, 'pedidos, or comandos'],
    [/\bintro\b/i, 'Enter'],
    [/\p{L}[áé]is(?!\p{L})|\bveis\b|\bvosotr|\bborrad\b/iu, 'nobody in particular, or tú'],
    [/[“”]/, '« »'],
  ],
  'pt-BR': [
    [/\bchats?\b/i, 'conversa'],
    [/\bajustes?\b/i, 'configurações'],
    [/caminho rápido/i, 'via rápida'],
    [/\bao vivo\b/i, 'na hora: ao vivo is a broadcast'],
    [/\bpression/i, 'clicar, tocar or apertar'],
    [/[«»]/, '“ ”'],
  ],
} as const;

/** Names that macOS and Windows give to their own pages. */
const OF_THE_SYSTEM = ['notifications.none-mac', 'notifications.none-windows'];

test.each(['es', 'pt-BR'] as const)(
  'one thing has one word, in the window and in the guide: %s',
  (language) => {
    const said = [
      ...Object.entries(CATALOGUES[language]).filter(([key]) => !OF_THE_SYSTEM.includes(key)),
      ...pagesOf(language).map((name) => [name, readPage(language, name)] as const),
    ];
    const second = said.flatMap(([where, text]) =>
      SECOND_WORDS[language].flatMap(([word, instead]) => {
        const found = word.exec(text.replace(/\{\w+\}/g, ''))?.[0];
        return found ? [`${where}: ${found}, which is: ${instead}`] : [];
      }),
    );
    expect(second).toEqual([]);
  },
);
