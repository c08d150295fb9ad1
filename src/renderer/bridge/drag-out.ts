import type { DragEvent } from 'react';
import { call } from './api.ts';

interface Draggable {
  draggable: true;
  onDragStart(event: DragEvent<HTMLElement>): void;
}

/** For what shows a kept file: dragged out of the window, it is the file itself. */
export function dragOut(attachmentId: number): Draggable {
  return {
    draggable: true,
    onDragStart(event) {
      // The system's drag takes the place of the page's, which would carry an address nobody else can open.
      event.preventDefault();
      void call('attachment.drag', { attachmentId, box: seenPart(event.currentTarget) });
    },
  };
}

/** What of it lies in the window, in the page's pixels: that is what is dragged along. */
function seenPart(element: HTMLElement) {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [x, y] = [Math.max(0, left), Math.max(0, top)];
  return {
    x,
    y,
    width: Math.max(0, Math.min(right, window.innerWidth) - x),
    height: Math.max(0, Math.min(bottom, window.innerHeight) - y),
  };
}
