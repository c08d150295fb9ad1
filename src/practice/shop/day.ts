import type { AttachmentInput, PracticeControl, WritesInput } from '../control/control.ts';
import type { SendRecord } from '../world/journal.ts';
import type { World } from '../world/world.ts';
import { LATE_REPLIES, type Line, SCENES } from './scenes.ts';
import type { ShopTime } from './shop-time.ts';
import { REPLIES, type Speech, type Topic, topicOf } from './small-talk.ts';

/** Ms at pace 1: how long a customer takes to see an answer, to like it, to answer it. */
const READS_AFTER = 1_800;
const LOVES_AFTER = 3_200;
const ANSWERS_AFTER = 7_000;
/** Between two messages sent in a row. */
const TYPES_FOR = 2_500;
const CORRECTS_AFTER = 4_000;

/** Lets the customers live through their day from now on. The answer ends it. */
export function liveTheDay(
  world: World,
  control: PracticeControl,
  account: string,
  time: ShopTime,
): () => void {
  const later = (ms: number, act: () => Promise<unknown>): void => {
    // A customer whose act fails (the owner took the message away meanwhile) just does not act.
    time.after(ms, () => void act().catch(() => {}));
  };
  async function says(person: string, line: Line, answered: string | null): Promise<void> {
    const { mid } = await control.writes({ account, person, ...written(world, line, answered) });
    const { takesBackAfter, becomes } = line;
    if (takesBackAfter !== undefined) later(takesBackAfter, () => control.unsends({ account, person, mid }));
    if (becomes !== undefined)
      later(CORRECTS_AFTER, () => control.edits({ account, person, mid, text: becomes }));
  }
  const customers = startingPoints();

  for (const scene of SCENES) {
    scene.opening.forEach((line, index) => {
      later(scene.startsAfter + index * TYPES_FOR, () => says(scene.person, line, null));
    });
  }
  return world.sent.add((sent: SendRecord) => {
    const { person, mid } = sent;
    if (sent.account !== account || mid === null) return;
    later(READS_AFTER, () => control.reads({ account, person, mid }));
    const customer = customers.get(person);
    if (!customer) return;
    const { loves } = customer;
    if (loves !== null) {
      customer.loves = null;
      later(LOVES_AFTER, () => control.reacts({ account, person, mid, emoji: loves }));
    }
    const reply = replyTo(customer, sent.text ?? '');
    if (reply) later(ANSWERS_AFTER, () => says(person, reply, mid));
  });
}

function written(
  world: World,
  { text, replyToStory, file, shares, fromAd, quotes }: Line,
  answered: string | null,
): Omit<WritesInput, 'account' | 'person'> {
  const attachments: AttachmentInput[] = [];
  if (file) attachments.push({ type: file.type, payload: { url: world.media.link(file.name) } });
  if (shares) {
    const id = world.ids.number('shared-post', 17);
    const url = world.media.link(shares.name);
    attachments.push({ type: 'ig_post', payload: { ig_post_media_id: id, title: shares.title, url } });
  }
  return {
    ...(text !== undefined && { text }),
    ...(replyToStory && { replyToStory }),
    ...(attachments.length > 0 && { attachments }),
    ...(quotes && answered !== null && { replyTo: { mid: answered } }),
    ...(fromAd && { extra: { referral: ad(world, fromAd) } }),
  };
}

function ad(world: World, title: string): Record<string, unknown> {
  return {
    source: 'ADS',
    type: 'OPEN_THREAD',
    ad_id: world.ids.number('ad', 18),
    ads_context_data: { ad_title: title, photo_url: world.media.link(`plum-cake-ad-${title}.png`) },
  };
}

/** What a customer has left to say and like; they use it up as the shop answers. */
interface Customer {
  speaks: Speech;
  loves: string | null;
  replies: Line[];
  /** What was asked and answered: nobody says the same twice. */
  settled: Set<Topic>;
}

/** What was asked is answered; to anything else they say what they had in mind. */
function replyTo(customer: Customer, text: string): Line | undefined {
  const topic = topicOf(text);
  if (topic === null || customer.settled.has(topic)) return customer.replies.shift();
  customer.settled.add(topic);
  return { text: REPLIES[customer.speaks][topic] };
}

function startingPoints(): Map<string, Customer> {
  const customers = new Map<string, Customer>();
  for (const { person, speaks, loves, replies } of SCENES) {
    customers.set(person, { speaks, loves, replies: [...replies], settled: new Set() });
  }
  for (const [person, { speaks, text }] of Object.entries(LATE_REPLIES)) {
    customers.set(person, { speaks, loves: null, replies: [{ text }], settled: new Set() });
  }
  return customers;
}
