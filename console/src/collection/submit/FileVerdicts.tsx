import { CheckCircleOutlined, ClockCircleOutlined, ExclamationCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Wishes } from './order';
import type { Preview } from './send';
import { usePreviews } from './usePreview';
import './texts';

/** Files that are looked at before they are sent; a run looks at all. */
const LOOKED_AT = 20;

interface FileVerdictsProps {
  files: readonly File[];
  wishes: Wishes;
  shown: number;
  onShow: (file: number) => void;
}

/** Each of several files with what was found in it; one of them is shown beneath. */
export function FileVerdicts({ files, wishes, shown, onShow }: FileVerdictsProps) {
  const { t } = useTranslation('submission');
  const looked = files.slice(0, LOOKED_AT);
  const previews = usePreviews(looked, wishes);
  return (
    <div className="file-verdicts">
      <p className="quiet">{t('preview.each', { count: files.length })}</p>
      <ul>
        {looked.map((file, index) => {
          const preview = previews[index];
          return (
            <li key={`${file.name} ${file.lastModified} ${file.size}`}>
              <button
                type="button"
                aria-pressed={index === shown}
                onClick={() => {
                  onShow(index);
                }}
              >
                <span className="cut">{file.name}</span>
                {preview !== undefined && <Found of={preview} />}
              </button>
            </li>
          );
        })}
      </ul>
      {files.length > LOOKED_AT && <p className="quiet">{t('preview.notSeen', { count: files.length - LOOKED_AT })}</p>}
    </div>
  );
}

function Found({ of }: { of: UseQueryResult<Preview> }) {
  const { t } = useTranslation('submission');
  if (of.error !== null) {
    return (
      <span className="verdict bad">
        <WarningOutlined aria-hidden /> {t('preview.verdict.refused')}
      </span>
    );
  }
  if (of.data === undefined) {
    return (
      <span className="verdict">
        <ClockCircleOutlined aria-hidden /> {t('preview.verdict.waiting')}
      </span>
    );
  }
  if (of.data.missing.length > 0) {
    return (
      <span className="verdict bad">
        <WarningOutlined aria-hidden /> {t('preview.verdict.missing')}
      </span>
    );
  }
  if (of.data.examined.rejected > 0) {
    return (
      <span className="verdict warn">
        <ExclamationCircleOutlined aria-hidden /> {t('preview.verdict.bad', { count: of.data.examined.rejected })}
      </span>
    );
  }
  return (
    <span className="verdict good">
      <CheckCircleOutlined aria-hidden /> {t('preview.verdict.good')}
    </span>
  );
}
