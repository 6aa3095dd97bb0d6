import { ImportOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/Status';
import { PageHead } from '../../ui/PageHead';
import { Panel } from '../../ui/Panel';
import { Refused } from '../../ui/States';
import { useFilters } from '../../ui/useFilters';
import { highest, oneOf, type Revision } from '../model';
import { DifferencePanel } from '../review/DifferencePanel';
import { useBasisNumber } from '../parts/useBasisNumber';
import { AccessStep } from './AccessStep';
import { ApprovalStep } from './ApprovalStep';
import { BasicStep } from './BasicStep';
import { Checks } from './Checks';
import { Conflict } from './Conflict';
import { Derived } from './Derived';
import { Discard } from './Discard';
import type { Form } from './form';
import { controlId, stillMissing, type Issue, type StepName } from './issues';
import { ItemsStep, ROWS, type Place } from './ItemsStep';
import { SavedWords } from './SavedWords';
import { Steps, STEPS } from './Steps';
import { useAssessment } from './useAssessment';
import { useKept } from './useKept';
import './texts';
import './edit.css';

// reading workbooks is loaded when somebody does
const ImportModal = lazy(async () => ({ default: (await import('../imports/ImportModal')).ImportModal }));

/** 编制: a draft in four steps, saved by itself, with what is derived and what fails at its right. */
export function Editor({ revision }: { revision: Revision }) {
  const { t } = useTranslation(['catalogEdit', 'catalog']);
  const [kept, keeper] = useKept(revision);
  const [filters, setFilters] = useFilters();
  const step = oneOf(STEPS, filters['step']) ?? 'basic';
  const [place, setPlace] = useState<Place>({ row: null, page: 1 });
  const [wanted, setWanted] = useState<Issue | null>(null);
  const [comparing, setComparing] = useState(false);
  const [importing, setImporting] = useState(false);
  const openImport = () => {
    setImporting(true);
  };
  const { form } = kept;
  const issues = kept.issues.filter((issue) => issue.wrong || stillMissing(issue, form));
  const assessment = useAssessment(revision, form);
  const basis = useBasisNumber(revision);
  const failing = new Set(issues.map((issue) => issue.step));

  useEffect(() => {
    if (wanted !== null) {
      const control = document.getElementById(controlId(wanted.field, wanted.row));
      control?.scrollIntoView({ block: 'center' });
      control?.focus();
    }
  }, [wanted]);

  const goTo = useCallback(
    (next: StepName) => {
      setFilters({ step: next });
      void keeper.save();
    },
    [keeper, setFilters],
  );
  const change = (more: Partial<Form>) => {
    keeper.change((present) => ({ ...present, ...more }));
  };
  const lead = (issue: Issue) => {
    if (issue.row !== null) {
      setPlace({ row: issue.row, page: Math.floor(form.items.findIndex((item) => item.row === issue.row) / ROWS) + 1 });
    }
    const here = issue.step === 'access' && issue.row !== null && step === 'items' ? 'items' : issue.step;
    if (here !== step) {
      setFilters({ step: here });
    }
    // after the step's controls are there
    setTimeout(() => {
      setWanted({ ...issue });
    }, 60);
  };
  const submit = async () => {
    await keeper.save();
    const { issues: failed, saved, version } = keeper.read();
    const [first] = failed;
    if (first !== undefined) {
      lead(first);
    } else if (step !== 'approval') {
      goTo('approval');
    } else if (assessment.lacks[0] !== undefined) {
      assessment.ask();
      lead(assessment.lacks[0]);
    } else if (saved === 'saved') {
      assessment.submit(version);
    }
  };
  const next = STEPS[STEPS.indexOf(step) + 1];

  return (
    <>
      <PageHead
        trail={
          <>
            <Link to="/catalog/drafts">{t('trail')}</Link> / <code>{revision.code}</code>
          </>
        }
        title={form.title === '' ? t('untitled') : form.title}
        aside={
          <>
            <Badge tone="calm">{t('draftOf', { number: revision.number })}</Badge>
            <SavedWords
              kept={kept}
              onRetry={() => {
                void keeper.save();
              }}
            />
          </>
        }
        actions={
          <>
            {revision.basis !== null && (
              <Button
                onClick={() => {
                  void keeper.save().then(() => {
                    setComparing(true);
                  });
                }}
              >
                {t('compare', { number: basis })}
              </Button>
            )}
            <Button icon={<ImportOutlined />} onClick={openImport}>
              {t('import')}
            </Button>
            <Button type="primary" loading={assessment.running} onClick={() => void submit()}>
              {t('submit')}
            </Button>
          </>
        }
      />
      {revision.returned !== null && <Returned reasons={revision.returned} />}
      {kept.saved === 'failed' && <Refused error={kept.error} />}
      <Steps step={step} failing={failing} onStep={goTo} />
      {kept.theirs !== null ? (
        <Conflict mine={form} base={kept.base} theirs={kept.theirs} onSettle={keeper.settle} />
      ) : (
        <div className="columns editor">
          <div>
            {step === 'basic' && (
              <Panel title={t('basic')}>
                <BasicStep form={form} issues={issues} onChange={change} />
              </Panel>
            )}
            {step === 'items' && (
              <ItemsStep form={form} issues={issues} place={place} onPlace={setPlace} onForm={keeper.change} onImport={openImport} />
            )}
            {step === 'access' && <AccessStep form={form} issues={issues} wanted={wanted?.row ?? null} onForm={keeper.change} />}
            {step === 'approval' && (
              <ApprovalStep form={form} assessed={assessment.assessed} issues={assessment.shown} error={assessment.error} onChange={assessment.change} />
            )}
            <div className="editor-foot">
              {next !== undefined && (
                <Button
                  onClick={() => {
                    goTo(next);
                    window.scrollTo({ top: 0 });
                  }}
                >
                  {t('next', { step: t(`step.${next}`) })}
                </Button>
              )}
              {step === 'approval' && (
                <Discard
                  revision={revision}
                  onDone={() => {
                    keeper.forget();
                  }}
                />
              )}
            </div>
          </div>
          <aside>
            <Derived
              form={form}
              onFollow={() => {
                change({ grade: highest(form.items) });
              }}
            />
            <Checks form={form} issues={issues} onLead={lead} />
          </aside>
        </div>
      )}
      {importing && (
        <Suspense>
          <ImportModal
            form={form}
            onForm={keeper.change}
            onClose={() => {
              setImporting(false);
              setFilters({ step: 'items' });
            }}
          />
        </Suspense>
      )}
      <Drawer
        open={comparing}
        size={900}
        title={t('compare', { number: basis })}
        destroyOnHidden
        onClose={() => {
          setComparing(false);
        }}
      >
        <DifferencePanel revision={revision} />
      </Drawer>
    </>
  );
}

function Returned({ reasons }: { reasons: string }) {
  const { t } = useTranslation('catalogEdit');
  return (
    <div className="returned" role="note">
      <strong>{t('returned')}</strong>
      <p>{reasons}</p>
    </div>
  );
}
