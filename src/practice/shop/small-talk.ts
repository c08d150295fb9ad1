/** What the shop asked or said, as far as a customer needs to understand it. */
export type Topic = 'amount' | 'time' | 'name' | 'address' | 'size' | 'price' | 'no';

/** By words of the three languages an owner may practise in; the first that fits counts. */
const SIGNS: ReadonlyArray<readonly [Topic, RegExp]> = [
  [
    'no',
    /\b(sorry|unfortunately|sold out|no more|lo siento|agotad|no quedan|desculp|infelizmente|esgotad|acabou)/i,
  ],
  ['amount', /\b(how many|how much cake|cu[aá]nt[oa]s|quant[oa]s)\b/i],
  ['name', /\b(which name|what name|your name|qu[eé] nombre|a nombre de|qual nome|que nome)\b/i],
  ['address', /\b(where (shall|should|do)|address|direcci[oó]n|endere[cç]o|ad[oó]nde|para onde)\b/i],
  ['size', /\b(size|how big|tama[nñ]o|tamanho|de qu[eé] grande|litros?)\b/i],
  ['time', /\b(when|what time|which day|cu[aá]ndo|a qu[eé] hora|qu[eé] d[ií]a|quando|que horas|qual dia)\b/i],
  ['price', /\d\s?(€|eur|euros?|reais|pesos|\$)|[€$]\s?\d|R\$\s?\d/i],
];

export function topicOf(text: string): Topic | null {
  return SIGNS.find(([, signs]) => signs.test(text))?.[0] ?? null;
}

export type Speech = 'en' | 'es' | 'pt' | 'ar' | 'ja' | 'ru';

/** One sensible answer to each, in the customer's own language. */
export const REPLIES: Readonly<Record<Speech, Readonly<Record<Topic, string>>>> = {
  en: {
    amount: 'Two, please. No, make it three, my sister is coming.',
    time: 'Around ten would be lovely, if that works for you.',
    name: 'Just write “Noor” on the box 🙂',
    address: '14 Lantern Row, second floor. The bell says Whitcombe.',
    size: 'The medium one. We are six, and two of us only say they are not hungry.',
    price: 'That’s fine, I’ll take it.',
    no: 'Oh, what a pity. Then next week?',
  },
  es: {
    amount: 'Dos, por favor. Bueno, mejor tres.',
    time: 'El viernes por la tarde me va perfecto.',
    name: 'A nombre de Maribel.',
    address: 'Calle del Olmo 8, 3.º izquierda. Gracias 🙏',
    size: 'La mediana está bien, somos cuatro.',
    price: 'Me parece bien, me la quedo.',
    no: 'Vaya, qué pena. ¿Y la semana que viene?',
  },
  pt: {
    amount: 'Dois, por favor! Ou melhor, três.',
    time: 'Passo aí às 17h, pode ser?',
    name: 'Thiago, com h 😄',
    address: 'Rua das Amendoeiras 120, casa 2.',
    size: 'O médio, somos cinco.',
    price: 'Fechado, fico com ele!',
    no: 'Ah, que pena. E amanhã?',
  },
  ar: {
    amount: 'اثنتان من فضلك.',
    time: 'يوم الخميس مساءً إن أمكن.',
    name: 'سلمى، شكراً.',
    address: 'شارع الزيتون ١٢، الطابق الأول.',
    size: 'الحجم المتوسط يكفي، نحن خمسة.',
    price: 'تمام، سآخذها.',
    no: 'يا خسارة! وماذا عن الأسبوع القادم؟',
  },
  ja: {
    amount: '二つお願いします。',
    time: '明日の十時ごろはいかがですか？',
    name: '藤井です。',
    address: '自分で取りに行きますので大丈夫です。',
    size: '普通の大きさでお願いします。',
    price: 'はい、それでお願いします。',
    no: '残念です。また来週うかがいます。',
  },
  ru: {
    amount: 'Один, пожалуйста. Нет, два!',
    time: 'В пятницу после девяти, если можно.',
    name: 'Вера Лапшина.',
    address: 'Я сама зайду, спасибо!',
    size: 'Обычный, нас четверо.',
    price: 'Хорошо, беру.',
    no: 'Эх, жаль. Может быть, на следующей неделе?',
  },
};
