import { randomUUID } from 'node:crypto';
import type { PracticeControl } from '../../src/practice/control/control.ts';
import type { Practice } from '../../src/practice/practice.ts';
import { defaultBehaviours } from '../../src/practice/world/behaviours.ts';
import { DEFAULT_REDIRECT_URI } from '../../src/shared/model/app-config.ts';
import type { CheckId } from '../../src/shared/model/doctor.ts';
import type { AccountId, ClientId, ConversationId } from '../../src/shared/model/ids.ts';
import type { Message } from '../../src/shared/model/message.ts';
import type { CredentialsInput } from '../../src/shared/model/setup.ts';

/** What is not Instagram and can break too. Each stays so until it is set otherwise. */
export interface BrokenComputer {
  /** The computer's clock goes ahead of the right time by so many ms. */
  setAhead(ms: number): Promise<void>;
  /** So many bytes are left where Shopbell keeps its files; null: as it truly is. */
  setFreeBytes(bytes: number | null): Promise<void>;
  setKeychain(how: 'works' | 'refuses' | 'forgets'): Promise<void>;
  /** Past Shopbell, as somebody who tidies the key store would. */
  setSecret(name: string, secret: string | null): Promise<void>;
}

/** A Shopbell with one connected shop, as a test can reach it: a desk in this process, or the app in its window. */
export interface ShopHands {
  computer: BrokenComputer;
  saveKeys(input: CredentialsInput): Promise<void>;
  mend(id: CheckId): Promise<void>;
  connectWithToken(input: { token: string; reconnect: AccountId }): Promise<void>;
  account(): Promise<{ id: AccountId; userId: string }>;
  /** Asks Instagram for the chats now. */
  ask(): Promise<void>;
  /** Whether messages come the fast way. */
  isLive(): Promise<boolean>;
  /** The only chat; null while nobody has written. */
  chat(): Promise<ConversationId | null>;
  messages(chat: ConversationId): Promise<Message[]>;
  send(input: { conversationId: ConversationId; clientId: ClientId; text: string }): Promise<void>;
  /** Resolves when it holds, fails after some seconds. */
  until(what: string, holds: () => Promise<boolean>): Promise<void>;
}

/** What a broken state is made of: the practice Instagram, the computer, and what an owner does. */
export interface BrokenStage extends Pick<ShopHands, 'computer' | 'saveKeys' | 'mend'> {
  control: PracticeControl;
  /** The right keys, and where a login ends. */
  app: Practice['app'];
  shop: string;
  saveRightKeys(): Promise<void>;
  /** Meta keeps another callback than the one that is ours; null: none. */
  changeCallback(change: { callbackUrl?: string; fields?: string[] } | null): Promise<void>;
  /** The owner carries the address to Meta's page. */
  pasteCallback(): Promise<void>;
  /** Another token in the key store; null: none. */
  keepToken(token: string | null): Promise<void>;
  /** With a new token, as after a new login. */
  reconnect(): Promise<void>;
  /** Instagram tells the app of these fields of the shop only; of none: it tells of nothing. */
  subscribe(fields: string[]): Promise<void>;
  /** The customer writes, by Instagram's time in so many ms, and it comes the fast way. */
  hears(text: string, when?: { inMs: number }): Promise<void>;
  /** The customer writes, Meta tells nobody, and so much later it is found by asking. */
  misses(text: string, when?: { inMs?: number; lateMs?: number }): Promise<void>;
  /** The owner answers, and Instagram does not take it. */
  isRefused(text: string): Promise<void>;
  isLive(): Promise<void>;
}

const SHOP = 'fernpot.studio';
const ADA = 'ada.lindqvist';

/** Who and what there is before anything breaks. Answers the shop's first token. */
export async function setBrokenStage({ control }: Practice): Promise<{ shop: string; token: string }> {
  await control.createAccount({ username: SHOP, name: 'Fernpot' });
  await control.createPerson({ username: ADA, name: 'Ada Lindqvist' });
  await control.changeApp({ redirectUris: [DEFAULT_REDIRECT_URI] });
  const { callLimits } = defaultBehaviours();
  // So many looks in a row meet the limit of the real one; it is not what is looked at here.
  await control.behave({ readsWithoutAccess: false, callLimits: { ...callLimits, conversations: null } });
  const { token } = await control.generateToken({ account: SHOP });
  return { shop: SHOP, token };
}

export function brokenStage(practice: Practice, hands: ShopHands): BrokenStage {
  const { control } = practice;
  const app = { ...practice.app, redirectUris: [...practice.app.redirectUris] };
  const { computer, saveKeys, mend, until } = hands;
  let ours: Awaited<ReturnType<PracticeControl['callback']>> = null;

  async function remembered() {
    ours = (await control.callback({})) ?? ours;
    if (ours === null) throw new Error('no callback was ever registered');
    return ours;
  }
  async function isHere(text: string, holds: (message: Message) => boolean = () => true): Promise<void> {
    await until(text, async () => {
      const chat = await hands.chat();
      if (chat === null) return false;
      return (await hands.messages(chat)).some((message) => message.text === text && holds(message));
    });
  }

  return {
    control,
    app,
    shop: SHOP,
    computer,
    saveKeys,
    mend,
    saveRightKeys: () =>
      saveKeys({
        instagramAppId: app.instagramAppId,
        instagramAppSecret: app.instagramAppSecret,
        metaAppId: app.metaAppId,
        metaAppSecret: app.metaAppSecret,
      }),
    async changeCallback(change) {
      const known = await remembered();
      await control.changeApp({ subscription: change && { ...known, ...change } });
    },
    pasteCallback: async () => control.saveWebhook(await remembered()),
    async keepToken(token) {
      await computer.setSecret(`token:${(await hands.account()).userId}`, token);
    },
    async reconnect() {
      const { token } = await control.generateToken({ account: SHOP });
      await hands.connectWithToken({ token, reconnect: (await hands.account()).id });
    },
    async subscribe(fields) {
      const living = (await control.tokens()).findLast(({ isRevoked }) => !isRevoked);
      const address = `${practice.urls.graphInstagram}/v26.0/me/subscribed_apps`;
      const query = fields.length > 0 ? `?subscribed_fields=${fields.join(',')}` : '';
      const method = fields.length > 0 ? 'POST' : 'DELETE';
      await fetch(`${address}${query}`, { method, headers: { authorization: `Bearer ${living?.token}` } });
    },
    async hears(text, when) {
      await control.writes({ account: SHOP, person: ADA, text, ...atTime(when) });
      await isHere(text);
    },
    async misses(text, when = {}) {
      await control.behave({ losesWebhooks: true });
      await control.writes({ account: SHOP, person: ADA, text, ...atTime(when) });
      await computer.setAhead(when.lateMs ?? 0);
      await hands.ask();
      await isHere(text);
      await computer.setAhead(0);
      await control.behave({ losesWebhooks: false });
    },
    async isRefused(text) {
      const conversationId = await hands.chat();
      if (conversationId === null) throw new Error('nobody has written yet');
      await hands.send({ conversationId, clientId: randomUUID() as ClientId, text });
      await isHere(text, ({ delivery }) => delivery === 'failed');
    },
    isLive: () => until('the line is live', hands.isLive),
  };
}

function atTime(when: { inMs?: number } = {}): { at?: number } {
  return when.inMs === undefined ? {} : { at: Date.now() + when.inMs };
}
