import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { bytes } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { Refused } from '../../ui/States';
import type { Grant } from '../records';
import { fetchFile } from './file';
import { ReceiptFacts } from './ReceiptFacts';

const FORMATS = ['csv', 'xlsx', 'json', 'parquet'].map((format) => ({ value: format, label: format.toUpperCase() }));

/** Everything under the grant as a file. */
export function FilePanel({ grant }: { grant: Grant }) {
  const { t } = useTranslation('sharingGrant');
  const [format, setFormat] = useState('csv');
  const fetching = useMutation({ mutationFn: () => fetchFile(grant, format) });
  return (
    <Panel title={t('file')}>
      <p className="quiet use-why">{t('fileWhy')}</p>
      <div className="use-line">
        <Select aria-label={t('format')} value={format} options={FORMATS} onChange={setFormat} />
        <Button
          icon={<DownloadOutlined aria-hidden />}
          loading={fetching.isPending}
          onClick={() => {
            fetching.mutate();
          }}
        >
          {t('fetch')}
        </Button>
      </div>
      <Refused error={fetching.error} />
      {fetching.data !== undefined && (
        <>
          <p role="status">{t('fileDone', { name: fetching.data.name, size: bytes(fetching.data.bytes) })}</p>
          <FileReceipt id={fetching.data.receipt} digest={fetching.data.digest} />
        </>
      )}
    </Panel>
  );
}

/** Its head names the receipt; the receipt itself tells the rest. */
function FileReceipt({ id, digest }: { id: string; digest: string }) {
  const receipt = queries.useQuery('get', '/api/v1/receipts/{id}', { params: { path: { id } } });
  return (
    <ReceiptFacts
      id={id}
      digest={digest}
      {...(receipt.data === undefined ? {} : { at: receipt.data.at, rows: receipt.data.rows })}
    />
  );
}
