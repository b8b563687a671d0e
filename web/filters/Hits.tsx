import { type ReactNode, useEffect, useState } from 'react';
import type { HitSpan, hitSpans } from '../filter/hits.ts';
import { useView } from '../state/view.ts';

type FindHits = typeof hitSpans;
let loaded: FindHits | null = null;
const load = async (): Promise<FindHits> => {
  loaded ??= (await import('../filter/hits.ts')).hitSpans;
  return loaded;
};

/** Finds hits once a text is looked for: until then the page need not know how words are spelt. */
function useFindHits(query: string): FindHits | null {
  const [find, setFind] = useState<{ hits: FindHits } | null>(() => loaded && { hits: loaded });
  useEffect(() => {
    if (query !== '' && !find)
      load().then(
        (hits) => setFind({ hits }),
        // Without it the text stands there unmarked.
        () => {},
      );
  }, [query, find]);
  return find?.hits ?? null;
}

/** The text with these parts of it marked. */
function marked(text: string, spans: readonly HitSpan[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(
      text.slice(at, start),
      <mark className="hit" key={start}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return [...parts, text.slice(at)];
}

function useHits(text: string): HitSpan[] {
  const { search } = useView();
  const find = useFindHits(search.text);
  return find && search.text !== '' ? find(text, search.text) : [];
}

/** A text with the words marked that are looked for. */
export function Hits({ text }: { text: string }) {
  const spans = useHits(text);
  return spans.length > 0 ? marked(text, spans) : text;
}

/** A line that is there only when what is looked for stands in it, and not in `unless` already. */
export function HitLine({ lead, text, unless }: { lead: string; text: string; unless: string }) {
  const spans = useHits(text);
  const already = useHits(unless).length > 0;
  if (spans.length === 0 || already) return null;
  return (
    <span className="hit-line">
      {lead} <bdi>{marked(text, spans)}</bdi>
    </span>
  );
}
