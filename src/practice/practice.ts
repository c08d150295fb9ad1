import { randomUUID } from 'node:crypto';
import type { Clock } from '../shared/clock.ts';
import { facebookHost } from './app/facebook-host.ts';
import type { AppInput, AppView, PracticeControl } from './control/control.ts';
import { serveControl } from './control/control-host.ts';
import { createControl } from './control/create-control.ts';
import { readPromptly } from './control/prompt-readers.ts';
import { createApp } from './control/stage-commands.ts';
import { createDeliveries } from './deliveries/deliveries.ts';
import { graphHost } from './graph/graph-host.ts';
import { serveHost } from './http/host.ts';
import type { Listening } from './http/listen.ts';
import { apiHost } from './login/api-host.ts';
import { wwwHost } from './login/www-host.ts';
import { mediaHost } from './media/media-host.ts';
import { startRelay } from './relay/relay.ts';
import { openShop, type ShopView } from './shop/shop.ts';
import type { Behaviours } from './world/behaviours.ts';
import { systemClock } from './world/clock.ts';
import { createWorld } from './world/world.ts';

export interface PracticeOptions {
  /** The first app; what is left out is made up. */
  app?: AppInput;
  behaviours?: Partial<Behaviours>;
  /** Opens the practice shop: an account, customers, their history and what they will write. */
  shop?: boolean;
  /** Multiplies every wait of the shop's customers: 1 is a quiet day, 0.01 a test. */
  pace?: number;
  /** Same seed, same message ids and tokens; left out: new ones in every run. */
  seed?: string;
  /** Ms a vanished tunnel client keeps its name. */
  tunnelGraceMs?: number;
  clock?: Clock;
}

export interface PracticeUrls {
  /** Stands for www.instagram.com. */
  www: string;
  /** Stands for api.instagram.com. */
  api: string;
  graphInstagram: string;
  graphFacebook: string;
  /** `host` of the localtunnel client. */
  relay: string;
  /** Pictures and sounds. */
  cdn: string;
  /** The control over HTTP. */
  control: string;
}

export interface Practice {
  urls: PracticeUrls;
  /** The first app, as somebody would read it in the dashboard. */
  app: AppView;
  /** The practice shop; null when it was not opened. */
  shop: ShopView | null;
  control: PracticeControl;
  /** Ends every server and everything that still waits. */
  close(): Promise<void>;
}

/**
 * A simulated Instagram with a tunnel relay beside it, on free ports of this computer. Each of Instagram's
 * hosts has its own port, so that a token sent to the wrong host fails as in the real world.
 */
export async function startPractice(options: PracticeOptions = {}): Promise<Practice> {
  const world = createWorld({
    realClock: options.clock ?? systemClock,
    seed: options.seed ?? randomUUID(),
  });
  Object.assign(world.behaviours, options.behaviours);
  const app = createApp(world, options.app ?? {});
  const deliveries = createDeliveries(world);
  const relay = await startRelay(
    options.tunnelGraceMs === undefined ? {} : { graceMs: options.tunnelGraceMs },
  );
  const control = createControl(world, deliveries, relay);
  readPromptly(world, control);

  let graph: Listening | null = null;
  const [www, api, graphInstagram, graphFacebook, cdn] = await Promise.all([
    serveHost(world, wwwHost(world)),
    serveHost(world, apiHost(world)),
    serveHost(
      world,
      graphHost(world, deliveries, () => graph?.url ?? ''),
    ),
    serveHost(world, facebookHost(world)),
    serveHost(world, mediaHost(world)),
  ]);
  graph = graphInstagram;
  world.media.baseUrl = cdn.url;
  const shop = options.shop ? await openShop(world, control, app, { pace: options.pace ?? 1, graph }) : null;
  const controls = await serveControl({ ...control, ...shop?.control });

  return {
    urls: {
      www: www.url,
      api: api.url,
      graphInstagram: graphInstagram.url,
      graphFacebook: graphFacebook.url,
      relay: relay.url,
      cdn: cdn.url,
      control: controls.url,
    },
    app,
    shop: shop?.view ?? null,
    control,
    async close() {
      shop?.close();
      world.clock.close();
      world.journal.close();
      await Promise.all(
        [www, api, graphInstagram, graphFacebook, cdn, controls, relay].map((part) => part.close()),
      );
    },
  };
}
