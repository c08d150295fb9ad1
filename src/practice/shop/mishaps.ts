/** Who writes when something is let go wrong. */

/** They wrote yesterday and were overlooked; when they write again their chat opens. */
export const LATE_WRITERS: ReadonlyArray<{ person: string; late: string; again: string }> = [
  {
    person: 'ines.marrow',
    late: 'Do you still have a table cake for tomorrow? It is for my dad’s 70th',
    again: 'Hello again! Did you see my question? I am still hoping 🙂',
  },
  {
    person: 'bruno.alcantar',
    late: '¿Abrís mañana aunque sea festivo?',
    again: '¡Hola otra vez! Sigo con la duda de mañana 🙂',
  },
  {
    person: 'livia.tavares',
    late: 'Oi, consigo buscar uma encomenda ainda hoje?',
    again: 'Oi de novo! Ainda dá para buscar amanhã?',
  },
];

/** Whose message gets lost on its way. */
export const LOST_WRITERS: ReadonlyArray<{ person: string; text: string }> = [
  { person: 'anton.riedl', text: 'Could you keep a rye loaf for me until six?' },
  { person: 'hanae.mori', text: '明日の朝、食パンを一斤お願いできますか？' },
  { person: 'carla.bisbal', text: '¿Me guardáis una hogaza hasta las seis?' },
];

/** Twenty messages of eight people within a moment: somebody posted about the shop. */
export const RUSH: ReadonlyArray<{ person: string; text: string }> = [
  ['anton.riedl', 'Saw you in the newspaper! 🎉'],
  ['anton.riedl', 'Is the cinnamon wreath real'],
  ['anton.riedl', 'I need two'],
  ['carla.bisbal', '¡Os he visto en el periódico!'],
  ['carla.bisbal', '¿Quedan roscas de canela?'],
  ['hanae.mori', '新聞で見ました！'],
  ['hanae.mori', 'シナモンリースはいくらですか？'],
  ['livia.tavares', 'Gente, que coisa linda a guirlanda de canela'],
  ['livia.tavares', 'Quanto custa?'],
  ['livia.tavares', 'Entregam em Niterói?'],
  ['bruno.alcantar', '¿Hacéis la rosca sin huevo?'],
  ['bruno.alcantar', 'Sería para el domingo'],
  ['dilnoza.karim', 'Assalomu alaykum, buyurtma bersa bo‘ladimi?'],
  ['dilnoza.karim', '🥯🥯🥯'],
  ['omar.benyahia', 'مرحبا، كم سعر إكليل القرفة؟'],
  ['omar.benyahia', 'وهل يوجد توصيل؟'],
  ['petra.zelenka', 'Dobrý den, máte ještě skořicový věnec?'],
  ['petra.zelenka', 'Stačí jeden'],
  ['omar.benyahia', 'شكراً'],
  ['anton.riedl', 'Also hello, sorry, I was excited'],
].map(([person = '', text = '']) => ({ person, text }));
