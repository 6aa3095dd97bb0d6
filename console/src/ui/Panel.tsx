import type { ReactNode } from 'react';

interface PanelProps {
  title?: ReactNode;
  /** A quiet sentence beside the title. */
  note?: ReactNode;
  extra?: ReactNode;
  /** The content reaches the edges: a table. */
  flush?: boolean;
  children: ReactNode;
}

/** A white field with a hairline: the only kind of card there is, and none stands in another. */
export function Panel({ title, note, extra, flush = false, children }: PanelProps) {
  return (
    <section className={flush ? 'panel flush' : 'panel'}>
      {(title !== undefined || extra !== undefined) && (
        <div className="panel-head">
          <h2>{title}</h2>
          {note !== undefined && <span className="quiet">{note}</span>}
          {extra !== undefined && <div className="panel-extra">{extra}</div>}
        </div>
      )}
      <div className="panel-body">{children}</div>
    </section>
  );
}

/** Main and right column, one beneath the other where it is narrow. */
export function Columns({ main, side }: { main: ReactNode; side: ReactNode }) {
  return (
    <div className="columns">
      <div>{main}</div>
      <aside>{side}</aside>
    </div>
  );
}
