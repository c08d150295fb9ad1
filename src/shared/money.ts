const LONGEST = 12;

/** How many digits of the currency stand behind its point: 2 for the euro, 0 for the yen, 3 for the dinar. */
export function fractionDigits(currency: string): number {
  return formatOf('en', currency).resolvedOptions().maximumFractionDigits ?? 2;
}

/** "€156", "€12.50", "R$ 1.200": whole amounts without the empty digits. `minor` is in the smallest unit. */
export function moneyWords(minor: number, currency: string, locale: string): string {
  const digits = fractionDigits(currency);
  const value = minor / 10 ** digits;
  return formatOf(locale, currency, minor % 10 ** digits === 0 ? 0 : digits).format(value);
}

/**
 * What the owner typed, in the smallest unit: "12", "12.5", "12,50", "1.200,00", "€ 12". The last point or comma
 * divides off the fraction when no more digits follow it than the currency has. Null for what is no amount.
 */
export function parseMoney(text: string, currency: string): number | null {
  const digits = fractionDigits(currency);
  const bare = text.replace(/[^\d.,\-−]/gu, '');
  if (!/\d/.test(bare) || /[-−]/u.test(bare)) return null;
  const point = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const tail = point < 0 ? '' : bare.slice(point + 1);
  const isFraction = point >= 0 && tail.length <= digits;
  const whole = (isFraction ? bare.slice(0, point) : bare).replace(/[.,]/g, '');
  const fraction = isFraction ? tail.padEnd(digits, '0') : '0'.repeat(digits);
  if (whole.length > LONGEST) return null;
  return Number(`${whole}${fraction}`);
}

/** As it stands in a field, to be read by `parseMoney` again: "12.50", "12". */
export function moneyField(minor: number, currency: string): string {
  const digits = fractionDigits(currency);
  const fixed = (minor / 10 ** digits).toFixed(digits);
  return minor % 10 ** digits === 0 ? String(minor / 10 ** digits) : fixed;
}

const BY_REGION: Readonly<Record<string, string>> = {
  US: 'USD',
  GB: 'GBP',
  BR: 'BRL',
  MX: 'MXN',
  AR: 'ARS',
  CO: 'COP',
  CL: 'CLP',
  PE: 'PEN',
  UY: 'UYU',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  CH: 'CHF',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  PL: 'PLN',
  CZ: 'CZK',
  JP: 'JPY',
  CN: 'CNY',
  IN: 'INR',
  TR: 'TRY',
  UA: 'UAH',
  IL: 'ILS',
  ZA: 'ZAR',
  NG: 'NGN',
  KE: 'KES',
  TH: 'THB',
  ID: 'IDR',
  PH: 'PHP',
  KR: 'KRW',
};

/** The first guess for a shop without orders: by the country of the system's language, else the euro. */
export function currencyOf(locales: readonly string[]): string {
  for (const locale of locales) {
    const region = new Intl.Locale(locale).region;
    if (region) return BY_REGION[region] ?? 'EUR';
  }
  return 'EUR';
}

/** Those that are chosen from; `mine` stands first. */
export function currencies(mine: string): string[] {
  return [...new Set([mine, 'EUR', 'USD', ...Object.values(BY_REGION)])];
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, currency: string, digits?: number): Intl.NumberFormat {
  const key = `${locale} ${currency} ${digits}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...(digits !== undefined && { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  });
  formats.set(key, made);
  return made;
}
