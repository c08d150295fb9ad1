import { dialog } from 'electron';
import type { Translate } from '../../shared/texts/translate.ts';

/** The system's own message box. No parent: the window that would be it shows nothing any more. */
export async function askAfterCrash(t: Translate): Promise<'again' | 'quit'> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Shopbell',
    message: t('crash.title'),
    detail: t('crash.text'),
    buttons: [t('crash.again'), t('crash.quit')],
    defaultId: 0,
    // Closing the box must not end the app: messages go on coming in.
    cancelId: 0,
    noLink: true,
  });
  return response === 1 ? 'quit' : 'again';
}
