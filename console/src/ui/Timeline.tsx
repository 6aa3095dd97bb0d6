import type { ReactNode } from 'react';

export interface Moment {
  key: string;
  title: ReactNode;
  at?: string;
  what?: ReactNode;
  /** done by default; paused while a clock stands still; now; coming. */
  phase?: 'done' | 'paused' | 'now' | 'coming';
}

/** What has happened, what is now, what is to come. */
export function Timeline({ of }: { of: readonly Moment[] }) {
  return (
    <ol className="timeline">
      {of.map((moment) => (
        <li key={moment.key} className={moment.phase ?? 'done'}>
          <span>{moment.title}</span>
          {moment.at !== undefined && <span className="at">{moment.at}</span>}
          {moment.what !== undefined && <span className="what">{moment.what}</span>}
        </li>
      ))}
    </ol>
  );
}
