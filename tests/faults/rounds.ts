import { stdout } from 'node:process';
import { electronRound } from './electron-round.ts';
import { plainRound } from './plain-round.ts';
import type { RoundFigures } from './round.ts';

const MESSAGES = 2_000;
const REPLIES = 200;
const MOST_KILLS = 3;
const LASTS_MS = 12_000;

/**
 * Program of `npm run faults`: so many rounds against the plain main process and so many against the real app, one
 * after the other, with a line for each and the figures of all at the end. Ends with 1 when anything was lost or
 * came twice; what a bad round left on the disk stays in `folder`.
 */
const [plain = '0', electron = '0', folder = ''] = process.argv.slice(2);
const rounds = [
  ...Array<typeof plainRound>(Number(plain)).fill(plainRound),
  ...Array<typeof electronRound>(Number(electron)).fill(electronRound),
];
const all: RoundFigures[] = [];
for (const [index, round] of rounds.entries()) {
  const kills = 1 + Math.floor(Math.random() * MOST_KILLS);
  const input = {
    folder,
    messages: MESSAGES,
    replies: REPLIES,
    kills,
    lastsMs: LASTS_MS,
    random: Math.random,
  };
  const figures = await round(input);
  all.push(figures);
  say(`round ${index + 1} of ${rounds.length} (${round.name}): ${wordsOf([figures])}`);
  for (const what of [...figures.lost, ...figures.doubled].slice(0, 10)) say(`  PROBLEM: ${what}`);
}
say(`${all.length} rounds: ${wordsOf(all)}`);
process.exit(all.every(({ lost, doubled }) => lost.length + doubled.length === 0) ? 0 : 1);

function wordsOf(figures: RoundFigures[]): string {
  const sum = (count: (of: RoundFigures) => number) =>
    figures.reduce((total, each) => total + count(each), 0).toLocaleString('en');
  return [
    `${sum(({ kills }) => kills)} kills`,
    `${sum(({ messages }) => messages)} messages`,
    `${sum(({ replies }) => replies)} replies`,
    `${sum(({ lost }) => lost.length)} lost`,
    `${sum(({ doubled }) => doubled.length)} doubled`,
    `the owner asked ${sum(({ askedOwner }) => askedOwner)} times`,
    `${sum(({ seconds }) => Math.round(seconds))} s`,
  ].join(', ');
}

function say(line: string): void {
  stdout.write(`${line}\n`);
}
