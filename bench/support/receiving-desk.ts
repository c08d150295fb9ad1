import { randomUUID } from 'node:crypto';
import { type Practice, startPractice } from '../../src/practice/practice.ts';
import { createIds } from '../../src/practice/world/ids.ts';
import { openTestDesk, type TestDesk } from '../../tests/support/open-test-desk.ts';
import { SHOP_USERNAME } from '../shop/fill-database.ts';
import { createRandom } from '../shop/random.ts';
import { receiverPortHere } from './receiver-port.ts';
import { type SignedWebhook, signedWebhook } from './signed-webhook.ts';

/** A desk as the app runs it, with one shop connected, told of by webhooks. */
export interface ReceivingDesk extends Pick<TestDesk, 'desk' | 'folder' | 'logged'> {
  port: number;
  /** A message of one of 500 customers that never came before. */
  makeWebhook(): SignedWebhook;
  close(): Promise<void>;
}

export async function openReceivingDesk(): Promise<ReceivingDesk> {
  const practice = await startPractice({ seed: 'bench' });
  await practice.control.createAccount({
    username: SHOP_USERNAME,
    name: 'Plumcrumb',
    accountType: 'BUSINESS',
  });
  const { desk, folder, logged, until, close } = await openTestDesk(practice);
  const { token } = await practice.control.generateToken({ account: SHOP_USERNAME, subscribes: false });
  await desk.connectWithToken({ token, reconnect: null });
  await until('live', () => desk.connection().word === 'live');
  return {
    desk,
    folder,
    logged,
    port: await receiverPortHere(),
    makeWebhook: webhookMaker(practice),
    async close() {
      await close();
      await practice.close();
    },
  };
}

function webhookMaker(practice: Practice): () => SignedWebhook {
  const ids = createIds(randomUUID());
  const accountUserId = ids.userId(SHOP_USERNAME);
  const random = createRandom(5);
  return () => {
    const message = {
      accountUserId,
      scopedId: `8${String(1_000_000_000_000_001 + random.below(500) * 2)}`,
      mid: ids.mid(accountUserId),
      text: `Is number ${random.below(100_000)} of ${random.letters(10)} still in stock, and could you send it?`,
      at: Date.now(),
    };
    return signedWebhook(message, practice.app.instagramAppSecret);
  };
}
