import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { useViewer } from '../state/viewerStore.ts';
import { commonPlace } from '../wording/commonPlace.ts';
import { summarySentence } from '../wording/summary.ts';

/** What is shown, in one sentence. */
export function useSummary(): string {
  const { dataset, filtered } = useView();
  const words = useWords();
  const from = useViewer((state) => state.from);
  const to = useViewer((state) => state.to);
  const { facts } = filtered;
  const places = facts.places.flatMap((index) => dataset.places[index] ?? []);
  const days = facts.days && ([from ?? facts.days[0], to ?? facts.days[1]] as const);
  return summarySentence(
    {
      count: facts.count,
      others: facts.others,
      where: commonPlace(places, dataset.places, words),
      placeCount: places.length,
      // A chosen period is what was asked for; a date that is a range may reach beyond it.
      days: from !== null && to !== null ? [from, to] : days,
      outletCount: facts.outlets.length,
      outlet: facts.outlets.length === 1 ? (facts.outlets[0] as string) : null,
      unknownOutletCount: facts.unknownOutlets,
    },
    words,
  );
}
