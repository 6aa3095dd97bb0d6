import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, content, queries, type Schemas } from '../api/client';
import { BY_CURSOR } from '../api/paging';
import { CopyButton, Digest } from '../ui/Digest';
import { LoadMore } from '../ui/LoadMore';
import { grouped, second } from '../ui/format';
import { PageHead } from '../ui/PageHead';
import { Panel } from '../ui/Panel';
import { Answer, State, useProblemTexts } from '../ui/States';
import { OfflineButton } from './Offline';
import './texts';
import './audit.css';

type Note = Schemas['AuditCheckpointNote'];

/** 检查点: what the platform signed of its log, and whether each begins with the one before, computed in this browser. */
export function CheckpointsPage() {
  const { t } = useTranslation('audit');
  const list = queries.useInfiniteQuery(
    'get',
    '/api/v1/audit/checkpoints',
    { params: { query: { limit: 50 } } },
    BY_CURSOR,
  );
  const notes = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={t('checkpoints.title')} aside={t('checkpoints.aside')} actions={<OfflineButton />} />
      <Panel flush>
        <Answer of={list} empty={{ when: () => notes.length === 0, show: <State title={t('checkpoints.empty')} /> }}>
          {() => (
            <>
              <Table<Note>
                size="small"
                pagination={false}
                rowKey={(note) => `${note.epoch}${note.size}`}
                dataSource={notes}
                scroll={{ x: 860 }}
                columns={[
                  { title: t('checkpoints.size'), dataIndex: 'size', align: 'right', render: grouped, width: 110 },
                  { title: t('checkpoints.at'), dataIndex: 'at', render: second, width: 170 },
                  { title: t('checkpoints.root'), dataIndex: 'root', render: (root: string) => <Digest value={root} /> },
                  {
                    title: t('checkpoints.detail'),
                    key: 'check',
                    width: 220,
                    render: (_check, note, row) => {
                      const before = notes[row + 1];
                      return before === undefined || before.epoch !== note.epoch ? null : <Compared later={note} earlier={before} />;
                    },
                  },
                  {
                    title: t('checkpoints.copy'),
                    key: 'copy',
                    width: 110,
                    render: (_copy, note) => (
                      <span className="digest">
                        <CopyButton text={note.note} />
                      </span>
                    ),
                  },
                ]}
              />
              <LoadMore of={list} />
            </>
          )}
        </Answer>
      </Panel>
    </>
  );
}

type Outcome = 'holds' | 'broken';

async function compare(earlier: Note, later: Note): Promise<Outcome> {
  const answer = content(await api.GET('/api/v1/audit/consistency', { params: { query: { from: earlier.size, to: later.size } } }));
  const { consistent, fromHex } = await import('../api/proof');
  const [before, after] = [fromHex(earlier.root, 32), fromHex(later.root, 32)];
  const proof = answer.proof.map((hash) => fromHex(hash, 32));
  const whole = proof.every((hash) => hash !== null);
  return before !== null && after !== null && whole && consistent(earlier.size, before, later.size, after, proof) ? 'holds' : 'broken';
}

function Compared({ earlier, later }: { earlier: Note; later: Note }) {
  const { t } = useTranslation('audit');
  const problem = useProblemTexts();
  const [outcome, setOutcome] = useState<Outcome>();
  const [error, setError] = useState<unknown>(null);
  if (error !== null) {
    return <span className="status bad">{problem(error).title}</span>;
  }
  return outcome === undefined ? (
    <Button
      size="small"
      onClick={() => {
        compare(earlier, later).then(setOutcome, setError);
      }}
    >
      {t('checkpoints.check')}
    </Button>
  ) : (
    <span className={`status ${outcome === 'holds' ? 'good' : 'bad'}`}>{t(`checkpoints.${outcome}`)}</span>
  );
}
