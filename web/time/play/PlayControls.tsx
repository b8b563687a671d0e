import { plural } from '../../i18n/plural.ts';
import { Icon, type IconName } from '../../marks/Icon.tsx';
import { useWords } from '../../state/useWords.ts';
import { useView } from '../../state/view.ts';
import { Choice } from '../Choice.tsx';
import { type PlaySpeed, playSpeeds, playWindows } from './playSteps.ts';
import type { Play } from './usePlay.ts';

const speeds = Object.keys(playSpeeds) as PlaySpeed[];

/** What stands still, in words; nothing while it plays, so that a screen reader is not flooded. */
function useSaid({ isPlaying, session }: Play): string {
  const { filtered } = useView();
  const { texts, formats } = useWords();
  // Of the answer that is shown, which may be one step behind what has been asked for.
  const { from, to } = filtered.criteria;
  if (isPlaying || session === null || from === null || to === null) return '';
  const count = plural(formats, filtered.count, texts.incidents);
  return texts.time.play[session.ended ? 'ended' : 'paused'](formats.days(from, to), count);
}

/** Play, step and stop; how long a window, and how fast. */
export function PlayControls({ play }: { play: Play }) {
  const words = useWords().texts.time.play;
  const said = useSaid(play);
  const button = (icon: IconName, name: string, act: () => void, disabled = false) => (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      title={name}
      onClick={act}
      disabled={disabled}
      data-play={icon}
    >
      <Icon name={icon} mirrored />
    </button>
  );
  return (
    <fieldset className="time-play">
      <legend className="visually-hidden">{words.label}</legend>
      {button('previous', words.previous, () => play.step(-1), play.session === null)}
      {play.isPlaying ? button('pause', words.pause, play.toggle) : button('play', words.play, play.toggle)}
      {button('next', words.next, () => play.step(1))}
      {button('stop', words.stop, play.stop, play.session === null)}
      <Choice
        label={words.window}
        value={play.window}
        options={playWindows}
        names={words.windows}
        onChange={play.setWindow}
      />
      <Choice
        label={words.speed}
        value={play.speed}
        options={speeds}
        names={words.speeds}
        onChange={play.setSpeed}
      />
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </fieldset>
  );
}
