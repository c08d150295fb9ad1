import { useId } from 'react';
import type { ListOrder } from '../../../shared/model/settings.ts';
import { useApp } from '../../caches/app-cache.ts';
import { Segments } from '../../ui/Segments.tsx';
import { useWords } from '../../words/use-words.ts';
import { changeSetting } from './change-setting.ts';
import { Card, Row, Select } from './Rows.tsx';

const ORDERS: readonly ListOrder[] = ['deadline', 'newest', 'longest-waiting'];
const SIZES = [80, 90, 100, 110, 125, 150, 175, 200] as const;

/** How the window looks. */
export function AppearanceSection() {
  const { t } = useWords();
  const sizeId = useId();
  const orderId = useId();
  const { theme, density, textSize, listOrder } = useApp((state) => state.settings);
  return (
    <Card>
      <Row name={t('settings.theme')}>
        <Segments
          label={t('settings.theme')}
          value={theme}
          options={[
            { value: 'system', label: t('settings.theme-system') },
            { value: 'light', label: t('settings.theme-light') },
            { value: 'dark', label: t('settings.theme-dark') },
          ]}
          onChange={(value) => changeSetting({ theme: value })}
        />
      </Row>
      <Row name={t('settings.density')} note={t('settings.density-note')}>
        <Segments
          label={t('settings.density')}
          value={density}
          options={[
            { value: 'comfortable', label: t('settings.density-comfortable') },
            { value: 'compact', label: t('settings.density-compact') },
          ]}
          onChange={(value) => changeSetting({ density: value })}
        />
      </Row>
      <Row name={t('settings.text-size')} htmlFor={sizeId}>
        <Select
          id={sizeId}
          value={String(textSize)}
          options={SIZES.map((size) => ({ value: String(size), label: `${size} %` }))}
          onChange={(value) =>
            changeSetting({ textSize: SIZES.find((size) => String(size) === value) ?? 100 })
          }
        />
      </Row>
      <Row name={t('order.name')} htmlFor={orderId}>
        <Select
          id={orderId}
          value={listOrder}
          options={ORDERS.map((value) => ({ value, label: t(`order.${value}`) }))}
          onChange={(value) => changeSetting({ listOrder: value })}
        />
      </Row>
    </Card>
  );
}
