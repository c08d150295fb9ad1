import type { AccountInput, PersonInput } from '../control/control.ts';

/** A bakery that never was. */
export const SHOP: AccountInput & { name: string } = {
  username: 'tinderloaf.bakery',
  name: 'Tinderloaf',
  accountType: 'BUSINESS',
  followers: 3_418,
  mediaIds: ['18034512345678901', '18034512345678903'],
};

/** Its customers: several scripts, one very long name, one without a name. */
export const CUSTOMERS: PersonInput[] = [
  { username: 'noor.whitcombe', name: 'Noor Whitcombe', followers: 412 },
  { username: 'maribel.ocampo', name: 'Maribel Ocampo', followers: 1_906, isVerified: true },
  { username: 'thi.brandao', name: 'Thiago Brandão', followers: 288, isFollowedByAccount: true },
  { username: 'salma.kurdi', name: 'سلمى الكردي', followers: 733 },
  { username: 'sakura_pan_', name: '藤井さくら', followers: 95 },
  { username: 'vera.lapshina', name: 'Вера Лапшина', followers: 540 },
  {
    username: 'maxi.theodora.von.hohenlindt',
    name: 'Maximiliane-Theodora von Hohenlindt-Achterberg zu Waldkirchen',
    followers: 61,
    followsAccount: false,
  },
  { username: 'kru.mel_47', name: null, followers: 3, followsAccount: false },
];
