import { CheckOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ArticleChip } from '../ui/ArticleChip';
import { ClockCells, ClockWords } from '../ui/Clock';
import { day } from '../ui/format';
import { Panel } from '../ui/Panel';
import { Failed, State, Waiting } from '../ui/States';
import { useFilters } from '../ui/useFilters';
import { MOST } from './sources/source';
import type { Todo, TodoKind } from './todo';
import type { useTodos } from './useTodos';

/** 待办: the nearest deadline first, each with what is asked, its term and the article that sets it. */
export function TodoList({ found }: { found: ReturnType<typeof useTodos> }) {
  const { t } = useTranslation('workbench');
  const [filters, change] = useFilters();
  const kinds = [...new Set(found.todos.map((todo) => todo.kind))];
  const chosen = kinds.find((kind) => kind === filters['kind']);
  const shown = chosen === undefined ? found.todos : found.todos.filter((todo) => todo.kind === chosen);
  return (
    <Panel
      flush
      title={t('todos')}
      note={
        kinds.length > 1 && (
          <span className="todo-kinds" role="group" aria-label={t('todos')}>
            <Choice label={t('all')} count={found.todos.length} pressed={chosen === undefined} onPress={() => { change({ kind: undefined }); }} />
            {kinds.map((kind) => (
              <Choice
                key={kind}
                label={t(`kind.${kind}`)}
                count={found.todos.filter((todo) => todo.kind === kind).length}
                pressed={chosen === kind}
                onPress={() => {
                  change({ kind });
                }}
              />
            ))}
          </span>
        )
      }
      extra={<span className="quiet">{t('byDeadline')}</span>}
    >
      {found.error !== null && found.todos.length === 0 ? (
        <Failed error={found.error} onRetry={found.again} />
      ) : found.todos.length > 0 ? (
        <Todos of={shown} partly={found.error !== null} more={found.more} />
      ) : found.pending ? (
        <Waiting />
      ) : (
        <State icon={<CheckOutlined />} title={t('done')}>
          {t('doneWhy')}
        </State>
      )}
    </Panel>
  );
}

function Choice({ label, count, pressed, onPress }: { label: string; count: number; pressed: boolean; onPress: () => void }) {
  return (
    <button type="button" aria-pressed={pressed} onClick={onPress}>
      {label} {count}
    </button>
  );
}

function Todos({ of, partly, more }: { of: readonly Todo[]; partly: boolean; more: readonly TodoKind[] }) {
  const { t } = useTranslation('workbench');
  return (
    <>
      <table className="todos">
        <thead>
          <tr>
            <th colSpan={2}>{t('matter')}</th>
            <th>{t('term')}</th>
            <th>{t('left')}</th>
            <th>{t('basis')}</th>
          </tr>
        </thead>
        <tbody>
          {of.map((todo) => (
            <Row key={todo.key + todo.act} todo={todo} />
          ))}
        </tbody>
      </table>
      {(partly || more.length > 0) && (
        <p className="todos-foot quiet">
          {partly && t('partly')} {more.length > 0 && t('more', { most: MOST })}
        </p>
      )}
    </>
  );
}

function Row({ todo }: { todo: Todo }) {
  const { t } = useTranslation('workbench');
  const since = day(todo.at).slice(5);
  return (
    <tr>
      <td className="todo-kind">{t(`kind.${todo.kind}`)}</td>
      <td className="todo-matter">
        <Link to={todo.to}>{todo.title}</Link>
        <small>
          {t(`act.${todo.act}`)}
          {' · '}
          {todo.from === undefined ? t('since', { day: since }) : t('received', { from: todo.from, day: since })}
        </small>
      </td>
      <td className="todo-term">{todo.term !== null && <ClockCells term={todo.term} />}</td>
      <td className="todo-left">{todo.term === null ? <span className="quiet">{t('noTerm')}</span> : <ClockWords term={{ ...todo.term, article: null }} />}</td>
      <td>{todo.term === null ? null : todo.term.article == null ? <span className="quiet">{t('promise')}</span> : <ArticleChip id={todo.term.article} />}</td>
    </tr>
  );
}
