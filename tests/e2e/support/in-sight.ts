import { expect, type Locator, type Page } from '@playwright/test';

type Side = 'X' | 'Y';
type Ends = readonly [from: number, to: number];

/** Names what is cut off for good: the page itself, if it scrolls, and each control that no scrolling brings into sight. */
export function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 24;
    const CONTROLS = 'button, input, textarea, select, a, [role="tab"], [role="option"]';
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    const isPageLarger = scrollWidth > clientWidth || scrollHeight > clientHeight;
    const lost = [...document.querySelectorAll<HTMLElement>(CONTROLS)]
      .filter(isShown)
      .filter((control) => !isReached(control, 'X') || !isReached(control, 'Y'))
      .map((control) => control.getAttribute('aria-label') ?? control.textContent ?? control.tagName);
    return isPageLarger ? ['the page', ...lost] : lost;

    /** What only stands under the pointer, and what only screen readers meet, has no place to be in. */
    function isShown(control: HTMLElement): boolean {
      const { width } = control.getBoundingClientRect();
      return width > 1 && control.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    }
    function isReached(control: HTMLElement, side: Side): boolean {
      const ends = endsOf(control, side);
      return isInside(ends, control.parentElement, side, Math.min(ends[1] - ends[0], LEAST));
    }
    /** Goes on upwards: a box that scrolls stands for what is in it, one that cuts off has to hold all of it. */
    function isInside(ends: Ends, box: HTMLElement | null, side: Side, needed: number): boolean {
      if (box === null) return holds([0, side === 'X' ? innerWidth : innerHeight], ends);
      const room = endsOf(box, side);
      if (scrollsOf(box, side))
        return room[1] - room[0] >= needed && isInside(room, box.parentElement, side, needed);
      const isLetOut = getComputedStyle(box)[`overflow${side}`] === 'visible';
      return (isLetOut || holds(room, ends)) && isInside(ends, box.parentElement, side, needed);
    }
    function holds([start, end]: Ends, [from, to]: Ends): boolean {
      return from >= start - 2 && to <= end + 2;
    }
    function endsOf(box: HTMLElement, side: Side): Ends {
      const { left, right, top, bottom } = box.getBoundingClientRect();
      return side === 'X' ? [left, right] : [top, bottom];
    }
    function scrollsOf(box: HTMLElement, side: Side): boolean {
      if (!['auto', 'scroll'].includes(getComputedStyle(box)[`overflow${side}`])) return false;
      return side === 'X' ? box.scrollWidth > box.clientWidth : box.scrollHeight > box.clientHeight;
    }
  });
}

/** Wholly in the window as it stands, and nothing lies over it. */
export async function expectInSight(control: Locator, what: string): Promise<void> {
  await control.waitFor();
  const isSeen = () =>
    control.evaluate((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const corners = [
        [left + 4, top + 4],
        [right - 4, bottom - 4],
      ] as const;
      return corners.every(([x, y]) => element.contains(document.elementFromPoint(x, y)));
    });
  expect.soft(await isSeen(), what).toBe(true);
}
