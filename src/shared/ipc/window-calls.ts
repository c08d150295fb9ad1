import { z } from 'zod';

const Done = z.strictObject({});

/** What the window may ask about itself. */
export const windowCalls = {
  'window.control': {
    input: z.strictObject({ action: z.enum(['minimise', 'toggle-maximise', 'close']) }),
    output: Done,
  },
  /** The answer to `window.close-asked`: what closing means from now on; it is done at once. */
  'window.close-to': { input: z.strictObject({ closeTo: z.enum(['tray', 'quit']) }), output: Done },
} as const;

/** What main tells the window about itself. */
export const windowEvents = {
  /** The owner closes the window for the first time. `hasTray`: an icon beside the clock will stay. */
  'window.close-asked': z.strictObject({ hasTray: z.boolean() }),
  /** The settings were asked for from outside the window. */
  'window.show-settings': z.strictObject({}),
  /** The same of the health page. */
  'window.show-health': z.strictObject({}),
} as const;
