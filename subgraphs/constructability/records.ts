import type { RecordIntake } from '../shared/recordIntake.ts';
import { readBooks } from './records/authoredBooks.ts';
import { ruleFaults } from './records/ruleFaults.ts';
import { discard, stage } from './records/stage.ts';
import { initialFaults } from './records/worksFaults.ts';

/** What an import hands this service: all that decides whether a car can be built, and which is the cheapest. */
export const intake: RecordIntake = {
  takes: [
    'market',
    'model',
    'family',
    'option',
    'package',
    'standard',
    'rule',
    'price-list',
    'price',
  ],
  examine: async function* (dataset) {
    const { markets, byBrand, faults } = await readBooks(dataset);
    yield* faults;
    let faulty = faults.length > 0;
    for (const [brand, book] of byBrand) {
      for (const fault of ruleFaults(brand, book)) {
        faulty = true;
        yield fault;
      }
    }
    // Whether cars can be built is told by sound rules only.
    if (faulty) return;
    for (const book of byBrand.values()) yield* initialFaults(book, markets);
  },
  stage,
  discard,
};
