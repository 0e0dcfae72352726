import { expect, test } from 'vitest';
import { PictureCache } from './pictureCache.ts';

const picture = (bytes: number) => ({ svg: Buffer.alloc(bytes), etag: '"x"' });

test('the longest unused picture gives way first', () => {
  const cache = new PictureCache(30);
  cache.set('a', picture(9));
  cache.set('b', picture(9));
  cache.set('c', picture(9));
  cache.get('a');
  cache.set('d', picture(9));
  expect(['a', 'b', 'c', 'd'].filter((address) => cache.get(address) !== null)).toEqual([
    'a',
    'c',
    'd',
  ]);
});

test('it never holds more than its bytes, addresses counted', () => {
  const cache = new PictureCache(1_000);
  for (let index = 0; index < 500; index += 1) {
    cache.set(`${index}`.repeat(1 + (index % 40)), picture(1 + ((index * 37) % 400)));
    expect(cache.bytes).toBeLessThanOrEqual(1_000);
  }
  expect(cache.bytes).toBeGreaterThan(500);
});

test('a picture set again counts once', () => {
  const cache = new PictureCache(1_000);
  cache.set('a', picture(400));
  cache.set('a', picture(300));
  expect(cache.bytes).toBe(301);
  expect(cache.get('a')?.svg).toHaveLength(300);
});

test('a picture larger than all room is not kept, and drives no other out', () => {
  const cache = new PictureCache(100);
  cache.set('a', picture(50));
  cache.set('b', picture(100));
  expect(cache.get('b')).toBeNull();
  expect(cache.get('a')).not.toBeNull();
});
