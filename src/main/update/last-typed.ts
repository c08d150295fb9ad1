import type { App } from 'electron';

/** Since when nobody has pressed a key in any of our windows; null: not since the start. What was typed is not kept. */
export function watchTyping(app: Pick<App, 'on'>, now: () => number): () => number | null {
  let typedAt: number | null = null;
  app.on('web-contents-created', (_event, contents) => {
    contents.on('before-input-event', (_input, { type }) => {
      if (type === 'keyDown') typedAt = now();
    });
  });
  return () => (typedAt === null ? null : now() - typedAt);
}
