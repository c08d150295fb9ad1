import { type Migration, migrate, migrations } from '../../src/main/storage/migrations/index.ts';
import { openWriter } from '../../src/main/storage/open-database.ts';

/**
 * Program of a test: brings the database of its first argument to a shape that does not exist, says so when it is
 * in the middle of it, and then waits for its end.
 */
const [file = ''] = process.argv.slice(2);

const endless: Migration = {
  version: migrations.length + 1,
  up(db) {
    db.pragma('cache_size = 10');
    db.exec('CREATE TABLE half (id INTEGER PRIMARY KEY, bytes BLOB)');
    const insert = db.prepare('INSERT INTO half (bytes) VALUES (zeroblob(100000))');
    for (let row = 0; row < 50; row += 1) insert.run();
    process.send?.('in the middle');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  },
};

migrate(openWriter(file), [...migrations, endless]);
