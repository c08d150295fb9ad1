/** How people of one language write to a small shop, and how the shop answers. `{item}` and the like are filled in. */
export interface Language {
  /** How many of a hundred customers write so. */
  share: number;
  names: readonly string[];
  surnames: readonly string[];
  words: Readonly<Record<'item' | 'colour' | 'day', readonly string[]>>;
  customer: readonly string[];
  shop: readonly string[];
}

const english: Language = {
  share: 30,
  names: ['Anna', 'Olivia', 'James', 'Amara', 'Grace', 'Noah', 'Priya', 'Chloe', 'Ethan', 'Maya'],
  surnames: ['Koval', 'Bennett', 'Okoye', 'Lindqvist', 'Marrow', 'Patel', 'Hughes', 'O’Neil'],
  words: {
    item: ['mug', 'bowl', 'vase', 'birthday cake', 'linen dress', 'candle', 'tote bag', 'pair of earrings'],
    colour: ['blue', 'sage green', 'speckled', 'cream', 'black', 'terracotta'],
    day: ['Friday', 'Saturday', 'Monday', 'tomorrow', 'next week'],
  },
  customer: [
    'Hi! Is the {colour} {item} still in stock?',
    'How much is the {item} with shipping to Leeds?',
    'Could you keep {number} of them for me until {day}? I can pay today 🙏',
    'Thank you so much!! 😍',
    'My order #{number}{number} has not arrived yet, could you check where it is?',
    'Do you ship to Canada? And how long does it take',
    'oh no, it came with a small crack on the side 😢 what can we do?',
    'Perfect, {day} works for me',
    'Can I get the {item} in {colour} instead of the one on the picture? It is a present for my sister and she really loves that colour',
    'ok',
    'Is it dishwasher safe? And does it come with a box?',
    'Sent the payment just now, here is the screenshot',
  ],
  shop: [
    'Hi {name}! Yes, {number} left 🙂',
    'Of course, I’ll put it aside with your name on the box until {day}.',
    'Shipping is £4.50, it usually arrives in 2–3 working days.',
    'I’m so sorry about that! I’ll send you a new {item} on {day}, no need to return the broken one.',
    'Thank you for your order 💛 here is the tracking: https://track.example/{number}{number}',
    'We fire the kiln on {day}, so the {colour} ones will be ready after that.',
    'You’re welcome! See you {day}',
  ],
};

const spanish: Language = {
  share: 14,
  names: ['Lucía', 'Tomás', 'Valentina', 'Íñigo', 'Camila', 'Andrés', 'Begoña', 'Joaquín'],
  surnames: ['Ferrán', 'Quiroga', 'Núñez', 'Ibáñez', 'Castaño', 'Muñoz'],
  words: {
    item: ['taza', 'cuenco', 'jarrón', 'tarta', 'vestido', 'vela', 'bolso'],
    colour: ['azul', 'verde', 'crema', 'negro', 'rosa'],
    day: ['el viernes', 'el sábado', 'mañana', 'el lunes'],
  },
  customer: [
    '¡Hola! ¿Os queda el {item} en {colour}?',
    '¿Cuánto cuesta el envío a Sevilla?',
    '¿Puede ser sin nueces? Mi hija es alérgica 🙏',
    'Muchas gracias 🥰',
    'Me gustaría encargar {number} para una boda, ¿hacéis precio?',
    'Todavía no me ha llegado el pedido, ¿podrías mirarlo?',
    'Perfecto, {day} paso a recogerlo',
    'Vale',
  ],
  shop: [
    '¡Hola {name}! Sí, quedan {number} 🙂',
    'Claro que sí, te lo guardo hasta {day}.',
    'El envío son 4,90 € y llega en 48 horas.',
    'Lo siento muchísimo, te mando otro {day}.',
    '¡Gracias a ti! 💛',
  ],
};

const portuguese: Language = {
  share: 10,
  names: ['João', 'Conceição', 'Inês', 'Thiago', 'Luíza', 'Estêvão'],
  surnames: ['Petrel', 'Magalhães', 'Simões', 'Araújo', 'Guimarães'],
  words: {
    item: ['caneca', 'vaso', 'bolo', 'vestido', 'vela', 'bolsa'],
    colour: ['azul', 'verde', 'bege', 'preto', 'coral'],
    day: ['sexta', 'sábado', 'amanhã', 'segunda'],
  },
  customer: [
    'Oi! Ainda tem a {item} {colour}?',
    'Quanto fica com o frete pra Belo Horizonte?',
    'Adorámos a prova! Pode ser {day} às 10h?',
    'Obrigada!! ❤️',
    'Quero {number}, consegue me mandar o pix?',
    'Chegou tudo certinho, ficou lindo demais 😍',
  ],
  shop: [
    'Oi {name}! Tem sim, restam {number} 🙂',
    'Separo pra você até {day}, tá bom?',
    'O frete fica em R$ 18 e chega em 5 dias úteis.',
    'Eu que agradeço 💛',
  ],
};

const german: Language = {
  share: 8,
  names: ['Jürgen', 'Maximiliane', 'Lena', 'Özlem', 'Björn', 'Käthe'],
  surnames: ['Groß', 'Müller-Lüdenscheid', 'Schäfer', 'Weiß', 'von Hohenlindt'],
  words: {
    item: ['Tasse', 'Schüssel', 'Vase', 'Torte', 'Kerze'],
    colour: ['blau', 'salbeigrün', 'gesprenkelt', 'schwarz'],
    day: ['Freitag', 'Samstag', 'morgen', 'nächste Woche'],
  },
  customer: [
    'Hallo, gibt es die {item} noch in {colour}?',
    'Wie hoch sind die Versandkosten nach Österreich?',
    'Könnten Sie mir {number} Stück bis {day} zurücklegen?',
    'Vielen Dank! Ich freue mich schon sehr auf das Päckchen.',
    'Leider ist die {item} zerbrochen angekommen …',
    'Passt, danke!',
  ],
  shop: [
    'Hallo {name}, ja, {number} sind noch da 🙂',
    'Gern, ich lege sie bis {day} für Sie zurück.',
    'Der Versand kostet 5,49 € und dauert zwei bis drei Tage.',
    'Oh nein, das tut mir leid! Ich schicke {day} eine neue los.',
  ],
};

const turkish: Language = {
  share: 6,
  names: ['Zeynep', 'Çağla', 'Şükrü', 'İpek', 'Oğuz', 'Ömür'],
  surnames: ['Aksu', 'Yıldız', 'Öztürk', 'Güneş', 'Çelik'],
  words: {
    item: ['kupa', 'kase', 'vazo', 'pasta', 'mum'],
    colour: ['mavi', 'yeşil', 'krem', 'siyah'],
    day: ['cuma', 'cumartesi', 'yarın', 'pazartesi'],
  },
  customer: [
    'Merhaba, {colour} {item} hâlâ var mı?',
    'Kargo ne zaman çıkar?',
    'Teşekkürler! 🌸',
    '{number} tane alırsam indirim olur mu?',
    'Siparişim gelmedi, bakabilir misiniz?',
  ],
  shop: [
    'Merhaba {name}, evet {number} tane kaldı 🙂',
    '{day} kargoya veriyoruz.',
    'Tabii, sizin için ayırdım.',
    'Rica ederiz 💛',
  ],
};

const russian: Language = {
  share: 12,
  names: ['Дарья', 'Алексей', 'Екатерина', 'Фёдор', 'Юлия', 'Константин'],
  surnames: ['Мельник', 'Щербакова', 'Воронцов', 'Ёлкина', 'Жданов'],
  words: {
    item: ['кружка', 'миска', 'ваза', 'свеча', 'сумка'],
    colour: ['синяя', 'зелёная', 'бежевая', 'чёрная'],
    day: ['в пятницу', 'в субботу', 'завтра', 'на следующей неделе'],
  },
  customer: [
    'Здравствуйте! {item} {colour} ещё есть в наличии?',
    'Сколько стоит доставка в Новосибирск?',
    'Отложите, пожалуйста, {number} штуки, заберу {day}',
    'Спасибо большое! ❤️',
    'Посылка всё ещё не пришла, подскажите номер для отслеживания',
    'Хорошо',
    'А можно такую же, только поменьше? Это подарок маме на день рождения, хочется успеть {day}',
  ],
  shop: [
    'Здравствуйте, {name}! Да, осталось {number} 🙂',
    'Конечно, отложили для вас, ждём {day}.',
    'Доставка 350 ₽, обычно занимает 4–6 дней.',
    'Простите, пожалуйста! Отправим новую {day}.',
    'Пожалуйста, рады стараться!',
  ],
};

const ukrainian: Language = {
  share: 5,
  names: ['Оксана', 'Їжак', 'Богдан', 'Ґалаґан', 'Соломія'],
  surnames: ['Коваль', 'Шевчук', 'Євтушенко', 'Лисенко'],
  words: {
    item: ['чашка', 'миска', 'ваза', 'свічка'],
    colour: ['синя', 'зелена', 'біла', 'чорна'],
    day: ['у п’ятницю', 'у суботу', 'завтра'],
  },
  customer: [
    'Добрий день! Чи є ще {item} {colour}?',
    'Скільки коштує доставка до Львова?',
    'Дякую!! 💙💛',
    'Можна замовити {number} штук на {day}?',
  ],
  shop: ['Вітаю, {name}! Так, є ще {number} 🙂', 'Звісно, відклали для вас.', 'Відправимо {day}.'],
};

const arabic: Language = {
  share: 9,
  names: ['ليلى', 'فاطمة', 'يوسف', 'نور', 'خالد', 'مريم'],
  surnames: ['حداد', 'الخطيب', 'منصور', 'العلي', 'صبّاغ'],
  words: {
    item: ['الكوب', 'المزهرية', 'الكعكة', 'الفستان', 'الشمعة'],
    colour: ['الأزرق', 'الأخضر', 'الأبيض', 'الأسود'],
    day: ['يوم الجمعة', 'غدًا', 'يوم الأحد', 'الأسبوع القادم'],
  },
  customer: [
    'السلام عليكم، هل ما زال {item} باللون {colour} متوفرًا؟',
    'كم سعر الشحن إلى الرياض؟',
    'هل يمكن كتابة اسم على {item}؟ 🎂',
    'شكرًا جزيلاً ❤️',
    'لم يصل طلبي رقم {number}{number} حتى الآن',
    'ممتاز، {day} مناسب لي',
  ],
  shop: [
    'وعليكم السلام {name}، نعم بقي {number} 🙂',
    'أكيد! سنحجزه لك حتى {day}.',
    'الشحن خلال ثلاثة أيام عمل.',
    'نعتذر منك كثيرًا، سنرسل بديلاً {day}.',
  ],
};

const greek: Language = {
  share: 3,
  names: ['Ελένη', 'Γιώργος', 'Χρυσούλα'],
  surnames: ['Μαυρή', 'Παπαδόπουλος', 'Ξένου'],
  words: { item: ['βάζο', 'φλιτζάνι', 'κερί'], colour: ['μπλε', 'λευκό'], day: ['την Παρασκευή', 'αύριο'] },
  customer: ['Καλησπέρα! Πόσο κάνει το {item};', 'Υπάρχει σε {colour};', 'Ευχαριστώ πολύ!'],
  shop: ['Γεια σας {name}! Ναι, έχουμε {number} 🙂', 'Το στέλνουμε {day}.'],
};

const hebrew: Language = {
  share: 1,
  names: ['נועה', 'איתי', 'תמר'],
  surnames: ['לוי', 'כהן', 'מזרחי'],
  words: { item: ['הספל', 'הקערה', 'העוגה'], colour: ['כחול', 'לבן'], day: ['ביום שישי', 'מחר'] },
  customer: ['היי, {item} עדיין במלאי?', 'כמה עולה משלוח לחיפה?', 'תודה רבה 🙏'],
  shop: ['היי {name}, כן, נשארו {number} 🙂', 'נשלח {day}.'],
};

const hindi: Language = {
  share: 1,
  names: ['आरव', 'दीपिका', 'श्रेया'],
  surnames: ['शर्मा', 'वर्मा', 'गुप्ता'],
  words: { item: ['कप', 'फूलदान', 'मोमबत्ती'], colour: ['नीला', 'हरा'], day: ['शुक्रवार को', 'कल'] },
  customer: ['नमस्ते! क्या {colour} {item} अभी है?', 'दिल्ली तक डिलीवरी कितने की है?', 'बहुत धन्यवाद 🙏'],
  shop: ['नमस्ते {name}! जी हाँ, {number} बचे हैं 🙂', '{day} भेज देंगे।'],
};

const japanese: Language = {
  share: 1,
  names: ['さくら', '健太', '美咲'],
  surnames: ['佐藤', '鈴木', '高橋'],
  words: { item: ['マグカップ', 'お皿', '花瓶'], colour: ['青', '白'], day: ['金曜日', '明日'] },
  customer: [
    'こんにちは、{colour}の{item}はまだありますか？',
    '送料はいくらですか？',
    'ありがとうございます！',
  ],
  shop: ['{name}さん、はい、あと{number}個ございます🙂', '{day}に発送いたします。'],
};

export const languages: readonly Language[] = [
  english,
  spanish,
  portuguese,
  german,
  turkish,
  russian,
  ukrainian,
  arabic,
  greek,
  hebrew,
  hindi,
  japanese,
];
