import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  clientId,
  conversationWith,
  echoOf,
  type InboxDesk,
  NOON,
  openInboxDesk,
  says,
  threadOf,
} from '../../../tests/fakes/inbox-desk.ts';
import { InstagramFailure } from '../../shared/instagram/reaction.ts';
import type { ConversationId, MessageId } from '../../shared/model/ids.ts';
import type { StagedFile } from '../media/staged-files.ts';
import { type AttemptReplyParts, attemptReply } from './attempt-reply.ts';
import type { AttachmentDraft } from './domain-event.ts';
import { oneAfterAnother } from './one-after-another.ts';
import { retryReply } from './retry-reply.ts';
import { sendFiles } from './send-files.ts';

const DIGEST = 'a'.repeat(64);

let desk: InboxDesk;
let conversationId: ConversationId;
let staged: Map<string, StagedFile>;
let steps: string[];

beforeEach(async () => {
  desk = await openInboxDesk();
  conversationId = await conversationWith(desk, says('m1'));
  staged = new Map([
    ['vase', onStage('vase', DIGEST)],
    ['bowl', onStage('bowl', 'b'.repeat(64))],
  ]);
  steps = [];
});
afterEach(() => desk.close());

function onStage(id: string, digest: string): StagedFile {
  return {
    id,
    type: 'image',
    facts: { digest, contentType: 'image/png', bytes: 100, width: 3, height: 4, name: `${id}.png` },
    keep: async () => void steps.push(`keep ${id}`),
    discard: async () => void staged.delete(id),
  };
}

function send(...files: string[]) {
  const parts = {
    ...desk,
    staged: { find: (id: string) => staged.get(id) ?? null },
    mediaInTurn: oneAfterAnother(),
    wakeDelivery: () => void steps.push('wake'),
    onAnswered: () => {},
    hasHumanAgent: () => false,
  };
  return sendFiles(parts, { conversationId, clientId: clientId(1), files });
}

const own = async () => (await threadOf(desk, conversationId)).filter(({ direction }) => direction === 'out');

describe('sending', () => {
  test('each file is a message of its own that shows it at once', async () => {
    const messages = await send('vase', 'bowl');
    expect(messages.map(({ attachments, text }) => [text, attachments[0]?.name])).toEqual([
      [null, 'vase.png'],
      [null, 'bowl.png'],
    ]);
    expect(messages[0]?.attachments).toMatchObject([{ kind: 'image', media: 'kept', width: 3, height: 4 }]);
    expect(steps).toEqual(['keep vase', 'keep bowl', 'wake']);
    expect(await desk.storage.unreferencedMedia(9)).toEqual([]);
    expect([...staged.keys()]).toEqual([]);
  });

  test('the same file twice is two messages over one file', async () => {
    await send('vase', 'vase');
    expect(await own()).toHaveLength(2);
  });

  test('one that is no longer there: nothing is stored, the others stay on the stage', async () => {
    await expect(send('vase', 'gone')).rejects.toMatchObject({ code: 'file-gone' });
    expect([await own(), [...staged.keys()]]).toEqual([[], ['vase', 'bowl']]);
  });

  test('a closed window: nothing is stored, and they stay on the stage', async () => {
    await desk.clock.advance(25 * 3_600_000);
    await expect(send('vase')).rejects.toMatchObject({ code: 'window-closed' });
    expect([await own(), staged.size]).toEqual([[], 2]);
  });

  test('what is still to be sent is not let go of for room', async () => {
    await send('vase');
    await desk.storage.clearOldMedia({ mostBytes: 10, freeBytes: 5 });
    expect((await own())[0]?.attachments[0]?.media).toBe('kept');
  });
});

describe('delivering', () => {
  let withdrawn: number;
  let urls: string[];
  beforeEach(() => {
    withdrawn = 0;
    urls = [];
  });

  const offerFile: AttemptReplyParts['offerFile'] = async ({ facts }) => ({
    url: `https://shop.example/media/${facts.digest.slice(0, 4)}`,
    withdraw() {
      withdrawn += 1;
    },
  });

  async function attempt(more: Partial<AttemptReplyParts> = {}, fails?: Error): Promise<void> {
    const [row] = await desk.storage.dueReplies({ now: desk.clock.now(), limit: 1 });
    if (!row) throw new Error('nothing is due');
    await attemptReply(row, {
      ...desk,
      instagram: {
        sendText: () => expect.unreachable(),
        sendHeart: () => expect.unreachable(),
        async sendAttachment({ type, url }) {
          urls.push(`${type} ${url}`);
          if (fails) throw fails;
          return { mid: `sent ${urls.length}` };
        },
      },
      tokenOf: async () => 'token',
      offerFile,
      rest: () => {},
      onUnknown: () => {},
      hasHumanAgent: () => false,
      random: () => 0,
      ...more,
    });
  }

  const picture = (url: string): AttachmentDraft => ({
    kind: 'image',
    url,
    title: null,
    link: null,
    remoteId: null,
    raw: '{}',
  });
  const pictureEcho = (mid: string) =>
    echoOf(mid, '', { text: null, attachments: [picture(`https://cdn.example/${mid}`)] });

  test('Instagram is told where it lies, for as long as it may come for it', async () => {
    await send('vase');
    await attempt();
    expect(urls).toEqual(['image https://shop.example/media/aaaa']);
    expect((await own())[0]).toMatchObject({ delivery: 'sent', failure: null });
    expect(withdrawn).toBe(0);
  });

  test('its echo is the same message', async () => {
    await send('vase');
    await attempt();
    await desk.intake({ events: [pictureEcho('sent 1')], journalId: null });
    expect(await own()).toHaveLength(1);
    expect((await own())[0]?.attachments).toMatchObject([{ media: 'kept', name: 'vase.png' }]);
  });

  test('an echo that overtakes the answer ends as one message that shows our file', async () => {
    await send('vase');
    await attempt({
      instagram: {
        sendText: () => expect.unreachable(),
        sendHeart: () => expect.unreachable(),
        async sendAttachment() {
          await desk.intake({ events: [pictureEcho('early')], journalId: null });
          return { mid: 'early' };
        },
      },
    });
    expect(await own()).toHaveLength(1);
    expect((await own())[0]?.attachments).toMatchObject([{ media: 'kept', name: 'vase.png' }]);
  });

  test('whose answer was lost is recognised by a picture in the thread', async () => {
    await send('vase');
    await attempt({}, new InstagramFailure('not-confirmed', { kind: 'look-first' }, {}));
    expect((await own())[0]?.delivery).toBe('unknown');
    expect(withdrawn).toBe(0);
    await desk.intake({ events: [pictureEcho('found')], journalId: null });
    expect((await own()).map(({ delivery }) => delivery)).toEqual(['sent']);
  });

  test('no way out: it waits, says why, and is due at once when there is one', async () => {
    await send('vase');
    await attempt({ offerFile: async () => 'no-address' });
    expect((await own())[0]).toMatchObject({ delivery: 'queued', failure: { code: 'files-need-tunnel' } });
    expect(await desk.storage.dueReplies({ now: NOON, limit: 9 })).toEqual([]);
    await desk.storage.hastenFiles({ now: NOON });
    await attempt();
    expect((await own())[0]).toMatchObject({ delivery: 'sent', failure: null });
  });

  test('a file that has gone from the disk is told, and not asked for again', async () => {
    await send('vase');
    await attempt({ offerFile: async () => 'file-gone' });
    expect((await own())[0]).toMatchObject({
      delivery: 'failed',
      failure: { code: 'file-gone', canRetry: false },
    });
    expect(urls).toEqual([]);
  });

  test('a refusal ends the offer; sent again it is offered anew', async () => {
    await send('vase');
    await attempt({}, new InstagramFailure('refused', { kind: 'permanent' }, { code: 1 }));
    expect([(await own())[0]?.delivery, withdrawn]).toEqual(['failed', 1]);
    const id = (await own())[0]?.id as MessageId;
    await retryReply({ ...desk, wakeDelivery: () => {} }, id);
    await attempt();
    expect([(await own())[0]?.delivery, urls.length]).toEqual(['sent', 2]);
  });
});
