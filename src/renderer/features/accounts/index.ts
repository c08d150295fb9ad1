export { ShopList } from './ShopList.tsx';
export { useShop, useShopsWaiting } from './use-shops.ts';
