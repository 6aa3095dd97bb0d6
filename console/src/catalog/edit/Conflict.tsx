import { Button, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minute } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import type { Revision } from '../model';
import { FieldValue } from '../parts/FieldValue';
import { Badge } from '../../ui/Status';
import { both, merged, movedBy, type Clash } from './clashes';
import { formOf, type Form } from './form';

interface ConflictProps {
  mine: Form;
  /** What both began from. */
  base: Form | null;
  theirs: Revision;
  onSettle: (form: Form) => void;
}

/** Somebody else saved meanwhile: both versions beside each other, and nothing overwritten until one decides. */
export function Conflict({ mine, base, theirs, onSettle }: ConflictProps) {
  const { t } = useTranslation(['catalogEdit', 'catalog', 'ui']);
  const other = useMemo(() => formOf(theirs), [theirs]);
  const { clashes, same } = useMemo(() => both(mine, other), [mine, other]);
  const moved = (clash: Clash) => movedBy(clash, mine, other, base);
  const [taken, setTaken] = useState<ReadonlySet<string>>(() => new Set(clashes.filter((clash) => moved(clash) === 'theirs').map((clash) => clash.key)));
  const last = theirs.steps.at(-1);
  const take = (key: string, yes: boolean) => {
    setTaken((before) => (yes ? new Set([...before, key]) : new Set([...before].filter((one) => one !== key))));
  };
  const name = (clash: Clash) =>
    clash.item === null ? t(`catalog:field.${clash.field}`) : `${clash.item}${clash.field === 'items' ? '' : ` · ${t(`catalog:field.${clash.field}`)}`}`;
  return (
    <Panel
      flush
      title={last === undefined ? t('ui:changedElsewhere') : t('changedBy', { name: last.name, at: minute(last.at) })}
      note={t('notOverwritten')}
    >
      <table className="grid">
        <thead>
          <tr>
            <th>{t('where')}</th>
            <th>{t('theirs')}</th>
            <th>{t('mine')}</th>
          </tr>
        </thead>
        <tbody>
          {clashes.map((clash) => (
            <tr key={clash.key}>
              <th scope="row">
                {name(clash)} {base !== null && moved(clash) === 'both' && <Badge tone="warn">{t('contested')}</Badge>}
              </th>
              {([true, false] as const).map((yes) => (
                <td key={String(yes)}>
                  <Radio
                    aria-label={`${name(clash)} · ${t(yes ? 'theirs' : 'mine')}`}
                    checked={taken.has(clash.key) === yes}
                    onChange={() => {
                      take(clash.key, yes);
                    }}
                  />
                  {clash.field === 'items' ? (
                    t((yes ? clash.theirs : clash.mine) === true ? 'itemAdded' : 'itemGone')
                  ) : (
                    <FieldValue field={clash.field} value={yes ? clash.theirs : clash.mine} />
                  )}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <td colSpan={3} className="quiet">
              {t('same', { count: same })}
            </td>
          </tr>
        </tbody>
      </table>
      <div className="panel-foot">
        <Button
          onClick={() => {
            onSettle(other);
          }}
        >
          {t('takeTheirs')}
        </Button>
        {taken.size > 0 ? (
          <Button
            type="primary"
            onClick={() => {
              onSettle(merged(mine, other, clashes.filter((clash) => taken.has(clash.key))));
            }}
          >
            {t('takeChosen')}
          </Button>
        ) : (
          <Button
            type="primary"
            onClick={() => {
              onSettle(merged(mine, other, []));
            }}
          >
            {t('keepMine')}
          </Button>
        )}
      </div>
    </Panel>
  );
}
