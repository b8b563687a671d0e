import { Icon } from '../marks/Icon.tsx';
import { showWritten } from './afterWriting.ts';
import { unsay, useNotice } from './notice.ts';
import { ProblemNote } from './ProblemNote.tsx';
import { useCorrectWords } from './useCorrectWords.ts';
import { useSending } from './useSending.ts';

/** What was just done, with the way back, until it is closed or something else is done. */
export function NoticeBar() {
  const { correct } = useCorrectWords();
  const notice = useNotice((state) => state.notice);
  const { busy, problem, send } = useSending();
  const undo = () =>
    void send(async () => {
      if (!notice?.undo) return;
      const open = await notice.undo();
      await showWritten(correct.done.undone, null, open);
    });
  return (
    <div className="notice-bar" data-shown={notice !== null || undefined}>
      <p role="status">{notice?.text}</p>
      {notice?.undo && (
        <button type="button" className="button button-small" onClick={undo} disabled={busy}>
          {correct.done.undo}
        </button>
      )}
      {notice && (
        <button
          type="button"
          className="icon-button"
          onClick={unsay}
          aria-label={correct.done.dismiss}
          title={correct.done.dismiss}
        >
          <Icon name="close" />
        </button>
      )}
      {notice && <ProblemNote problem={problem} />}
    </div>
  );
}
