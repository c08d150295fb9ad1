import { openKeychain } from '../../src/main/secrets/keytar-secret-store.ts';
import { createSecretKeeper } from '../../src/main/secrets/secret-keeper.ts';

/** Program of a test: opens the true keychain of its session, and says how that went. */
const keeper = createSecretKeeper({
  openKeychain: () => openKeychain({ service: 'Shopbell test' }),
  clock: {
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  },
  log: { info() {}, warn() {}, error() {} },
});
await keeper.answered(10_000);
const token = await keeper.get('token:1').catch((error: { code: string }) => error.code);
process.stdout.write(`${keeper.kind} ${keeper.problem} ${token}\n`);
process.exit(0);
