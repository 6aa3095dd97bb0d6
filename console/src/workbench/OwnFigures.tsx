import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../api/client';
import { ClockWords } from '../ui/Clock';
import { grouped, largeCount, percent } from '../ui/format';
import { Panel } from '../ui/Panel';
import './texts';

/** 本单位: four figures with the counts behind them, and who uses our data. A figure that cannot be read is not shown. */
export function OwnFigures() {
  const { t } = useTranslation('workbench');
  const catalog = queries.useQuery('get', '/api/v1/catalog/figures').data;
  const sharing = queries.useQuery('get', '/api/v1/sharing/figures').data;
  const release = queries.useQuery('get', '/api/v1/release/figures').data;
  return (
    <>
      <Standing title={t('own')} catalog={catalog} answers={sharing} grants={release?.grants} />
      {release !== undefined && <Users of={release.users} />}
    </>
  );
}

/** 本级及以下: the same four figures of everyone whose matters the authority supervises, and the answers that are due next. */
export function AreaFigures() {
  const { t } = useTranslation('workbench');
  const catalog = queries.useQuery('get', '/api/v1/catalog/figures/beneath').data;
  const kept = queries.useQuery('get', '/api/v1/sharing/figures/kept').data;
  const flows = queries.useQuery('get', '/api/v1/release/flows').data;
  return (
    <>
      <Standing title={t('area')} catalog={catalog} answers={kept?.answers} grants={flows?.grants} />
      {kept !== undefined && <DueNext of={kept.due} />}
    </>
  );
}

interface StandingProps {
  title: string;
  catalog: Schemas['CatalogFigures'] | undefined;
  answers: Schemas['SharingFiguresAnswers'] | undefined;
  grants: { active: number; ending: number } | undefined;
}

function Standing({ title, catalog, answers, grants }: StandingProps) {
  const { t } = useTranslation('workbench');
  if (catalog === undefined && answers === undefined && grants === undefined) {
    return null;
  }
  return (
    <Panel flush title={title}>
      <div className="own-figures">
        {catalog !== undefined && (
          <>
            <Figure
              title={t('attached')}
              value={share(catalog.attached, catalog.published)}
              note={catalog.published === 0 ? t('noEntries') : t('attachedOf', { part: catalog.attached, whole: catalog.published })}
            />
            <Figure title={t('current')} value={share(catalog.current, catalog.cyclic)} note={cycleNote(catalog, t)} />
          </>
        )}
        {answers !== undefined && (
          <Figure
            title={t('inTime')}
            value={share(answers.inTime, answers.answered + answers.overdue)}
            note={
              answers.answered + answers.overdue === 0
                ? t('noneAnswered')
                : t('answeredLate', { answered: answers.answered, late: answers.answered - answers.inTime + answers.overdue })
            }
          />
        )}
        {grants !== undefined && <Figure title={t('grants')} value={grouped(grants.active)} note={t('ending', { count: grants.ending })} />}
      </div>
    </Panel>
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? '—' : percent(part / whole);
}

function cycleNote(catalog: Schemas['CatalogFigures'], t: ReturnType<typeof useTranslation<'workbench'>>['t']): string {
  if (catalog.cyclic === 0) {
    return t('noCycle');
  }
  const late = catalog.cyclic - catalog.current;
  return late === 0 ? t('noneLate', { count: catalog.cyclic }) : t('late', { count: late });
}

function Figure({ title, value, note }: { title: string; value: string; note: string }) {
  return (
    <div className="own-figure">
      <h3>{title}</h3>
      <strong>{value}</strong>
      <small>{note}</small>
    </div>
  );
}

const MOST = 6;

function Users({ of }: { of: Schemas['ReleaseFlowsOwn']['users'] }) {
  const { t } = useTranslation('workbench');
  const most = Math.max(1, ...of.map((flow) => flow.uses));
  return (
    <Panel title={t('users')} extra={<span className="quiet">{t('usersNote')}</span>}>
      {of.length === 0 ? (
        <p className="quiet notices-none">{t('noUsers')}</p>
      ) : (
        <ul className="own-users">
          {of.slice(0, MOST).map((flow) => (
            <li key={flow.holder ?? 'public'}>
              <span>{flow.holderName ?? t('public')}</span>
              <i aria-hidden>
                <b style={{ width: `${(flow.uses / most) * 100}%` }} />
              </i>
              <span className="number">{largeCount(flow.uses)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function DueNext({ of }: { of: Schemas['SharingFiguresKept']['due'] }) {
  const { t } = useTranslation('workbench');
  return (
    <Panel title={t('dueNext')} extra={<span className="quiet">{t('dueNextNote')}</span>}>
      {of.length === 0 ? (
        <p className="quiet notices-none">{t('nothingDue')}</p>
      ) : (
        <ul className="desk-notices">
          {of.slice(0, MOST).map((due) => (
            <li key={due.request}>
              {due.title}
              <small className="due-next">
                <span>{due.providerName}</span>
                <ClockWords term={{ ...due.deadline, remaining: due.remaining, article: null }} />
              </small>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
