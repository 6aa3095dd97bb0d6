import { CloseOutlined, InboxOutlined } from '@ant-design/icons';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bytes } from '../../ui/format';
import { fileKey, isTaken } from './order';
import './texts';

const SHOWN = 50;

interface FileDropProps {
  files: readonly File[];
  onChange: (files: readonly File[]) => void;
}

/** Takes files by dropping or choosing; they stay where they are until they are sent. */
export function FileDrop({ files, onChange }: FileDropProps) {
  const { t } = useTranslation('submission');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);

  const add = (list: FileList | null) => {
    const chosen = [...(list ?? [])];
    const known = new Set(files.map(fileKey));
    setRefused(chosen.filter((file) => !isTaken(file)).map((file) => file.name));
    onChange([...files, ...chosen.filter((file) => isTaken(file) && !known.has(fileKey(file)))]);
  };

  return (
    <div className="file-drop-field">
      <button
        type="button"
        className={over ? 'file-drop over' : 'file-drop'}
        onClick={() => {
          input.current?.click();
        }}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add(event.dataTransfer.files);
        }}
      >
        <InboxOutlined aria-hidden />
        <span>{t('drop')}</span>
        <small>{t('dropHint')}</small>
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.html,.htm,.json,.jsonl,.ndjson,.geojson,.gz,.zip"
        aria-label={t('files')}
        onChange={(event) => {
          add(event.target.files);
          // the same file may be chosen again after it was removed
          event.target.value = '';
        }}
      />
      {refused.length > 0 && (
        <p className="field-fault" role="alert">
          {t('kind', { names: refused.slice(0, 5).join('、') })}
        </p>
      )}
      {files.length > 0 && (
        <>
          <ul className="file-list" aria-label={t('files')}>
            {files.slice(0, SHOWN).map((file) => (
              <li key={fileKey(file)}>
                <span className="cut">{file.name}</span>
                <small>{bytes(file.size)}</small>
                <button
                  type="button"
                  className="file-remove"
                  aria-label={t('remove', { name: file.name })}
                  onClick={() => {
                    onChange(files.filter((one) => one !== file));
                  }}
                >
                  <CloseOutlined aria-hidden />
                </button>
              </li>
            ))}
          </ul>
          <small className="quiet">
            {t('total', {
              files: t('files', { count: files.length }),
              size: bytes(files.reduce((sum, file) => sum + file.size, 0)),
            })}
          </small>
        </>
      )}
    </div>
  );
}
