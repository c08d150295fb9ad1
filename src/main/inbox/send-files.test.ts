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
import { sendingInstagram } from '../../../tests/fakes/sending-instagram.ts';
import { textReply } from '../../../tests/fakes/text-reply.ts';
import { InstagramFailure } from '../../shared/instagram/reaction.ts';
import type { AccountId, ConversationId, MessageId } from '../../shared/model/ids.ts';
import type { StagedFile } from '../media/staged-files.ts';
import { type AttemptReplyParts, attemptReply } from './attempt-reply.ts';
import type { AttachmentDraft } from './domain-event.ts';
import { filePatience } from './file-patience.ts';
import { oneAfterAnother } from './one-after-another.ts';
import { retryReply } from './retry-reply.ts';
import { sendFiles } from './send-files.ts';

const DIGEST = 'a'.repeat(64);

let desk: InboxDesk;
let conversationId: ConversationId;
let staged: Map<string, StagedFile>;
let steps: string[];
let sends = 0;
let onePictureEach: Set<AccountId>;

beforeEach(async () => {
  desk = await openInboxDesk();
  conversationId = await conversationWith(desk, says('m1'));
  staged = new Map([
    ['vase', onStage('vase', DIGEST)],
    ['bowl', onStage('bowl', 'b'.repeat(64))],
    ['care', onStage('care', 'c'.repeat(64), 'file')],
  ]);
  steps = [];
  onePictureEach = new Set();
});
afterEach(() => desk.close());

function onStage(id: string, digest: string, type: StagedFile['type'] = 'image'): StagedFile {
  return {
    id,
    type,
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
    onePictureEach,
    wakeDelivery: () => void steps.push('wake'),
    wakeRelease: () => {},
    onAnswered: () => {},
    hasHumanAgent: () => false,
  };
  return sendFiles(parts, { conversationId, clientId: clientId(++sends), files });
}

const own = async () => (await threadOf(desk, conversationId)).filter(({ direction }) => direction === 'out');

describe('sending', () => {
  test('pictures that follow each other are one message, everything else is one of its own', async () => {
    const messages = await send('vase', 'bowl', 'care', 'vase');
    expect(messages.map(({ attachments }) => attachments.map(({ name }) => name))).toEqual([
      ['vase.png', 'bowl.png'],
      ['care.png'],
      ['vase.png'],
    ]);
    expect(messages[0]?.attachments).toMatchObject([
      { kind: 'image', media: 'kept', width: 3, height: 4 },
      { kind: 'image', media: 'kept' },
    ]);
    expect(steps).toEqual(['keep vase', 'keep bowl', 'keep care', 'keep vase', 'wake']);
    expect(await desk.storage.unreferencedMedia(9)).toEqual([]);
    expect([...staged.keys()]).toEqual([]);
  });

  test('one each, where Instagram has refused several together', async () => {
    onePictureEach.add(desk.accountId);
    expect(await send('vase', 'bowl')).toHaveLength(2);
  });

  test('the same file twice is two pictures over one file', async () => {
    await send('vase', 'vase');
    expect((await own())[0]?.attachments).toHaveLength(2);
  });

  test('one that is no longer there: nothing is stored, the others stay on the stage', async () => {
    await expect(send('vase', 'gone')).rejects.toMatchObject({ code: 'file-gone' });
    expect([await own(), [...staged.keys()]]).toEqual([[], ['vase', 'bowl', 'care']]);
  });

  test('a closed window: nothing is stored, and they stay on the stage', async () => {
    await desk.clock.advance(25 * 3_600_000);
    await expect(send('vase')).rejects.toMatchObject({ code: 'window-closed' });
    expect([await own(), staged.size]).toEqual([[], 3]);
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
  let uploads: string[];
  beforeEach(() => {
    withdrawn = 0;
    urls = [];
    uploads = [];
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
      instagram: sendingInstagram({
        async sendAttachment({ type, file }) {
          urls.push(`${type} ${Object.values(file)}`);
          if (fails) throw fails;
          return { mid: `sent ${urls.length}` };
        },
        async sendPictures({ files }) {
          urls.push(`${files.length} pictures`);
          if (fails) throw fails;
          return { mid: `sent ${urls.length}` };
        },
        async upload({ type, url }) {
          uploads.push(`${type} ${url}`);
          return { attachmentId: `id ${uploads.length}` };
        },
      }),
      onePictureEach,
      tokenOf: async () => 'token',
      offerFile,
      filePatience: filePatience(desk.clock, () => true),
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
      instagram: sendingInstagram({
        async sendAttachment() {
          await desk.intake({ events: [pictureEcho('early')], journalId: null });
          return { mid: 'early' };
        },
      }),
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
    await desk.storage.hastenReplies({ now: NOON, only: 'files' });
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

  function sendAgain() {
    staged.set('vase', onStage('vase', DIGEST));
    return send('vase');
  }
  const refusal = (subcode: number) =>
    new InstagramFailure('attachment-refused', { kind: 'permanent' }, { code: 100, subcode });
  const threadLooks = async () =>
    (await own()).map(({ text, delivery, attachments }) => [
      text ?? attachments.map(({ name }) => name).join(' '),
      delivery,
    ]);

  test('several pictures go in one message, and come back as one', async () => {
    await send('vase', 'bowl');
    await attempt();
    const told = echoOf('sent 1', '', {
      text: null,
      attachments: [picture('https://a'), picture('https://b')],
    });
    await desk.intake({ events: [told], journalId: null });
    expect(urls).toEqual(['2 pictures']);
    expect(await threadLooks()).toEqual([['vase.png bowl.png', 'sent']]);
  });

  test('refused together, they go one by one, before what was written after them', async () => {
    await send('vase', 'bowl');
    await desk.storage.queueReplies(
      textReply({ conversationId, clientId: clientId(777), text: 'These two', now: NOON }),
    );
    await attempt({}, refusal(2534068));
    expect([...onePictureEach]).toEqual([desk.accountId]);
    await attempt();
    await attempt();
    expect(urls).toEqual(['2 pictures', 'image id 1', 'image https://shop.example/media/bbbb']);
    const [next] = await desk.storage.dueReplies({ now: NOON, limit: 9 });
    expect(next?.content).toEqual({ kind: 'text', text: 'These two' });
    expect((await threadLooks()).filter(([, delivery]) => delivery === 'sent')).toEqual([
      ['vase.png', 'sent'],
      ['bowl.png', 'sent'],
    ]);
  });

  test('a file that goes to somebody else too is handed over once, then goes by its id', async () => {
    await send('vase');
    await attempt();
    await sendAgain();
    await attempt();
    await sendAgain();
    await attempt({ offerFile: async () => 'no-address' });
    expect(uploads).toEqual(['image https://shop.example/media/aaaa']);
    expect(urls).toEqual(['image https://shop.example/media/aaaa', 'image id 1', 'image id 1']);
  });

  test('a second try has it fetched into an id, so that a third need not', async () => {
    await send('vase');
    await attempt({}, new InstagramFailure('instagram-down', { kind: 'retry' }, {}));
    await desk.clock.advance(60_000);
    await attempt({}, new InstagramFailure('instagram-down', { kind: 'retry' }, {}));
    await desk.clock.advance(60_000);
    await attempt();
    expect(uploads).toHaveLength(1);
    expect(urls).toEqual(['image https://shop.example/media/aaaa', 'image id 1', 'image id 1']);
  });

  test('where nothing can be handed over it goes by its address', async () => {
    await send('vase');
    await attempt();
    await sendAgain();
    const cannot = async () => {
      throw new InstagramFailure('refused', { kind: 'permanent' }, { code: 2500 });
    };
    await attempt({
      instagram: sendingInstagram({
        upload: cannot,
        sendAttachment: async ({ file }) => ({ mid: `by ${Object.keys(file)}` }),
      }),
    });
    expect((await threadLooks()).map(([, delivery]) => delivery)).toEqual(['sent', 'sent']);
  });

  test('an id that Instagram no longer knows is replaced', async () => {
    const facts = { digest: DIGEST, type: 'image' as const };
    await desk.storage.noteUpload({ accountId: desk.accountId, ...facts, attachmentId: 'old', now: NOON });
    await send('vase');
    await attempt({}, refusal(2018074));
    await attempt();
    expect(urls).toEqual(['image old', 'image id 1']);
    expect(await threadLooks()).toEqual([['vase.png', 'sent']]);
  });

  test('an id is used for 80 days, in the account that has it', async () => {
    const facts = { digest: DIGEST, type: 'image' as const };
    const known = async (accountId = desk.accountId) =>
      (await desk.storage.knownFiles({ accountId, files: [facts], now: desk.clock.now() }))[0]?.attachmentId;
    await desk.storage.noteUpload({ accountId: desk.accountId, ...facts, attachmentId: 'one', now: NOON });
    expect([await known(), await known(99 as AccountId)]).toEqual(['one', null]);
    await desk.clock.advance(80 * 86_400_000);
    expect(await known()).toBeNull();
  });
});
