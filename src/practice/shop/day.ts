import type { PracticeControl } from '../control/control.ts';
import type { SendRecord } from '../world/journal.ts';
import type { World } from '../world/world.ts';
import { LATE_REPLIES, type Line, SCENES } from './scenes.ts';

/** Ms at pace 1: how long a customer takes to see an answer, to like it, to answer it. */
const READS_AFTER = 1_800;
const LOVES_AFTER = 3_200;
const ANSWERS_AFTER = 7_000;
/** Between two messages sent in a row. */
const TYPES_FOR = 2_500;

/** Lets the customers live through their day from now on. The answer ends it. */
export function liveTheDay(
  world: World,
  control: PracticeControl,
  account: string,
  pace: number,
): () => void {
  const cancels: Array<() => void> = [];
  const later = (ms: number, act: () => Promise<unknown>): void => {
    // A customer whose act fails (the owner took the message away meanwhile) just does not act.
    cancels.push(world.clock.after(ms * pace, () => void act().catch(() => {})));
  };
  const says = (person: string, { fromAd, ...line }: Line): Promise<unknown> =>
    control.writes({ account, person, ...line, ...(fromAd && { extra: { referral: ad(world, fromAd) } }) });
  const customers = startingPoints();

  for (const scene of SCENES) {
    scene.opening.forEach((line, index) => {
      later(scene.startsAfter + index * TYPES_FOR, () => says(scene.person, line));
    });
  }
  const stopListening = world.sent.add((sent: SendRecord) => {
    const { person, mid } = sent;
    if (sent.account !== account || mid === null) return;
    later(READS_AFTER, () => control.reads({ account, person, mid }));
    const customer = customers.get(person);
    if (!customer) return;
    if (customer.loves) {
      customer.loves = false;
      later(LOVES_AFTER, () => control.reacts({ account, person, mid, emoji: '❤' }));
    }
    const reply = customer.replies.shift();
    if (reply) later(ANSWERS_AFTER, () => says(person, reply));
  });
  return () => {
    stopListening();
    for (const cancel of cancels) cancel();
  };
}

function ad(world: World, title: string): Record<string, unknown> {
  return {
    source: 'ADS',
    type: 'OPEN_THREAD',
    ad_id: world.ids.number('ad', 18),
    ads_context_data: { ad_title: title, photo_url: world.media.link(`ad-${title}.png`) },
  };
}

/** What each customer has left to say and like; they use it up as the shop answers. */
function startingPoints(): Map<string, { loves: boolean; replies: Line[] }> {
  const customers = new Map<string, { loves: boolean; replies: Line[] }>();
  for (const { person, loves, replies } of SCENES) customers.set(person, { loves, replies: [...replies] });
  for (const [person, text] of Object.entries(LATE_REPLIES)) {
    customers.set(person, { loves: false, replies: [{ text }] });
  }
  return customers;
}
