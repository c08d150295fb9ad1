import type { PracticeControl } from '../control/control.ts';
import { whyNot } from '../deliveries/deliveries.ts';
import type { Listening } from '../http/listen.ts';
import type { PracticeApp } from '../world/apps.ts';
import { accountNamed, type World } from '../world/world.ts';
import { liveTheDay } from './day.ts';
import { HISTORY } from './history.ts';
import { CUSTOMERS, SHOP } from './people.ts';
import { createShopControl, type ShopControl } from './shop-control.ts';
import { createShopTime } from './shop-time.ts';
import { createTroubles } from './troubles.ts';

/** All an owner would have noted down from the dashboard, plus a token made there. */
export interface ShopView {
  username: string;
  name: string;
  userId: string;
  instagramAppId: string;
  instagramAppSecret: string;
  metaAppId: string;
  metaAppSecret: string;
  redirectUri: string;
  /** Long-lived, made by the dashboard; the account is not subscribed by it. */
  token: string;
}

/**
 * Opens the practice shop. Its customers start to write once a webhook can reach somebody: the app has a
 * callback and the account is subscribed.
 */
export async function openShop(
  world: World,
  control: PracticeControl,
  app: PracticeApp,
  { pace, graph }: { pace: number; graph: Pick<Listening, 'shut' | 'open'> },
): Promise<{ view: ShopView; control: ShopControl; close(): void }> {
  const account = await control.createAccount(SHOP);
  for (const customer of CUSTOMERS) await control.createPerson(customer);
  for (const { person, messages } of HISTORY) {
    await control.hasHistory({ account: account.username, person, messages });
  }
  const { token } = await control.generateToken({ account: account.username, subscribes: false });

  const time = createShopTime(world.clock, pace);
  let endDay: (() => void) | null = null;
  const stopWaiting = world.subscribed.add(() => {
    const isReachable =
      whyNot(app, { account: accountNamed(world, account.username), field: 'messages' }) === null;
    if (isReachable) endDay ??= liveTheDay(world, control, account.username, time);
  });
  const view: ShopView = {
    username: account.username,
    name: SHOP.name,
    userId: account.userId,
    instagramAppId: app.instagramAppId,
    instagramAppSecret: app.instagramAppSecret,
    metaAppId: app.metaAppId,
    metaAppSecret: app.metaAppSecret,
    redirectUri: app.redirectUris[0] ?? '',
    token,
  };
  return {
    view,
    control: createShopControl(
      time,
      createTroubles(world, control, { account: account.username, graph }),
      pace,
    ),
    close() {
      stopWaiting();
      endDay?.();
      time.close();
    },
  };
}
