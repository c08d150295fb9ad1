import type { ErrorRow, Purpose } from '../../../src/main/instagram/graph-error-table.ts';
import { type ErrorAnswer, rowFor } from '../../../src/main/instagram/graph-errors.ts';
import { PURPOSES } from './error-stage.ts';

/** One error as Instagram could answer it. */
export interface Example {
  purpose: Purpose;
  code: number;
  subcode: number | null;
  message: string;
}

/** Sentences of our own in which the words stand by which a row knows its error. */
const SENTENCES = [
  'API access deactivated for this app',
  'These permissions are mutually exclusive',
  'The person has no developer role',
  'There is no matching code',
  'The redirect_uri is another',
  'The client_secret is another',
  'There is no such platform app',
  'Error while validating application',
  'Unsupported request - method type: post',
  'This was sent outside of the allowed window',
  'This needs advanced access',
  'The tag HUMAN_AGENT is not for you',
];

/** A code that no row names, for rows that go by words alone. */
const CODE_OF_NOBODY = 987_654;

/** Every error for which this row decides: none means that another row always comes first. */
export function examplesOf(row: ErrorRow): Example[] {
  const message = SENTENCES.find((sentence) => row.says?.test(sentence)) ?? 'It did not work';
  const candidates = purposesOf(row).flatMap((purpose) =>
    codesOf(row).flatMap((code) =>
      [row.subcode ?? null].flat().map((subcode) => ({ purpose, code, subcode, message })),
    ),
  );
  return candidates.filter((example) => rowFor(answerOf(example)) === row);
}

function purposesOf(row: ErrorRow): Purpose[] {
  return [row.purpose ?? PURPOSES].flat();
}

function codesOf({ code }: ErrorRow): number[] {
  return [code ?? CODE_OF_NOBODY].flat();
}

function answerOf({ purpose, code, subcode, message }: Example): ErrorAnswer {
  return {
    status: 400,
    purpose,
    code,
    subcode,
    type: 'OAuthException',
    message,
    userMessage: null,
    traceId: null,
    isTransient: false,
    regainMs: null,
  };
}
