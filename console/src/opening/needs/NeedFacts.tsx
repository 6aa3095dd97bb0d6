import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { day } from '../../ui/format';
import { Badge } from '../../ui/Status';
import { TONES } from './tones';

/** A need with its answer, as anyone may read it. */
export function NeedFacts({ need }: { need: Schemas['OpeningPublicNeed'] }) {
  const { t } = useTranslation('needs');
  const { answer } = need;
  return (
    <article className="need">
      <h3>
        {need.wanted}
        {answer === null ? <Badge tone="warn">{t('waiting')}</Badge> : <Badge tone={TONES[answer.outcome]}>{t(`outcome.${answer.outcome}`)}</Badge>}
      </h3>
      <p>{need.purpose}</p>
      {answer !== null && (
        <div className="need-answer">
          <p>{answer.text}</p>
          {answer.dataset !== null && (
            <p>
              <Link to={`/datasets/${answer.dataset}`}>{answer.datasetTitle}</Link>
            </p>
          )}
        </div>
      )}
      <p className="need-when">
        {t('filedOn', { day: day(need.filedAt) })}
        {answer !== null && ` · ${t('answeredOn', { authority: answer.authority, day: day(answer.at) })}`}
      </p>
    </article>
  );
}
