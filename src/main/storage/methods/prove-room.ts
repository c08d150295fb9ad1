import { run, type WritableDb } from '../sql.ts';

/** See `Storage.proveRoom`. Two commits: the first must find its room, the second gives it back. */
export function proveRoom(db: WritableDb): void {
  db.transaction(() =>
    run(db, 'INSERT OR REPLACE INTO room_trial (id, zeros) VALUES (1, zeroblob(262144))'),
  )();
  run(db, 'DELETE FROM room_trial');
}
