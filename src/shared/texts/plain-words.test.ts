import { expect, test } from 'vitest';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { ptBR } from './pt-BR/index.ts';

/**
 * Words of programmers, in any of the three languages; what has to be said technically stands under "Details". `http`
 * is one where it is no part of an address.
 */
const FORBIDDEN =
  /webhook|\bapi\b|endpoint|\bhttps?\b(?!:\/\/)|oauth|json|\bscopes?\b|callback|payload|t[uú]nn?el|localhost|subdom[ai]|handshake|[sb]ubscri|suscri|web ?socket|\bsql|database|base de datos|banco de dados|\bcache|\bquery\b|\bparam|\bnull\b|exception|timeout|\bpuerto\b|\bgraph\b|\burls?\b|\buri\b|error \d|\b(?:code|código) \d/i;

/** How Meta calls its own pages and fields: to be found there they have to be said as they stand there. */
const METAS_NAMES = [/“[^”]*”/g, /«[^»]*»/g];

/** Labels of the two fields whose values go into fields of the same name at Meta. */
const FIELDS_AT_META = ['webhook.callback', 'webhook.verify'];

/** A token is something an owner has in hand while setting up, and what the doctor and a login's end speak of. */
const MAY_SAY_TOKEN =
  /^(?:doctor|guide|pasted|token|other)\.|^error\.token-|^way-in\.(?:ngrok|token)|^accounts\.token-ends|^webhook\.verify$/;

const CATALOGUES = { en, es, 'pt-BR': ptBR };

test.each(Object.entries(CATALOGUES))('no word of programmers stands on the screen: %s', (_, catalogue) => {
  const found = Object.entries(catalogue)
    .filter(([key]) => !key.startsWith('details.') && !FIELDS_AT_META.includes(key))
    .flatMap(([key, text]) => {
      const own = METAS_NAMES.reduce((rest, name) => rest.replace(name, ''), text).replace(/\{\w+\}/g, '');
      const word = FORBIDDEN.exec(own)?.[0] ?? (MAY_SAY_TOKEN.test(key) ? null : /tokens?\b/i.exec(own)?.[0]);
      return word ? [`${key}: ${word}: ${text.slice(0, 120)}`] : [];
    });
  expect(found).toEqual([]);
});
