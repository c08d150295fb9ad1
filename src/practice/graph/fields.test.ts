import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Field, parseFields, pickFields } from './fields.ts';

const names = fc.constantFrom('id', 'from', 'messages', 'created_time');
const fieldTree = fc.letrec<{ list: Field[]; field: Field }>((tie) => ({
  list: fc.array(tie('field'), { minLength: 1, maxLength: 3 }),
  field: fc.record({
    name: names,
    modifiers: fc.oneof(
      fc.constant({}),
      fc.constant({ limit: '5' }),
      fc.constant({ limit: '5', after: 'QVFI' }),
    ),
    fields: fc.oneof({ depthSize: 'small' }, fc.constant(null), tie('list')),
  }),
}));

function write(fields: Field[]): string {
  return fields
    .map(({ name, modifiers, fields: inner }) => {
      const tail = Object.entries(modifiers).map(([key, value]) => `.${key}(${value})`);
      return `${name}${tail.join('')}${inner ? `{${write(inner)}}` : ''}`;
    })
    .join(',');
}

test('what is written in the notation is read back the same', () => {
  fc.assert(
    fc.property(fieldTree.list, (fields) => {
      expect(parseFields(write(fields))).toEqual(fields);
    }),
  );
});

test.each(['id,messages{', 'id}', 'id,,from', 'messages.limit', 'Id', 'id from'])('refuses %s', (text) => {
  expect(() => parseFields(text)).toThrow('Syntax error');
});

test('picks what was asked for, leaves out what there is not, refuses the unknown', () => {
  const node = { id: () => '1', name: () => undefined, from: () => 'ada' };
  expect(pickFields(node, parseFields('from,name'), 'Message')).toEqual({ from: 'ada', id: '1' });
  expect(() => pickFields(node, parseFields('constructor'), 'Message')).toThrow(
    'nonexisting field (constructor)',
  );
});
