export { ShopList } from './ShopList.tsx';
export { TokenNotice } from './TokenNotice.tsx';
export { useShop, useShopsWaiting } from './use-shops.ts';
