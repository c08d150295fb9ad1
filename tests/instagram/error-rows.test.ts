import { describe, expect, test } from 'vitest';
import { ERROR_TABLE, type ErrorRow, type Purpose } from '../../src/main/instagram/graph-error-table.ts';
import type { FaultAnswer } from '../../src/practice/world/faults.ts';
import type { InstagramFailure } from '../../src/shared/instagram/reaction.ts';
import { errors as en } from '../../src/shared/texts/en/errors.ts';
import { errors as es } from '../../src/shared/texts/es/errors.ts';
import { errors as ptBR } from '../../src/shared/texts/pt-BR/errors.ts';
import { type ErrorStage, openErrorStage } from './errors/error-stage.ts';
import { LINE_FAULTS, NO_ANSWER } from './errors/line-faults.ts';
import { type Example, examplesOf } from './errors/row-examples.ts';

/** As the table spells a reaction. */
function reactionName({ reaction }: InstagramFailure): string {
  return 'scope' in reaction ? `${reaction.kind} ${reaction.scope}` : reaction.kind;
}

function expectSentences({ code }: InstagramFailure): void {
  for (const language of [en, es, ptBR]) expect(language[`error.${code}`]).toMatch(/\S+ \S+ \S+/);
  expect(new Set([en, es, ptBR].map((language) => language[`error.${code}`])).size).toBe(3);
}

function expectMeaning(failure: InstagramFailure, row: Pick<ErrorRow, 'means' | 'reaction'>): void {
  expect([failure.code, reactionName(failure)]).toEqual([row.means, row.reaction]);
  expectSentences(failure);
}

/** The Graph hosts' shape; the login host has one of its own, where words are all there is. */
function answerFor({ code, subcode, message }: Example): FaultAnswer {
  return { graphError: { code, message, ...(subcode !== null && { subcode }) } };
}

function loginAnswerFor({ message }: Example): FaultAnswer {
  const body = JSON.stringify({ error_type: 'OAuthException', code: 400, error_message: message });
  return { status: 400, body };
}

function title(row: ErrorRow): string {
  const { code, subcode, says, purpose } = row;
  return JSON.stringify({ code, subcode, says: says?.source, purpose });
}

test.each(ERROR_TABLE.map((row) => ({ title: title(row), row })))('$title', async ({ row }) => {
  const stage = await openErrorStage();
  const examples = examplesOf(row);
  expect(examples.length, 'another row always comes first').toBeGreaterThan(0);
  for (const example of examples) {
    const failure = await stage.failureOf(example.purpose, { answer: answerFor(example) });
    expectMeaning(failure, row);
    expect(failure.detail).toMatchObject({ status: 400, code: example.code });
    if (example.purpose !== 'sign-in' || row.code !== undefined) continue;
    expectMeaning(await stage.failureOf('sign-in', { answer: loginAnswerFor(example) }), row);
  }
});

describe('answers that are not in Instagram’s words', () => {
  test.each(LINE_FAULTS)('$name', async ({ fault, read, send }) => {
    const stage = await openErrorStage();
    await expectBoth(stage, fault, { read, send });
  });

  test(NO_ANSWER.timeout.name, async () => {
    const stage = await openErrorStage();
    const { read, send } = NO_ANSWER.timeout;
    for (const [purpose, [code, reaction], seconds] of [
      ['read', read, 15],
      ['send', send, 30],
      ['tagged-send', send, 30],
    ] as const) {
      const pending = stage.failureOf(purpose, { delayMs: 600_000 });
      await patience(stage, seconds, pending);
      const failure = await pending;
      expect([failure.code, failure.reaction.kind]).toEqual([code, reaction]);
      expect(failure.detail).toEqual({ message: 'timeout' });
    }
  });

  test(NO_ANSWER.refused.name, async () => {
    const stage = await openErrorStage();
    const { graphInstagram } = stage.practice.urls;
    await stage.practice.close();
    await expectBoth(stage.at({ graphInstagram }), null, NO_ANSWER.refused);
    await expectBoth(stage.at({ graphInstagram: 'http://nowhere.invalid' }), null, NO_ANSWER.refused);
  });

  // A server that speaks no TLS. Certificates (self-signed, expired, another name) end before the request as
  // well; transport-failure.test.ts knows them by their codes, because making one takes a tool of its own.
  test(NO_ANSWER.tls.name, async () => {
    const stage = await openErrorStage();
    const graphInstagram = stage.practice.urls.graphInstagram.replace('http:', 'https:');
    await expectBoth(stage.at({ graphInstagram }), null, NO_ANSWER.tls);
  });

  test('how long to wait is read from the headers', async () => {
    const stage = await openErrorStage();
    const limited = (headers: Record<string, string>) =>
      stage.failureOf('read', { answer: { status: 400, graphError: { code: 80_002 }, headers } });
    const usage = { x: [{ type: 'instagram', call_count: 100, estimated_time_to_regain_access: 7 }] };
    const { reaction } = await limited({ 'x-business-use-case-usage': JSON.stringify(usage) });
    expect(reaction).toEqual({ kind: 'wait', scope: 'account', waitMs: 7 * 60_000 });
    expect((await limited({ 'retry-after': '9' })).reaction).toMatchObject({ waitMs: 9_000 });
    expect((await limited({})).reaction).toMatchObject({ waitMs: null });
  });
});

type Meanings = Pick<(typeof LINE_FAULTS)[number], 'read' | 'send'>;

async function expectBoth(
  stage: Pick<ErrorStage, 'failureOf'>,
  fault: Parameters<ErrorStage['failureOf']>[1],
  { read, send }: Meanings,
): Promise<void> {
  const cases: Array<[Purpose, Meanings['read']]> = [
    ['read', read],
    ['send', send],
    ['tagged-send', send],
  ];
  for (const [purpose, meaning] of cases) {
    const failure = await stage.failureOf(purpose, fault);
    expect([failure.code, failure.reaction.kind]).toEqual(meaning);
    expectSentences(failure);
  }
}

/** Moves the client's clock until its call has given up, not a moment before its time. */
async function patience(stage: ErrorStage, seconds: number, pending: Promise<unknown>): Promise<void> {
  let isOver = false;
  void pending.finally(() => {
    isOver = true;
  });
  await stage.clock.advance(seconds * 1000 - 1);
  expect(isOver).toBe(false);
  await stage.clock.advance(1);
}
