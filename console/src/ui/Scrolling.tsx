import type { ReactNode } from 'react';

/** What may be wider than its place and holds nothing to step on: scrolled by the keyboard too. */
export function Scrolling({ label, children }: { label: string; children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard
    <div className="scrolling" tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  );
}
