import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, content } from '../../api/client';
import { isProblem } from '../../api/problem';
import { usePresent } from '../../api/session';
import { Panel } from '../../ui/Panel';
import { Refused } from '../../ui/States';
import { useDraft } from '../../ui/useDraft';
import { tag, useRevisionCache } from '../edit/useKept';
import type { Revision } from '../model';
import { mayReturn, nextAct, type Act } from './acts';
import './texts';

const PATHS = {
  approve: '/api/v1/catalog/revisions/{revision}/approval',
  submit: '/api/v1/catalog/revisions/{revision}/submission',
  confirm: '/api/v1/catalog/revisions/{revision}/confirmation',
  publish: '/api/v1/catalog/revisions/{revision}/publication',
} as const;

/** The decision of who has the next step; everyone else reads whose it is. */
export function Decision({ revision, onChanged }: { revision: Revision; onChanged: () => void }) {
  const { t } = useTranslation('catalogReview');
  const present = usePresent();
  const act = nextAct(revision, present);
  const returns = mayReturn(revision, present);
  if (act === null && !returns) {
    return (
      <Panel title={t('title.next')}>
        <p className="flat">{t(`waits.${revision.state}`, { provider: revision.providerName })}</p>
      </Panel>
    );
  }
  return <Deciding key={`${revision.id}.${revision.state}`} revision={revision} act={act} returns={returns} onChanged={onChanged} />;
}

interface DecidingProps {
  revision: Revision;
  act: Act | null;
  returns: boolean;
  onChanged: () => void;
}

function Deciding({ revision, act, returns, onChanged }: DecidingProps) {
  const { t } = useTranslation('catalogReview');
  const present = usePresent();
  const cache = useRevisionCache();
  const draft = useDraft<string>(`${present.account}.catalog.review.${revision.id}`);
  const [reasons, setReasons] = useState(draft.found ?? '');
  const [giveBack, setGiveBack] = useState(act === null);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [asked, setAsked] = useState(false);
  const lacks = giveBack && reasons.trim() === '';
  const changes = revision.basis !== null && (act === 'confirm' || act === 'publish');
  const effect = giveBack
    ? t(revision.state === 'SUBMITTED' ? 'effect.giveBack' : 'effect.giveBackWithin', { provider: revision.providerName })
    : act === null
      ? ''
      : changes
        ? t(act === 'confirm' ? 'effect.confirmChange' : 'effect.publishChange', { number: revision.number })
        : t(`effect.${act}`);

  const decide = async () => {
    setAsked(true);
    if (lacks) {
      document.getElementById('reasons')?.focus();
      return;
    }
    setRunning(true);
    setError(null);
    const path = { revision: revision.id };
    try {
      const after =
        giveBack || act === null
          ? await api.POST('/api/v1/catalog/revisions/{revision}/return', { params: { path }, body: { reasons } })
          : await api.POST(PATHS[act], { params: { path, header: { 'If-Match': tag(revision.version) } } });
      draft.drop();
      cache(content(after));
    } catch (failure) {
      setError(failure);
      if (isProblem(failure, 409) || isProblem(failure, 412)) {
        onChanged();
      }
    } finally {
      setRunning(false);
    }
  };

  return (
    <Panel title={t(`title.${act ?? 'next'}`)} note={(act === 'approve' || act === 'confirm') && t('noSelf')}>
      <div className="decision">
      {returns && act !== null && (
        <Radio.Group
          className="choices"
          aria-label={t('opinion')}
          value={giveBack}
          onChange={(event) => {
            setGiveBack(event.target.value === true);
          }}
        >
          <Radio value={false}>{t(`decide.${act}`)}</Radio>
          <Radio value>{t('decide.giveBack')}</Radio>
        </Radio.Group>
      )}
      {giveBack && (
        <div className="field">
          <label htmlFor="reasons">{t('reasons')}</label>
          <Input.TextArea
            id="reasons"
            status={asked && lacks ? 'error' : ''}
            placeholder={t('reasonsHint')}
            value={reasons}
            maxLength={2000}
            autoSize={{ minRows: 4, maxRows: 14 }}
            onChange={(event) => {
              setReasons(event.target.value);
              draft.keep(event.target.value);
            }}
          />
          {asked && lacks && (
            <p className="field-issue" role="alert">
              {t('reasonsHint')}
            </p>
          )}
        </div>
      )}
      <p className="field-hint">{effect}</p>
      <Refused error={error} />
      <Button type="primary" block loading={running} onClick={() => void decide()}>
        {t(`decide.${giveBack || act === null ? 'giveBack' : act}`)}
      </Button>
      </div>
    </Panel>
  );
}
