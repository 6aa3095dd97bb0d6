import { Link, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePresent } from '../api/session';
import { Columns } from '../ui/Panel';
import { PageHead } from '../ui/PageHead';
import { DeadlineStrip } from './DeadlineStrip';
import { AreaFigures, OwnFigures } from './OwnFigures';
import { LatestNotices } from './LatestNotices';
import { TodoList } from './TodoList';
import { useTodos } from './useTodos';
import './texts';
import './workbench.css';

/** 工作台: what waits for me, by when, and how my institution stands. Administrators begin at their own page. */
export function WorkbenchPage() {
  const present = usePresent();
  if (present.has('SYSTEM_ADMINISTRATOR')) {
    return <Navigate to="/accounts" replace />;
  }
  if (present.has('SECURITY_ADMINISTRATOR')) {
    return <Navigate to="/rights" replace />;
  }
  return present.has('AUDIT_ADMINISTRATOR') ? <Navigate to="/audit" replace /> : <Workbench />;
}

function Workbench() {
  const { t } = useTranslation('workbench');
  const present = usePresent();
  const found = useTodos();
  const running = found.todos.filter((todo) => todo.term !== null && todo.term.paused !== true);
  const overdue = running.filter((todo) => (todo.term?.remaining ?? 0) < 0).length;
  const near = running.filter(({ term }) => term?.remaining != null && term.remaining >= 0 && term.remaining <= 2).length;
  return (
    <>
      <PageHead
        title={t('title')}
        aside={
          <>
            <span>{t('summary', { count: found.todos.length })}</span>
            {overdue > 0 && <span className="status bad">{t('overdue', { count: overdue })}</span>}
            {near > 0 && <span className="status warn">{t('near', { count: near })}</span>}
          </>
        }
        actions={present.has('STEWARD') && <Shortcuts />}
      />
      <Columns
        main={
          <>
            <DeadlineStrip todos={found.todos} />
            <TodoList found={found} />
          </>
        }
        side={
          <>
            {present.has('STEWARD', 'UNIT_HEAD', 'CHIEF_DATA_OFFICER') && <OwnFigures />}
            {present.has('AUTHORITY_OFFICER') && <AreaFigures />}
            <LatestNotices />
          </>
        }
      />
    </>
  );
}

function Shortcuts() {
  const { t } = useTranslation('workbench');
  return (
    <>
      <Link className="button" to="/collection/new">
        {t('handIn')}
      </Link>
      <Link className="button" to="/catalog/new">
        {t('compile')}
      </Link>
      <Link className="button primary" to="/catalog">
        {t('apply')}
      </Link>
    </>
  );
}
