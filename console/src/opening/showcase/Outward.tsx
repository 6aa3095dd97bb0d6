import { ExportOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

/** A link to a stranger's site: opened apart, told nothing of where one comes from, and vouched for by nobody. */
export function Outward({ to, children }: { to: string; children: ReactNode }) {
  // whatever stands in the data, nothing but the web is opened
  return to.startsWith('https://') ? (
    <a href={to} target="_blank" rel="noopener noreferrer nofollow ugc" className="outward">
      {children} <ExportOutlined aria-hidden />
    </a>
  ) : (
    <span>{children}</span>
  );
}
