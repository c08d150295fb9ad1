import { z } from 'zod';

/** The steps of setting up, in their order. The first is a game and may be left out. */
export const GUIDE_STEPS = [
  'practice',
  'account',
  'app',
  'keys',
  'role',
  'token',
  'messages',
  'live',
  'proof',
] as const;
export const GuideStep = z.enum(GUIDE_STEPS);
export type GuideStep = z.infer<typeof GuideStep>;

/** The three pages that Meta asks for before it publishes an app. */
export const OWN_PAGES = ['privacy', 'terms', 'data-deletion'] as const;
export const OwnPage = z.enum(OWN_PAGES);
export type OwnPage = z.infer<typeof OwnPage>;

/** A user name at Instagram, without the @; empty: not told. */
export const SHOP_NAME = /^[A-Za-z0-9._]{0,30}$/;
const ShopName = z.string().trim().regex(SHOP_NAME);

const Addresses = z.object({
  privacy: z.string().max(2000).default(''),
  terms: z.string().max(2000).default(''),
  'data-deletion': z.string().max(2000).default(''),
});

/** Where the owner is in setting up, kept so that quitting costs nothing. No secrets. */
export const Guide = z.object({
  /** Null: not being set up now. */
  step: GuideStep.nullable().default(null),
  /** Gone through by the owner, or seen to be so. */
  done: z.array(GuideStep).default([]),
  /** The shop's user name, as the owner typed it: to be carried to Meta. Empty: not told. */
  shopName: ShopName.default(''),
  /** Where the pages for Meta stand, as the owner typed it. */
  pages: Addresses.prefault({}),
});
export type Guide = z.infer<typeof Guide>;

/** A change of some of it; what is left out stays. */
export const GuideInput = z.strictObject({
  step: GuideStep.nullable().optional(),
  done: z.array(GuideStep).optional(),
  shopName: ShopName.optional(),
  pages: Addresses.partial().strict().optional(),
});
export type GuideInput = z.infer<typeof GuideInput>;

/**
 * Whether an address shows a page to everybody. `not-secure`: not https · `not-public`: it means this computer or
 * its network · `missing`: the server has no such page, or wants a login first · `no-answer`: nobody answers there.
 */
export const PageAnswer = z.enum([
  'answers',
  'not-an-address',
  'not-secure',
  'not-public',
  'missing',
  'no-answer',
]);
export type PageAnswer = z.infer<typeof PageAnswer>;
