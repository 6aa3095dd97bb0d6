import { Button } from 'antd';
import { useState } from 'react';
import { downloadAddress, type Dataset } from '../api/datasets';
import type { Texts } from '../ui/texts';
import { DatasetDetail } from './DatasetDetail';

interface DatasetRowProps {
  texts: Texts;
  dataset: Dataset;
}

/** One dataset of the list: what it is, whose, how to take it; its items and a preview on demand. */
export function DatasetRow({ texts, dataset }: DatasetRowProps) {
  const [shown, setShown] = useState(false);
  const open = dataset.opening === 'UNCONDITIONAL';
  return (
    <li>
      <div className="dataset-line">
        <div className="dataset-what">
          <h3>
            {dataset.title}
            <span className={open ? 'badge badge-open' : 'badge badge-conditional'}>
              {open ? '● ' : '◐ '}
              {open ? texts.open : texts.conditional}
            </span>
          </h3>
          <p>{dataset.summary}</p>
          <p className="facts">
            <span>{dataset.provider}</span>
            <span>{dataset.subjectTitle}</span>
            <span>{dataset.released ? texts.rows(dataset.freshness.rows) : texts.waiting}</span>
            <code>{dataset.code}</code>
          </p>
        </div>
        <div className="dataset-take">
          {dataset.formats.map((format) => (
            <Button key={format} size="small" href={downloadAddress(dataset.id, format)} aria-label={`${texts.download} ${format}`}>
              {format.toUpperCase()}
            </Button>
          ))}
          <Button
            size="small"
            type="link"
            aria-expanded={shown}
            onClick={() => {
              setShown(!shown);
            }}
          >
            {shown ? texts.close : texts.show}
          </Button>
        </div>
      </div>
      {shown && <DatasetDetail texts={texts} dataset={dataset} />}
    </li>
  );
}
