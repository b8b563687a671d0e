import { FilterChips } from '../filters/FilterChips.tsx';
import { useWords } from '../state/useWords.ts';
import { useViewer } from '../state/viewerStore.ts';
import { useSummary } from './useSummary.ts';

/** What is shown, in one sentence, read out when it changes; behind it the filters that make it so. */
export function Summary() {
  const { texts } = useWords();
  const playing = useViewer((state) => state.playing);
  const sentence = useSummary();
  return (
    <>
      <p
        className="summary"
        title={sentence}
        role="status"
        aria-live={playing ? 'off' : 'polite'}
        aria-label={texts.regions.summary}
        dir="auto"
      >
        {sentence}
      </p>
      <FilterChips />
    </>
  );
}
