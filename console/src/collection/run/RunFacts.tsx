import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { percent } from '../../ui/format';
import type { Run } from '../runs';
import { useDelimiter } from '../useDelimiter';
import '../layout.texts';
import '../texts';

/** What the files were found to be, in one line of figures. */
export function RunFacts({ run }: { run: Run }) {
  const { t } = useTranslation('collection');
  const delimiter = useDelimiter();
  const what = run.understood;
  return (
    <dl className="run-facts">
      {what !== null && (
        <>
          <FormatFact understood={what} />
          {isDelimited(what) && (
            <>
              <Fact label={t('fact.charset')} value={what.charset} />
              <Fact label={t('fact.delimiter')} value={delimiter(what.delimiter)} note={t('fact.quote', { quote: what.quote })} />
            </>
          )}
          <Fact
            label={t('fact.header')}
            value={t('fact.columns', { count: what.header.length })}
            note={what.ignored.length === 0 ? t('fact.allMapped') : t('fact.mapped', { mapped: what.columns.length, ignored: what.ignored.length })}
          />
        </>
      )}
      <Fact label={t('fact.mode')} value={t(`mode.${run.mode}`)} />
      <Fact label={t('fact.threshold')} value={percent(run.threshold)} />
    </dl>
  );
}

type Understood = NonNullable<Run['understood']>;

function isDelimited(understood: Understood): boolean {
  return understood.frames.every((frame) => frame.format === 'DELIMITED');
}

/** What the file is, where that is no plain text, and where its header was found. */
function FormatFact({ understood }: { understood: Understood }) {
  const { t } = useTranslation('layout');
  const frame = understood.frames[0];
  if (frame === undefined || (frame.format === 'DELIMITED' && frame.headerRow === 1)) {
    return null;
  }
  const sheet = frame.sheet === null ? '' : `${t('sheet', { sheet: frame.sheet })} · `;
  return <Fact label={t('fact')} value={t(`format.${frame.format}`)} note={sheet + t('place', { row: frame.headerRow })} />;
}

function Fact({ label, value, note }: { label: string; value: ReactNode; note?: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value}
        {note !== undefined && <small>{note}</small>}
      </dd>
    </div>
  );
}
