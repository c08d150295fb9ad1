import type { AccountInput, PersonInput } from '../control/control.ts';

const HOUR = 3_600_000;

/** A bakery that never was. */
export const SHOP: AccountInput & { name: string } = {
  username: 'tinderloaf.bakery',
  name: 'Tinderloaf',
  accountType: 'BUSINESS',
  followers: 3_418,
  posts: [
    {
      id: '18034512345678901',
      kind: 'image',
      caption: 'Plum cake, this Saturday from nine. 🍑',
      ago: 20 * HOUR,
    },
    {
      id: '18034512345678903',
      kind: 'reel',
      caption: 'How a croissant gets its 81 layers',
      ago: 3 * 24 * HOUR,
    },
    {
      id: '18034512345678905',
      kind: 'album',
      caption: 'Wedding season: five of our favourites',
      ago: 9 * 24 * HOUR,
    },
    { id: '18034512345678907', kind: 'image', caption: 'Rye, four days in the making', ago: 16 * 24 * HOUR },
    { id: '18034512345678909', kind: 'image', caption: null, ago: 31 * 24 * HOUR },
  ],
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
  { username: 'odile.marchand', name: 'Odile Marchand', followers: 831 },
  { username: 'gabe.linwood', name: 'Gabe & Lin', followers: 266 },
  { username: 'renata.vilela', name: 'Renata Vilela', followers: 2_904, isVerified: true },
  { username: 'paulina.ostrow', name: 'Paulina Ostrow', followers: 178 },
  { username: 'felix.grabner', name: 'Felix Grabner', followers: 51 },
  { username: 'camila.duarte_', name: 'Camila Duarte', followers: 690 },
  { username: 'leena.koski', name: 'Leena Koski', followers: 334 },
  { username: 'joaquin.ferrer', name: 'Joaquín Ferrer', followers: 120 },
  { username: 'cafe.anselm', name: 'Café Anselm', followers: 5_120, isFollowedByAccount: true },
  { username: 'yuki.tanabe', name: '田辺ゆき', followers: 87 },
  { username: 'nadia.rahmani', name: 'نادية الرحماني', followers: 411 },
  { username: 'helmi.saar', name: 'Helmi Saar', followers: 96 },
  { username: 'ines.marrow', name: 'Ines Marrow', followers: 204 },
  { username: 'bruno.alcantar', name: 'Bruno Alcántar', followers: 377 },
  { username: 'livia.tavares', name: 'Lívia Tavares', followers: 1_120 },
  { username: 'anton.riedl', name: 'Anton Riedl', followers: 89 },
  { username: 'hanae.mori', name: '森はなえ', followers: 310 },
  { username: 'carla.bisbal', name: 'Carla Bisbal', followers: 655 },
  { username: 'dilnoza.karim', name: 'Dilnoza Karim', followers: 148 },
  { username: 'omar.benyahia', name: 'عمر بن يحيى', followers: 502 },
  { username: 'petra.zelenka', name: 'Petra Zelenková', followers: 73 },
];
