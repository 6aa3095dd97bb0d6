import { FileSearchOutlined } from '@ant-design/icons';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bytes, grouped, percent } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { Answer, Failed, State } from '../../ui/States';
import { FileVerdicts } from './FileVerdicts';
import { FirstRows } from './FirstRows';
import { LikelyFaults } from './LikelyFaults';
import { Layout } from './Layout';
import { Mapping } from './Mapping';
import type { Wishes } from './order';
import type { Preview } from './send';
import './texts';

const PLATFORM_THRESHOLD = 0.01;

interface PreviewPanelsProps {
  of: UseQueryResult<Preview>;
  files: readonly File[];
  shown: number;
  onShow: (file: number) => void;
  wishes: Wishes;
  onChange: (part: Partial<Wishes>) => void;
}

/** 识别结果, before anything is in the lake. */
export function PreviewPanels({ of, files, shown, onShow, wishes, onChange }: PreviewPanelsProps) {
  const { t } = useTranslation('submission');
  const ready = wishes.resource !== undefined && files.length > 0;
  return (
    <>
      <div id="preview" />
      <Panel title={t('preview.title')} note={t('preview.note')} flush>
        {ready && files.length > 1 && <FileVerdicts files={files} wishes={wishes} shown={shown} onShow={onShow} />}
        {ready ? (
          <Asked of={of} wishes={wishes} />
        ) : (
          <State icon={<FileSearchOutlined />} title={t('preview.waiting')} />
        )}
      </Panel>
      {ready && of.data !== undefined && (
        <Layout
          preview={of.data}
          stated={wishes.layout}
          onChange={(layout) => {
            onChange({ layout });
          }}
        />
      )}
      {ready && of.data?.confirmed === true && (
        <Mapping
          understood={of.data.understood}
          missing={of.data.missing}
          resource={wishes.resource ?? ''}
          chosen={wishes.columns}
          onChange={(columns) => {
            onChange({ columns });
          }}
        />
      )}
    </>
  );
}

/** A refusal says what a run would have failed with; the choice stays and can be corrected. */
function Asked({ of, wishes }: { of: UseQueryResult<Preview>; wishes: Wishes }) {
  const { t } = useTranslation('submission');
  if (of.error !== null && !of.isFetching) {
    return (
      <Failed
        error={of.error}
        onRetry={() => {
          void of.refetch();
        }}
        actions={<span className="quiet">{t('preview.refusedHint')}</span>}
      />
    );
  }
  return <Answer of={of}>{(preview) => <Seen preview={preview} wishes={wishes} stale={of.isPlaceholderData} />}</Answer>;
}

function Seen({ preview, wishes, stale }: { preview: Preview; wishes: Wishes; stale: boolean }) {
  const { t } = useTranslation('submission');
  return (
    <div className={stale ? 'preview stale' : 'preview'} aria-busy={stale}>
      <div className="preview-verdict">
        <p className="preview-file-name">
          <strong className="cut">{preview.file}</strong>
          <span className="quiet">
            {t(preview.cut ? 'preview.cut' : 'preview.whole', { size: bytes(preview.looked), rows: grouped(preview.examined.read) })}
          </span>
        </p>
        {!preview.confirmed && <p className="warn-words">{t('preview.unconfirmed')}</p>}
        {preview.missing.length > 0 && (
          <p className="field-fault" role="alert">
            {t('preview.missing', { items: preview.missing.join('、') })}
          </p>
        )}
        {preview.understood.columns.length > 0 && preview.missing.length === 0 && <Verdict examined={preview.examined} threshold={wishes.threshold} />}
        <LikelyFaults preview={preview} />
      </div>
      <FirstRows preview={preview} />
    </div>
  );
}

function Verdict({ examined, threshold }: { examined: Preview['examined']; threshold: number | null }) {
  const { t } = useTranslation('submission');
  if (examined.rejected === 0) {
    return <p className="good-words">{t('preview.good', { rows: grouped(examined.read) })}</p>;
  }
  const limit = threshold === null ? PLATFORM_THRESHOLD : threshold / 100;
  const share = examined.rejected / Math.max(1, examined.read);
  return (
    <p className="warn-words">
      {t('preview.bad', { count: examined.rejected, read: grouped(examined.read), share: percent(share) })}
      {share > limit && ` · ${t('preview.held', { threshold: percent(limit) })}`}
    </p>
  );
}
