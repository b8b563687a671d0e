import { type Assertion, assertions } from '../../src/model/assertion.ts';
import { incidentTypeNames } from '../../src/model/incidentType.ts';
import { TypeMark } from '../marks/TypeMark.tsx';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { toggleAssertion, toggleType, useViewer } from '../state/viewerStore.ts';

/** Switches for the six types with their counts under the other filters, and for what is not `reported`. */
export function TypeFilters({ hidden }: { hidden: boolean }) {
  const { filtered } = useView();
  const { texts, formats } = useWords();
  const types = useViewer((state) => state.types);
  const shown = useViewer((state) => state.assertions);
  const others = assertions.filter((assertion) => assertion !== 'reported');
  const countOf = (assertion: Assertion) => filtered.assertions[assertions.indexOf(assertion)] as number;
  return (
    <section className="filters" hidden={hidden} aria-label={texts.regions.filters}>
      <ul className="type-filters">
        {incidentTypeNames.map((name, type) => (
          <li key={name}>
            <button
              type="button"
              aria-pressed={Boolean(types & (1 << type))}
              data-none={filtered.types[type] === 0 || undefined}
              onClick={() => toggleType(type)}
            >
              <TypeMark type={type} size={16} />
              <span>{texts.types[name]}</span>
              <span className="count">{formats.number(filtered.types[type] as number)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="assertion-filters">
        <span className="quiet">{texts.alsoShow}</span>
        {others.map((assertion) => (
          <button
            type="button"
            key={assertion}
            aria-pressed={Boolean(shown & (1 << assertions.indexOf(assertion)))}
            title={texts.assertionHelp[assertion]}
            onClick={() => toggleAssertion(assertion)}
          >
            {texts.assertions[assertion]} <span className="count">{formats.number(countOf(assertion))}</span>
          </button>
        ))}
      </p>
    </section>
  );
}
