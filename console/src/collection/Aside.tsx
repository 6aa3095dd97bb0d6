import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { grouped } from '../ui/format';
import './layout.texts';

type Frame = Schemas['CollectionFrame'];

/** 未计入数据的行: titles, units, sums and remarks around the tables, each with its row; none is left out silently. */
export function Aside({ frames }: { frames: readonly Frame[] }) {
  const { t } = useTranslation('layout');
  const rows = frames.flatMap((frame) => frame.aside.map((one) => ({ ...one, file: frame.file })));
  if (rows.length === 0) {
    return null;
  }
  return (
    <div className="aside-rows">
      <h3>{t('aside', { count: rows.length })}</h3>
      <ul>
        {rows.map((one) => (
          <li key={`${one.file} ${one.row}`}>
            <span className="quiet">
              {frames.length > 1 && `${one.file} `}
              {t('row', { row: grouped(one.row) })}
            </span>
            <span>{t(`kind.${one.kind}`)}</span>
            <span className="aside-text">{one.text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
