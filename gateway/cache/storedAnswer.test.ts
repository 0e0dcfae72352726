import { expect, test } from 'vitest';
import { fromStored, toStored } from './storedAnswer.ts';

const ANSWER = {
  bytes: Buffer.from('{"data":{"price":"54193.28"}}'),
  storedAtMs: 1_700_000_000_000,
  validUntilMs: 1_700_000_900_000,
  surrogateKeys: [],
  languages: ['de', 'en'],
};
const STORED = toStored('a', ANSWER);

test('a stored answer is read as it was', () => {
  expect(fromStored('a', STORED)).toEqual(ANSWER);
  const inNone = { ...ANSWER, languages: [] };
  expect(fromStored('b', toStored('b', inNone))).toEqual(inNone);
});

test('an answer of which any one bit was changed is none', () => {
  for (let bit = 0; bit < STORED.byteLength * 8; bit += 1) {
    const damaged = Buffer.from(STORED);
    damaged.writeUInt8(damaged.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(fromStored('a', damaged)).toBeUndefined();
  }
});

test('an answer that was cut short, or lengthened, is none', () => {
  for (let length = 0; length < STORED.byteLength; length += 1) {
    expect(fromStored('a', STORED.subarray(0, length))).toBeUndefined();
  }
  expect(fromStored('a', Buffer.concat([STORED, Buffer.from(' ')]))).toBeUndefined();
});

test("another name's answer is none", () => {
  expect(fromStored('b', STORED)).toBeUndefined();
});
