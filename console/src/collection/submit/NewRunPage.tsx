import { Link, useNavigate } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { usePresent } from '../../api/session';
import { PageHead } from '../../ui/PageHead';
import { Columns, Panel } from '../../ui/Panel';
import { useDraft } from '../../ui/useDraft';
import { useFilters } from '../../ui/useFilters';
import { OwnResource } from '../OwnResource';
import { FileDrop } from './FileDrop';
import { FolderChoice, type Folder } from './FolderChoice';
import { NOTHING_CHOSEN, NOTHING_READ, type Wishes } from './order';
import { PreviewPanels } from './PreviewPanels';
import { SendFiles } from './SendFiles';
import { SendFolder } from './SendFolder';
import { Settings } from './Settings';
import { usePreview } from './usePreview';
import { useRecall } from './useRecall';
import './texts';
import '../collection.css';

type Source = 'upload' | 'folder';

/** 报送数据: choose, look, correct, send. */
export function NewRunPage() {
  const { t } = useTranslation(['submission', 'collection']);
  const present = usePresent();
  const navigate = useNavigate();
  const [filters, setFilters] = useFilters();
  const draft = useDraft<Wishes>(`${present.account}.collection.new`);
  const [wishes, setWishes] = useState<Wishes>(() => {
    const kept = draft.found;
    const named = filters['resource'];
    return named === undefined || named === kept?.resource ? { ...NOTHING_CHOSEN, ...kept } : { ...NOTHING_CHOSEN, resource: named };
  });
  const [files, setFiles] = useState<readonly File[]>([]);
  const [shown, setShown] = useState(0);
  const [folder, setFolder] = useState<Folder>({ connection: filters['connection'], pattern: '*.csv' });
  const source: Source = filters['source'] === 'folder' || filters['connection'] !== undefined ? 'folder' : 'upload';
  const recall = useRecall();
  const preview = usePreview(source === 'upload' ? (files[shown] ?? files[0]) : undefined, wishes);

  const change = (part: Partial<Wishes>) => {
    const next = { ...wishes, ...part };
    setWishes(next);
    draft.keep(next);
  };
  const choose = (resource: string | undefined) => {
    const next = { ...wishes, ...NOTHING_READ, resource };
    setWishes(next);
    draft.keep(next);
    if (resource === undefined) {
      return;
    }
    recall(resource).then(
      (told) => {
        if (told !== null) {
          // what was chosen meanwhile wins
          setWishes((now) => (now === next ? { ...now, ...told } : now));
        }
      },
      () => undefined,
    );
  };
  const done = (run: string) => {
    draft.drop();
    void navigate({ to: `/collection/runs/${run}` });
  };

  const refused = preview.error !== null && isProblem(preview.error) && preview.error.status >= 415 && preview.error.status < 500;
  const fault = files.length > 0 && wishes.resource !== undefined && (refused || (preview.data?.missing.length ?? 0) > 0) ? t('preview.fails') : '';

  return (
    <>
      <PageHead trail={<Link to="/collection">{t('collection:title')}</Link>} title={t('title')} />
      <Columns
        main={
          <>
            <Panel>
              <div className="chosen-resource">
                <label htmlFor="resource">{t('resource')}</label>
                <OwnResource
                  id="resource"
                  placeholder={t('resourceHint')}
                  value={wishes.resource}
                  onChange={choose}
                />
                <small>{t('resourceWhy')}</small>
              </div>
              <Segmented<Source>
                aria-label={t('source.label')}
                value={source}
                options={[
                  { value: 'upload', label: t('source.upload') },
                  { value: 'folder', label: t('source.folder') },
                ]}
                onChange={(value) => {
                  setFilters({ source: value === 'folder' ? value : undefined, connection: undefined });
                }}
              />
              {source === 'upload' ? (
                <FileDrop
                  files={files}
                  onChange={(chosen) => {
                    setFiles(chosen);
                    setShown(0);
                  }}
                />
              ) : (
                <FolderChoice value={folder} onChange={setFolder} />
              )}
            </Panel>
            {source === 'upload' && (
              <PreviewPanels
                of={preview}
                files={files}
                shown={shown}
                onShow={setShown}
                wishes={wishes}
                onChange={change}
              />
            )}
          </>
        }
        side={
          <>
            {source === 'upload' ? (
              <SendFiles wishes={wishes} files={files} fault={fault} onDone={done} />
            ) : (
              <SendFolder wishes={wishes} folder={folder} onDone={done} />
            )}
            <Settings wishes={wishes} onChange={change} found={preview.data?.understood} />
          </>
        }
      />
    </>
  );
}
