import type { ReactNode } from 'react';

interface PageHeadProps {
  /** The way to here, as links. */
  trail?: ReactNode;
  title: ReactNode;
  /** Beside the title: its state, and a sentence. */
  aside?: ReactNode;
  /** At the right; the decision is always here. */
  actions?: ReactNode;
}

/** The head of a console page. */
export function PageHead({ trail, title, aside, actions }: PageHeadProps) {
  return (
    <div className="page-head">
      <div>
        {trail !== undefined && <nav className="page-trail">{trail}</nav>}
        <h1>
          {title}
          {aside !== undefined && <span className="page-aside">{aside}</span>}
        </h1>
      </div>
      {actions !== undefined && <div className="page-actions">{actions}</div>}
    </div>
  );
}
