import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../ui/format';
import { Scrolling } from '../../ui/Scrolling';
import { useReason } from '../useReason';
import type { Preview } from './send';
import './texts';

type Row = Preview['examined']['rows'][number];

const COLUMNS = 24;
const LONGEST = 200;

/** The first rows as they stand in the file, a window of their columns at a time; cells at fault are marked and say why. */
export function FirstRows({ preview }: { preview: Preview }) {
  const { t } = useTranslation('submission');
  const [from, setFrom] = useState(0);
  const { header, columns } = preview.understood;
  const start = from < header.length ? from : 0;
  const window = header.slice(start, start + COLUMNS);
  const titles = new Map(columns.map((column) => [column.position, column.title]));
  if (preview.examined.rows.length === 0) {
    return null;
  }
  return (
    <>
      <div className="first-rows-head">
        <h3>{t('preview.rows', { count: preview.examined.rows.length })}</h3>
        {header.length > COLUMNS && (
          <span className="first-rows-columns">
            {t('preview.columnsShown', { from: start + 1, to: start + window.length, all: grouped(header.length) })}
            <Button
              size="small"
              icon={<LeftOutlined />}
              aria-label={t('preview.previous')}
              disabled={start === 0}
              onClick={() => {
                setFrom(Math.max(0, start - COLUMNS));
              }}
            />
            <Button
              size="small"
              icon={<RightOutlined />}
              aria-label={t('preview.next')}
              disabled={start + COLUMNS >= header.length}
              onClick={() => {
                setFrom(start + COLUMNS);
              }}
            />
          </span>
        )}
      </div>
      <Scrolling label={t('preview.rows', { count: preview.examined.rows.length })}>
        <table className="first-rows">
          <thead>
            <tr>
              <th scope="col" className="number">
                {t('preview.line')}
              </th>
              {window.map((name, index) => (
                <th key={start + index} scope="col">
                  <code className="cut">{name}</code>
                  <small className={titles.has(start + index) ? undefined : 'quiet'}>
                    {preview.confirmed ? (titles.get(start + index) ?? t('preview.notCollected')) : ' '}
                  </small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.examined.rows.map((row) => (
              <Line key={row.line} row={row} start={start} width={window.length} />
            ))}
          </tbody>
        </table>
      </Scrolling>
    </>
  );
}

function brief(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function Line({ row, start, width }: { row: Row; start: number; width: number }) {
  const { t } = useTranslation(['submission', 'ui']);
  const reason = useReason();
  const faults = new Map(row.faults.map((fault) => [fault.position, fault.reason]));
  const whole = faults.get(null);
  return (
    <tr>
      <td className="number quiet">{grouped(row.line)}</td>
      {whole !== undefined ? (
        <td colSpan={width}>
          <span className="fault-words">{reason(whole)}</span> <code>{brief(row.raw ?? '')}</code>
        </td>
      ) : (
        row.cells.slice(start, start + width).map((cell, index) => {
          const fault = faults.get(start + index);
          return (
            <td key={index} className={fault === undefined ? undefined : 'bad-cell'}>
              {cell ? brief(cell) : <span className="quiet">{t('ui:none')}</span>}
              {fault !== undefined && <small>{reason(fault)}</small>}
            </td>
          );
        })
      )}
    </tr>
  );
}
