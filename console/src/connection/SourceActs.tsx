import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, queries, type Schemas } from '../api/client';
import { DangerousAct } from '../ui/DangerousAct';
import { Refused } from '../ui/States';
import './texts';

type Connection = Schemas['Connection'];

const OUTCOMES = ['ok', 'unreadable', 'unknown-host', 'timeout', 'refused'] as const;

/** Fetch, try, change, delete. */
export function SourceActs({ connection, onEdit }: { connection: Connection; onEdit: (connection: Connection) => void }) {
  const { t } = useTranslation('connection');
  const client = useQueryClient();
  const { id, name } = connection;
  const test = queries.useMutation('post', '/api/v1/connections/{id}/test');
  return (
    <div className="source-acts">
      {connection.kind === 'FOLDER' && (
        <Link className="button" to="/collection/new" search={{ connection: id }}>
          {t('take')}
        </Link>
      )}
      <Button
        loading={test.isPending}
        onClick={() => {
          test.mutate({ params: { path: { id } } });
        }}
      >
        {t('test')}
      </Button>
      <Button
        onClick={() => {
          onEdit(connection);
        }}
      >
        {t('edit')}
      </Button>
      <DangerousAct
        act={t('remove')}
        title={t('removeTitle', { name })}
        word={name}
        consequences={[t('removeConsequences.gone'), t('removeConsequences.runs'), t('removeConsequences.kept')]}
        onAct={async () => {
          await api.DELETE('/api/v1/connections/{id}', { params: { path: { id } } });
          await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === '/api/v1/connections' });
        }}
      />
      {test.data !== undefined && <Reached reach={test.data} />}
      <Refused error={test.error} />
    </div>
  );
}

function Reached({ reach }: { reach: Schemas['ConnectionReach'] }) {
  const { t } = useTranslation('connection');
  const known = OUTCOMES.find((one) => one === reach.outcome);
  return (
    <span role="status" className={reach.reachable ? 'source-reach good' : 'source-reach bad'}>
      {reach.reachable ? <CheckCircleOutlined aria-hidden /> : <CloseCircleOutlined aria-hidden />}
      {known === undefined ? t('reach.other', { outcome: reach.outcome }) : t(`reach.${known}`)}
    </span>
  );
}
