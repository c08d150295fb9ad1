import type { Notice, NoticeAct, NoticeService } from './notice.ts';

/**
 * A part of the system's notifications: those of one desk. Chats of two desks may have the same number, so the keys
 * of each begin with its name. Whoever opened the whole closes it.
 */
export function noticesOf(name: string, whole: NoticeService): NoticeService {
  const begins = `${name}/`;
  const inWhole = (notice: Notice): Notice => ({ ...notice, key: begins + notice.key });
  const inPart = (act: NoticeAct): NoticeAct => ({
    ...act,
    notice: { ...act.notice, key: act.notice.key.slice(begins.length) },
  });
  return {
    show: (notice) => whole.show(inWhole(notice)),
    remove: (key) => whole.remove(begins + key),
    status: whole.status,
    listen: (listener) =>
      whole.listen((act) => {
        if (act.notice.key.startsWith(begins)) listener(inPart(act));
      }),
    close: async () => {},
  };
}
