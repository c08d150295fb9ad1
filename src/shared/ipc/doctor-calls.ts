import { z } from 'zod';
import { CheckId, CheckResult, DoctorReport, Incident } from '../model/doctor.ts';
import { AccountId } from '../model/ids.ts';

const Value = z.string().trim().max(4000);

/** What the window may ask of the doctor. */
export const doctorCalls = {
  /**
   * Makes these checks now, with those they rest on, and answers what came of the named ones. Nobody is bothered
   * twice: whatever runs already is waited for.
   */
  'doctor.run': {
    input: z.strictObject({
      ids: z.union([z.literal('all'), z.array(CheckId).min(1)]),
      /** Left out: every shop. */
      accountId: AccountId.optional(),
    }),
    output: z.array(CheckResult),
  },
  /** What was found last. Asks nobody. */
  'doctor.last': { input: z.strictObject({}), output: DoctorReport },
  /** Shopbell's own remedy for a check whose next click is `mend`; answers how it is then. */
  'doctor.mend': {
    input: z.strictObject({ id: CheckId, accountId: AccountId.nullable() }),
    output: z.array(CheckResult),
  },
  /** Tries a pair of id and secret that was pasted and not saved. Nothing is kept. Left out: the saved one. */
  'doctor.try-pair': {
    input: z.strictObject({
      pair: z.enum(['meta', 'instagram']),
      appId: Value,
      appSecret: Value.optional(),
      /** The other pair as far as it was pasted; left out: the saved one. */
      otherAppId: Value.optional(),
      otherAppSecret: Value.optional(),
    }),
    output: CheckResult,
  },
  /** Newest first. */
  'doctor.incidents': {
    input: z.strictObject({ limit: z.int().min(1).max(200) }),
    output: z.array(Incident),
  },
} as const;
