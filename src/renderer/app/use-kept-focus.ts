import { useEffect } from 'react';
import { focusNear, isShown } from '../place/window-parts.ts';

/**
 * The focus never falls to the page: arrows, Tab and Enter would lead nowhere from there. When what holds it is taken
 * away, disabled or hidden, and nobody has moved the focus on by the next frame, it goes to what stood around it.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let path: HTMLElement[] = [];
    let isAsked = false;
    /** A button may be busy for less than a frame: it lets go of the focus, and looks afterwards as if nothing had been. */
    let wasTakenAway = false;

    function onFocusIn(event: FocusEvent): void {
      wasTakenAway = false;
      path = event.composedPath().filter((each) => each instanceof HTMLElement);
    }
    function onChange(): void {
      // At each change of the document: whether it is still in sight would have the browser lay out everything.
      wasTakenAway ||= isTakenAway(path);
      if (wasTakenAway || document.activeElement === document.body) askSoon();
    }
    function askSoon(): void {
      if (isAsked) return;
      isAsked = true;
      // After the frame: by then whoever closed something has sent the focus to where it belongs.
      requestAnimationFrame(() =>
        setTimeout(() => {
          isAsked = false;
          const isLost = wasTakenAway || isTakenAway(path) || isHidden(path);
          if (isLost && isNowhere(path)) giveBack(path);
          wasTakenAway = false;
        }),
      );
    }

    const observer = new MutationObserver(onChange);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', onFocusIn);
    // What is only hidden changes no element; the browser lets go of the focus with the next frame.
    document.addEventListener('focusout', askSoon);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('focusout', askSoon);
    };
  }, []);
}

function giveBack(path: readonly HTMLElement[]): void {
  if (isTakenAway(path) || isHidden(path)) focusNear(path.slice(1));
  else path[0]?.focus();
}

function isTakenAway([holder]: readonly HTMLElement[]): boolean {
  return holder !== undefined && (!holder.isConnected || holder.matches(':disabled'));
}

/** A click beside all controls leaves the focus nowhere too, and is meant so: what held it is still in sight. */
function isHidden([holder]: readonly HTMLElement[]): boolean {
  return holder !== undefined && !isShown(holder);
}

function isNowhere([holder]: readonly HTMLElement[]): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement === holder;
}
