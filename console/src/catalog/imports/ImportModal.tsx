import { DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import { Button, Modal, Radio, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { language } from '../../i18n';
import { grouped } from '../../ui/format';
import type { Form } from '../edit/form';
import { newItem } from '../edit/form';
import { TypeOf } from '../parts/Values';
import { imported, type How } from './merge';
import { readItems, Unreadable, type Read, type Reason } from './read';
import { templateColumns } from './template';
import { writeXlsx } from './xlsx';
import './texts';
import './imports.css';

interface ImportProps {
  form: Form;
  onForm: (update: (form: Form) => Form) => void;
  onClose: () => void;
}

/** Items from a filled-in template or from any file of data, read in the browser and looked at before they are taken. */
export function ImportModal({ form, onForm, onClose }: ImportProps) {
  const { t } = useTranslation(['catalogImport', 'ui']);
  const [read, setRead] = useState<Read | null>(null);
  const [reason, setReason] = useState<Reason | null>(null);
  const [how, setHow] = useState<How>('merge');
  const take = async (file: File) => {
    setReason(null);
    try {
      setRead(await readItems(file));
    } catch (error) {
      setReason(error instanceof Unreadable ? error.reason : 'xlsx');
    }
  };
  return (
    <Modal
      open
      width={820}
      title={t('title')}
      onCancel={onClose}
      footer={
        read === null
          ? null
          : [
              <Button
                key="again"
                onClick={() => {
                  setRead(null);
                }}
              >
                {t('again')}
              </Button>,
              <Button
                key="apply"
                type="primary"
                onClick={() => {
                  onForm((present) => imported(present, read, how));
                  onClose();
                }}
              >
                {t('apply', { count: read.items.length })}
              </Button>,
            ]
      }
    >
      {read === null ? (
        <>
          <p>{t('why')}</p>
          <Upload.Dragger
            accept=".xlsx,.csv,.txt,.tsv"
            showUploadList={false}
            beforeUpload={(file) => {
              void take(file);
              return false;
            }}
          >
            <p className="import-icon">
              <InboxOutlined />
            </p>
            <p>{t('drop')}</p>
            <p className="quiet">{t('kinds')}</p>
          </Upload.Dragger>
          {reason !== null && (
            <p className="field-issue" role="alert">
              {t('unreadable')}
              {'：'}
              {t(`reason.${reason}`)}
            </p>
          )}
          <Button className="import-template" type="link" icon={<DownloadOutlined />} onClick={() => { download(t('templateName'), t('templateSheet')); }}>
            {t('template')}
          </Button>
        </>
      ) : (
        <Preview read={read} present={form.items.length > 0} how={how} onHow={setHow} />
      )}
    </Modal>
  );
}

function download(name: string, sheet: string): void {
  const bytes = writeXlsx(sheet, templateColumns(language()), []);
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

const SHOWN_WARNINGS = 8;

function Preview({ read, present, how, onHow }: { read: Read; present: boolean; how: How; onHow: (how: How) => void }) {
  const { t } = useTranslation(['catalogImport', 'catalog', 'catalogEdit']);
  const { charset, delimiter } = read;
  return (
    <>
      <p>
        {read.template
          ? t('asTemplate', { total: grouped(read.items.length) })
          : t('asData', { file: read.file, total: grouped(read.items.length), rows: grouped(read.rows) })}
        {charset !== undefined && (
          <span className="quiet import-how">{t('encoding', { charset, delimiter: delimiter === '\t' ? t('tab') : delimiter })}</span>
        )}
      </p>
      {read.warnings.length > 0 && (
        <div className="import-warnings" role="note">
          <strong>{t('warnings', { count: read.warnings.length })}</strong>
          <ul>
            {read.warnings.slice(0, SHOWN_WARNINGS).map((warning) => (
              <li key={`${warning.row}.${warning.column}`}>{t('warning', { ...warning })}</li>
            ))}
          </ul>
        </div>
      )}
      {present && (
        <Radio.Group
          className="import-how-choice"
          aria-label={t('how')}
          value={how}
          onChange={(event) => {
            onHow(event.target.value === 'replace' ? 'replace' : 'merge');
          }}
        >
          <Radio value="merge">{t(read.template ? 'merge' : 'mergeData')}</Radio>
          <Radio value="replace">{t('replace')}</Radio>
        </Radio.Group>
      )}
      <div className="import-preview">
        <table className="grid">
          <thead>
            <tr>
              <th>{t('catalogEdit:itemTitle')}</th>
              <th>{t('catalogEdit:itemName')}</th>
              <th>{t('catalog:field.type')}</th>
              <th>{t('catalog:constraints')}</th>
              <th>{t('catalog:field.format')}</th>
              <th>{read.template ? t('catalog:field.grade') : t('sample')}</th>
            </tr>
          </thead>
          <tbody>
            {read.items.map((given, index) => {
              const item = newItem(given);
              return (
                <tr key={index}>
                  <th scope="row">{item.title}</th>
                  <td>
                    <code>{item.name}</code>
                  </td>
                  <td>
                    <TypeOf item={item} />
                  </td>
                  <td>{item.key ? t('catalog:key') : item.nullable ? t('catalog:nullable') : ''}</td>
                  <td>{item.format !== null && t(`catalog:format.${item.format}`)}</td>
                  <td className="import-sample">{read.template ? item.grade : 'sample' in given ? given.sample : ''}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
