import { plural } from '../../i18n/plural.ts';
import { TypeMark } from '../../marks/TypeMark.tsx';
import { useWords } from '../../state/useWords.ts';
import { otherPlaceName, placeName } from '../../wording/placeWords.ts';
import type { PlaceRow } from './placeRows.ts';

/** One place of the list: its name in both scripts, whether it is only an area, and how many incidents. */
export function PlaceButton(props: { row: PlaceRow; isChosen: boolean; choose: () => void }) {
  const { row, isChosen, choose } = props;
  const { texts, formats, language } = useWords();
  const other = otherPlaceName(row.place, language);
  return (
    <li>
      <button type="button" aria-pressed={isChosen} onClick={choose}>
        <TypeMark type={row.dominant} size={15} />
        <span className="place-panel-name">
          <bdi>{placeName(row.place, language)}</bdi>
          {other && ' '}
          {other && <bdi className="other-name">{other}</bdi>}
          {row.onlyArea && ' '}
          {row.onlyArea && <span className="quiet">{texts.map.areaOnly}</span>}
        </span>
        <span className="place-panel-count">
          <span aria-hidden="true">{formats.number(row.count)}</span>
          <span className="visually-hidden">{plural(formats, row.count, texts.incidentsCounted)}</span>
        </span>
      </button>
    </li>
  );
}
