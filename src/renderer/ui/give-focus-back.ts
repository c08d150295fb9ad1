/**
 * For what opens beside its control: the library gives the focus back in a turn of its own after closing. Whoever has gone
 * on meanwhile keeps it; what they opened would close again, as it does when the focus leaves it.
 */
export function givesFocusBack(otherwise?: (event: Event) => void): (event: Event) => void {
  return (event) => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) otherwise?.(event);
    else event.preventDefault();
  };
}
