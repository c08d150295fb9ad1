import type { OrderStatus } from '../../../shared/model/order.ts';
import { moneyWords } from '../../../shared/money.ts';
import type { TextKey } from '../../../shared/texts/translate.ts';
import { useWords } from '../../words/use-words.ts';

export const STATUS_NAMES = {
  open: 'order.status-open',
  'half-paid': 'order.status-half-paid',
  paid: 'order.status-paid',
  sent: 'order.status-sent',
  done: 'order.status-done',
} as const satisfies Record<OrderStatus, TextKey>;

export const STATUSES: readonly OrderStatus[] = ['open', 'half-paid', 'paid', 'sent', 'done'];

/** "147", "098": as wide as the next hundred orders. */
export function orderNumber(number: number): string {
  return String(number).padStart(3, '0');
}

/** Writes amounts of money as the owner's system does. */
export function useMoney(): (minor: number, currency: string) => string {
  const { locale } = useWords();
  return (minor, currency) => moneyWords(minor, currency, locale);
}

/** "November", or "November 2025" when it is not of this year. */
export function useMonthName(): (month: string) => string {
  const { locale } = useWords();
  return (month) => {
    const [year = 0, number = 1] = month.split('-').map(Number);
    const isThisYear = year === new Date().getFullYear();
    const name = new Date(year, number - 1, 1).toLocaleDateString(locale, {
      month: 'long',
      ...(!isThisYear && { year: 'numeric' }),
    });
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  };
}
