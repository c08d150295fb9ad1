import { z } from 'zod';
import { Exported } from '../model/export.ts';
import { FileWork, MoveContent, Passphrase } from '../model/move-file.ts';

const Nothing = z.strictObject({});
const Done = z.strictObject({});

/** Taking everything along to another computer, or into a safe, in one file that only its passphrase opens. */
export const moveCalls = {
  /** Asks the owner where to, writes the file and reads it back; null when they thought better of it. */
  'move.save': {
    input: z.strictObject({ passphrase: Passphrase, withMedia: z.boolean(), withLogins: z.boolean() }),
    output: z.strictObject({ content: MoveContent, bytes: z.int().positive() }).nullable(),
  },
  /** Asks for a file and reads it whole, into a place aside; null when the owner chose none. Nothing changes yet. */
  'move.read': {
    input: z.strictObject({ passphrase: z.string().min(1).max(200) }),
    output: MoveContent.nullable(),
  },
  /** Puts what was read in the place of what is there; that is moved aside and stays. */
  'move.put-in': { input: Nothing, output: Done },
  /** Lets go of what was read. */
  'move.forget': { input: Nothing, output: Done },
  /** Asks the owner for a folder and writes everything that is stored below it; null when they chose none. */
  'export.save': { input: Nothing, output: Exported.nullable() },
  /** Shows the last one in the system's file manager. */
  'export.show': { input: Nothing, output: Done },
  /** Takes away messages, files, copies, settings and logins. The window then starts over. */
  'erase.everything': { input: z.strictObject({ isSure: z.literal(true) }), output: Done },
  /** How far the writing, reading or exporting that runs is; null: none does. */
  'work.progress': { input: Nothing, output: FileWork.nullable() },
  /** Ends it; whoever asked for it is answered with `work-stopped`, and nothing of it is left. */
  'work.stop': { input: Nothing, output: Done },
} as const;
