/** The shape of a row until its page has come from the engine. */
export function RowSkeleton() {
  return (
    <div className="incident-row-wait" aria-hidden="true">
      <i />
      <span>
        <b />
        <b />
        <b />
      </span>
    </div>
  );
}
