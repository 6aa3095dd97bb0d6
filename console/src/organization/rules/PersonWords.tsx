import { useQueryClient } from '@tanstack/react-query';
import { App, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, queries, type Schemas } from '../../api/client';
import { Articles } from '../../ui/ArticleChip';
import { day } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { ReasonsAct } from '../../ui/ReasonsAct';
import { Answer, State } from '../../ui/States';
import { WordsAct } from '../../ui/WordsAct';
import { BuiltInWords } from './BuiltInWords';
import './texts';

type Word = Schemas['CatalogPersonWord'];

const WORDS = ['get', '/api/v1/security/person-words'] as const;

/** Words by which items are taken for a person's: those in use here, added and removed with reasons, and the platform's own. */
export function PersonWords() {
  const { t } = useTranslation('rules');
  const { message } = App.useApp();
  const client = useQueryClient();
  const list = queries.useQuery('get', '/api/v1/security/person-words', {});
  const changed = async (word: string) => {
    void message.success(word);
    await client.invalidateQueries({ queryKey: WORDS });
  };
  const add = async ({ word = '', reasons = '' }: Readonly<Record<string, string>>) => {
    await api.POST('/api/v1/security/person-words', { body: { word, reasons } });
    await changed(t('added'));
  };
  const remove = async (id: string, reasons: string) => {
    await api.POST('/api/v1/security/person-words/{id}/removal', { params: { path: { id } }, body: { reasons } });
    await changed(t('removed'));
  };
  return (
    <Answer of={list}>
      {({ own, builtIn }) => (
        <>
          <Panel
            flush
            title={t('own')}
            note={
              <>
                {t('ownNote')} <Articles ids={['FH-21', 'SD-10']} />
              </>
            }
            extra={
              <WordsAct
                primary
                act={t('add')}
                why={t('addWhy')}
                matter="person-word"
                fields={[
                  { name: 'word', label: t('word'), missing: t('wordMissing') },
                  { name: 'reasons', label: t('reasons'), missing: t('reasonsMissing') },
                ]}
                onAct={add}
              />
            }
          >
            {own.length === 0 ? (
              <State title={t('none')}>{t('noneWhy')}</State>
            ) : (
              <Table<Word>
                className="rules-table"
                size="small"
                tableLayout="fixed"
                pagination={false}
                rowKey="id"
                dataSource={own}
                columns={[
                  { title: t('word'), dataIndex: 'word', width: 200, render: (word: string) => <strong>{word}</strong> },
                  { title: t('lookedIn'), dataIndex: 'ofNames', width: 130, render: (ofNames: boolean) => t(ofNames ? 'inNames' : 'inTitles') },
                  {
                    title: t('who'),
                    key: 'who',
                    width: 210,
                    render: (_who, word) => (
                      <>
                        {word.by} <span className="quiet">{day(word.at)}</span>
                      </>
                    ),
                  },
                  { title: t('reasons'), dataIndex: 'reasons' },
                  {
                    title: t('acts'),
                    key: 'acts',
                    width: 100,
                    render: (_acts, word) => (
                      <ReasonsAct
                        danger
                        size="small"
                        act={t('remove')}
                        why={t('removeWhy', { word: word.word })}
                        matter={`person-word.${word.id}`}
                        onAct={(reasons) => remove(word.id, reasons)}
                      />
                    ),
                  },
                ]}
              />
            )}
          </Panel>
          <BuiltInWords words={builtIn} />
        </>
      )}
    </Answer>
  );
}
