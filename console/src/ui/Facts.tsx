import type { ReactNode } from 'react';

/** Labels and their values; a value that is not there, or false, is left out with its label. */
export function Facts({ of, two = false }: { of: readonly (readonly [string, ReactNode])[]; two?: boolean }) {
  return (
    <dl className={two ? 'facts two' : 'facts'}>
      {of
        .filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false)
        .map(([label, value]) => (
          <FactPair key={label} label={label} value={value} />
        ))}
    </dl>
  );
}

function FactPair({ label, value }: { label: string; value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
