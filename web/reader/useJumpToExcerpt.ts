import { type RefObject, useLayoutEffect } from 'react';

/** Text above the excerpt that stays in sight: about three lines, so that it is read in its context. */
const CONTEXT_PX = 110;

/**
 * Scrolls a text so that its excerpt stands in it with what comes before; a text whose excerpt is in sight at its top stays
 * there. Where the text was left before and is shown again, it stands as it stood.
 */
export function useJumpToExcerpt(
  box: RefObject<HTMLElement | null>,
  content: unknown,
  leftAt?: RefObject<number | null>,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another excerpt is scrolled to when it is there
  useLayoutEffect(() => {
    const scroller = box.current;
    if (!scroller) return;
    const left = leftAt?.current ?? null;
    if (left !== null) scroller.scrollTop = left;
    else {
      const mark = scroller.querySelector('mark');
      const offset = mark ? mark.getBoundingClientRect().top - scroller.getBoundingClientRect().top : 0;
      scroller.scrollTop = Math.max(0, offset - Math.min(CONTEXT_PX, scroller.clientHeight / 3));
    }
    if (!leftAt) return;
    const remember = () => {
      leftAt.current = scroller.scrollTop;
    };
    scroller.addEventListener('scroll', remember, { passive: true });
    return () => scroller.removeEventListener('scroll', remember);
  }, [content]);
}
