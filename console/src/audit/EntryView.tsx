import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';
import { useInstitutionName } from '../api/institutions';
import { Articles } from '../ui/ArticleChip';
import { Digest } from '../ui/Digest';
import { Facts } from '../ui/Facts';
import { grouped, second } from '../ui/format';
import { Panel } from '../ui/Panel';
import { Badge } from '../ui/Status';
import { detailsOf, type Entry } from './entries';
import { EntryProof } from './EntryProof';
import { isRefusal, useActWords } from './words';
import './texts';

/** Details that name an institution by its id. */
const INSTITUTIONS: ReadonlySet<string> = new Set(['institution', 'holder']);

/** One entry: who did what to what, resting on which article, and the proof that it stands unchanged in the log. */
export function EntryView({ entry }: { entry: Entry }) {
  const { t } = useTranslation('audit');
  const words = useActWords();
  const institution = queries.useQuery(
    'get',
    '/api/v1/institutions/{id}',
    { params: { path: { id: entry.institution ?? '' } } },
    { enabled: entry.institution !== null, staleTime: Infinity },
  );
  const nameOf = useInstitutionName();
  const details = detailsOf(entry);
  return (
    <>
      <Panel
        title={t('entry', { index: grouped(entry.index) })}
        note={
          <>
            {words.act(entry.action)} <Badge tone={isRefusal(entry.action) ? 'bad' : 'river'}>{entry.action}</Badge>
          </>
        }
        extra={<span className="quiet" title={entry.at}>{second(entry.at)}</span>}
      >
        <Facts
          two
          of={[
            [t('actor'), entry.name],
            [t('institution'), institution.data?.name ?? null],
            [
              t('subject'),
              <span key="subject">
                {words.subject(entry.subjectType)} <code>{entry.subject}</code>
              </span>,
            ],
            [t('article'), entry.articles.length === 0 ? null : <Articles ids={entry.articles} />],
            [
              t('person'),
              entry.person === null ? null : (
                <Link to="/audit/persons" search={{ person: entry.person }} className="mono">
                  …{entry.person.slice(-16)}
                </Link>
              ),
            ],
            [t('id'), <Digest key="id" value={entry.id} />],
          ]}
        />
        {details.length > 0 && (
          <>
            <h3 className="audit-details-head">{t('details')}</h3>
            <dl className="facts audit-details">
              {details.map(([name, value]) => (
                <div key={name}>
                  <dt>{words.detail(name)}</dt>
                  <dd>{INSTITUTIONS.has(name) && typeof value === 'string' ? nameOf(value) : words.value(value)}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </Panel>
      <EntryProof entry={entry} />
    </>
  );
}
