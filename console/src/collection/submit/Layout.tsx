import { InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { Scrolling } from '../../ui/Scrolling';
import { Aside } from '../Aside';
import { NOTHING_STATED, type StatedLayout } from './order';
import type { Preview } from './send';
import './texts';

interface LayoutProps {
  preview: Preview;
  stated: StatedLayout;
  onChange: (layout: StatedLayout) => void;
}

const MOST_TRAILING = 1000;

/** 表格位置: in which sheet, behind which header, above which sums and remarks the data stands; found out, and where not rightly, chosen. */
export function Layout({ preview, stated, onChange }: LayoutProps) {
  const { t } = useTranslation('submission');
  const frame = preview.understood.frames[0];
  if (frame === undefined) {
    return null;
  }
  const aside = frame.aside.map((one) => one.row);
  // what was chosen shows at once, before the platform has looked again
  const headerRow = stated.headerRow ?? frame.headerRow;
  const headerRows = stated.headerRows ?? frame.headerRows;
  const isHeader = (row: number) => row >= headerRow && row < headerRow + headerRows;
  const widest = Math.max(0, ...preview.top.map((row) => row.cells.length)) + 1;
  const changed = JSON.stringify(stated) !== JSON.stringify(NOTHING_STATED);
  return (
    <Panel
      title={t('layout.title')}
      note={t('layout.note')}
      extra={
        changed ? (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              onChange(NOTHING_STATED);
            }}
          >
            {t('layout.auto')}
          </button>
        ) : undefined
      }
      flush
    >
      <div className="layout-choices">
        {frame.sheets.length > 1 && (
          <label>
            {t('layout.sheet')}
            <Select
              value={stated.sheet ?? frame.sheet ?? ''}
              options={frame.sheets.map((name) => ({ value: name, label: name }))}
              onChange={(sheet: string) => {
                onChange({ ...NOTHING_STATED, sheet });
              }}
            />
          </label>
        )}
        <span>
          <span id="header-rows">{t('layout.headerRows')}</span>
          <Radio.Group
            aria-labelledby="header-rows"
            value={headerRows}
            options={[1, 2].map((rows) => ({ value: rows, label: t('layout.rows', { count: rows }) }))}
            onChange={(event) => {
              onChange({ ...stated, headerRow, headerRows: Number(event.target.value) });
            }}
          />
        </span>
        {!preview.cut && (
          <label>
            {t('layout.trailing')}
            <InputNumber
              min={0}
              max={MOST_TRAILING}
              precision={0}
              value={stated.trailing ?? frame.aside.filter((one) => one.row > frame.headerRow && one.kind !== 'UNITS').length}
              onChange={(trailing) => {
                onChange({ ...stated, trailing });
              }}
            />
          </label>
        )}
      </div>
      <p className="layout-hint quiet">{t('layout.choose')}</p>
      <Scrolling label={t('layout.top')}>
        <table className="first-rows layout-top">
          <tbody>
            {preview.top.map((row) => (
              <tr key={row.row} className={isHeader(row.row) ? 'header-row' : aside.includes(row.row) ? 'aside-row' : undefined}>
                <th scope="row">
                  <label>
                    <input
                      type="radio"
                      name="header-row"
                      checked={row.row === headerRow}
                      onChange={() => {
                        onChange({ ...stated, headerRow: row.row });
                      }}
                    />
                    {t('layout.asHeader', { row: grouped(row.row) })}
                  </label>
                </th>
                {row.cells.map((cell, index) => (
                  // the last one reaches to the end, so that no line breaks off
                  <td key={index} colSpan={index === row.cells.length - 1 && row.all === row.cells.length ? Math.max(1, widest - index) : 1}>
                    {cell}
                  </td>
                ))}
                {row.all > row.cells.length && <td className="quiet">{t('layout.more', { count: row.all - row.cells.length })}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <Aside frames={preview.understood.frames} />
    </Panel>
  );
}
