import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { LIST_WIDTH, type ListWidth } from '../place/list-width.ts';
import { useWords } from '../words/use-words.ts';
import styles from './ListEdge.module.css';

const STEP_PX = 16;

/** The edge between list and thread: dragged, or moved by the arrows when it has the focus. */
export function ListEdge({ width, most, change, keep }: ListWidth) {
  const { t } = useWords();
  const [isDragging, setDragging] = useState(false);

  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragging(true);
  }
  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    if (!isDragging) return;
    const sheet = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!sheet) return;
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    change(isRightToLeft ? sheet.right - event.clientX : event.clientX - sheet.left);
  }
  function onPointerEnd(): void {
    if (!isDragging) return;
    setDragging(false);
    keep();
  }
  function onKeyDown(event: KeyboardEvent): void {
    const to: Partial<Record<string, number>> = {
      ArrowLeft: width - STEP_PX,
      ArrowRight: width + STEP_PX,
      Home: LIST_WIDTH.least,
      End: most,
    };
    const wished = to[event.key];
    if (wished === undefined) return;
    event.preventDefault();
    change(wished);
    keep();
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      className={styles.edge}
      role="separator"
      aria-label={t('list.width')}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={LIST_WIDTH.least}
      aria-valuemax={most}
      tabIndex={0}
      data-dragging={isDragging}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onDoubleClick={() => {
        change(LIST_WIDTH.usual);
        keep();
      }}
      onKeyDown={onKeyDown}
    />
  );
}
