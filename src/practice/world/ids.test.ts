import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIds } from './ids.ts';

test('no decimal id survives a JavaScript number', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (shop, person) => {
      const ids = createIds('seed');
      for (const id of [
        ids.userId(shop),
        ids.scopedId(ids.userId(shop), person),
        ids.appScopedId('1', shop),
      ]) {
        expect(id).toMatch(/^\d{17}$/);
        expect(BigInt(Number(id)).toString()).not.toBe(id);
      }
    }),
  );
});

test('people and accounts keep their ids over runs, messages and tokens do not', () => {
  const [first, second] = [createIds('monday'), createIds('tuesday')];
  expect(first.userId('fernpot')).toBe(second.userId('fernpot'));
  expect(first.scopedId('1', 'ada')).toBe(second.scopedId('1', 'ada'));
  expect(first.mid('1', 'old')).toBe(second.mid('1', 'old'));
  expect(first.mid('1')).not.toBe(second.mid('1'));
  expect(first.token()).not.toBe(second.token());
});

test('one person is another id in another account, and the account has two ids of its own', () => {
  const ids = createIds('seed');
  expect(ids.scopedId('1', 'ada')).not.toBe(ids.scopedId('2', 'ada'));
  expect(ids.userId('fernpot')).not.toBe(ids.appScopedId('1', 'fernpot'));
});
