export { orderCommands } from './commands.ts';
export { OrderBook } from './OrderBook.tsx';
export { Orders } from './Orders.tsx';
export { orderNumber, STATUS_NAMES } from './order-words.ts';
export { UseInOrder } from './UseInOrder.tsx';
export { type OrderWords, useOrderWords } from './use-order-words.ts';
