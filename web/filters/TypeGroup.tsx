import { useState } from 'react';
import { incidentTypeNames, incidentTypes } from '../../src/model/incidentType.ts';
import { Icon } from '../marks/Icon.tsx';
import { TypeMark } from '../marks/TypeMark.tsx';
import { useWords } from '../state/useWords.ts';
import { useView } from '../state/view.ts';
import { allTypes, changeFilters, toggleSubType, toggleType, useViewer } from '../state/viewerStore.ts';
import { Choice } from './Choice.tsx';
import { FilterGroup } from './FilterGroup.tsx';

function SubTypes({ type }: { type: number }) {
  const { dataset, filtered } = useView();
  const { texts } = useWords();
  const chosen = useViewer((state) => state.chosen.sub_type) ?? [];
  const name = incidentTypeNames[type] as keyof typeof incidentTypes;
  const values = dataset.facetValues.sub_type;
  return (
    <ul className="place-inside" aria-label={texts.filters.subTypesOf(texts.types[name])}>
      {incidentTypes[name].map((subType) => (
        <li key={subType}>
          <Choice
            checked={chosen.includes(subType)}
            count={filtered.facets.sub_type[values.indexOf(subType)] ?? 0}
            onToggle={() => toggleSubType(type, subType)}
          >
            {texts.subTypes[subType]}
          </Choice>
        </li>
      ))}
    </ul>
  );
}

function TypeChoice({ type }: { type: number }) {
  const { filtered } = useView();
  const { texts } = useWords();
  const name = incidentTypeNames[type] as keyof typeof incidentTypes;
  const subTypes: readonly string[] = incidentTypes[name];
  const checked = useViewer((state) => Boolean(state.types & (1 << type)));
  const open = useViewer((state) => state.chosen.sub_type?.some((one) => subTypes.includes(one)) ?? false);
  const [opened, setOpened] = useState(open);
  return (
    <li>
      <div className="place-branch">
        <button
          type="button"
          className="icon-button"
          aria-expanded={opened}
          aria-label={texts.filters.subTypesOf(texts.types[name])}
          onClick={() => setOpened(!opened)}
        >
          <Icon name={opened ? 'up' : 'down'} />
        </button>
        <Choice checked={checked} count={filtered.types[type] as number} onToggle={() => toggleType(type)}>
          <TypeMark type={type} size={16} /> {texts.types[name]}
        </Choice>
      </div>
      {opened && <SubTypes type={type} />}
    </li>
  );
}

const chosenTypes = (types: number): number =>
  types === allTypes ? 0 : incidentTypeNames.filter((_, type) => types & (1 << type)).length;

/** The six ACLED types, switched on and off, with their sub-types, of which only the chosen ones are shown. */
export function TypeGroup() {
  const { texts } = useWords();
  const chosen = useViewer((state) => chosenTypes(state.types) + (state.chosen.sub_type?.length ?? 0));
  const clear = () => {
    const { sub_type: _, ...others } = useViewer.getState().chosen;
    changeFilters({ types: allTypes, chosen: others });
  };
  return (
    <FilterGroup name="type" label={texts.filters.groups.type} chosen={chosen} onClear={clear}>
      {() => (
        <ul className="choices">
          {incidentTypeNames.map((name, type) => (
            <TypeChoice key={name} type={type} />
          ))}
        </ul>
      )}
    </FilterGroup>
  );
}
