import { GlobalOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { isProblem } from '../../api/problem';
import { usePresent } from '../../api/session';
import { ArticleChip, Articles } from '../../ui/ArticleChip';
import { Facts } from '../../ui/Facts';
import { minute } from '../../ui/format';
import { History } from '../../ui/History';
import { PageHead } from '../../ui/PageHead';
import { Columns, Panel } from '../../ui/Panel';
import { ReasonsAct } from '../../ui/ReasonsAct';
import { Answer, Refused, State } from '../../ui/States';
import { Badge } from '../../ui/Status';
import { useParam } from '../../ui/useParam';
import { Findings } from './Findings';
import { OpenActs } from './OpenActs';
import { OpenItems } from './OpenItems';
import { isReviewStep, nowOf, REVIEW_TONES, reviewKey, useReview, type Item, type Review } from './records';
import { useReason } from './useReason';
import './texts';
import './review.css';

/** One release review: what would be open, what the detectors saw, and the head's decision. */
export function ReviewPage() {
  const { t } = useTranslation('openingReview');
  const navigate = useNavigate();
  const review = useReview(useParam('id'));
  if (isProblem(review.error, 404)) {
    return (
      <State icon={<GlobalOutlined />} title={t('review.gone')} actions={<Button onClick={() => void navigate({ to: '/opening' })}>{t('review.list')}</Button>}>
        {t('review.goneWhy')}
      </State>
    );
  }
  return <Answer of={review}>{(data) => <Whole review={data} />}</Answer>;
}

function Whole({ review }: { review: Review }) {
  const { t } = useTranslation('openingReview');
  const now = nowOf(review);
  const entry = queries.useQuery('get', '/api/v1/catalog/resources/{resource}', { params: { path: { resource: review.resource } } });
  return (
    <>
      <PageHead
        trail={
          <>
            <Link to="/opening">{t('title')}</Link> / <Link to="/opening">{t('review.trail')}</Link>
          </>
        }
        title={review.title}
        aside={<Badge tone={REVIEW_TONES[now]}>{t(`state.${now}`)}</Badge>}
        actions={
          review.standing !== null && (
            <OpenActs
              resource={review.resource}
              title={review.title}
              provider={review.provider}
              standing={review.standing}
              word={entry.data?.code ?? review.title}
            />
          )
        }
      />
      <Answer of={entry}>
        {(data) => {
          const open = data.items.filter((item) => review.items.includes(item.id));
          return (
            <Columns
              main={
                <Panel
                  flush
                  title={t(review.state === 'PROPOSED' ? 'review.items' : 'review.itemsDone')}
                  note={t('review.itemsNote', { open: open.length, closed: data.items.length - open.length })}
                >
                  <OpenItems items={open} findings={review.findings} />
                </Panel>
              }
              side={
                <>
                  <Decision review={review} />
                  <Detection review={review} items={data.items} />
                  <Past review={review} />
                </>
              }
            />
          );
        }}
      </Answer>
    </>
  );
}

/** What was done about it and about what it opened, the oldest first. */
function Past({ review }: { review: Review }) {
  const { t } = useTranslation('openingReview');
  const steps = queries.useQuery('get', '/api/v1/opening/reviews/{id}/history', { params: { path: { id: review.id } } });
  return <Answer of={steps}>{(data) => <History steps={data} titleOf={(act) => (isReviewStep(act) ? t(`step.${act}`) : undefined)} />}</Answer>;
}

function Decision({ review }: { review: Review }) {
  const { t } = useTranslation('openingReview');
  const present = usePresent();
  const client = useQueryClient();
  const decide = queries.useMutation('post', '/api/v1/opening/reviews/{id}/decision');
  const head = review.provider === present.institution && present.has('UNIT_HEAD', 'CHIEF_DATA_OFFICER');
  const mine = review.proposedBy === present.account;
  const act = async (approved: boolean, reasons: string | null) => {
    const decided = await decide.mutateAsync({ params: { path: { id: review.id } }, body: { approved, reasons } });
    client.setQueryData(reviewKey(review.id), decided);
    void client.invalidateQueries({ predicate: (query) => query.queryKey[1] !== reviewKey(review.id)[1] });
  };
  const now = nowOf(review);
  const standing = useReason(review.standing);
  return (
    <Panel title={t('review.decision')}>
      <p className="review-now">{t(`now.${now}`)}</p>
      <Facts
        of={[
          [t('review.at'), minute(review.proposedAt)],
          [t('review.decidedAt'), review.decidedAt === null ? undefined : minute(review.decidedAt)],
          [t('review.reasons'), review.reasons],
          [t('review.standing'), standing],
        ]}
      />
      {now === 'OPENED' && (
        <p className="review-portal">
          <a href={`/datasets/${review.resource}`}>{t('review.portal')}</a>
        </p>
      )}
      {review.state === 'PROPOSED' && head && !mine && (
        <div className="review-acts">
          <Button
            type="primary"
            block
            loading={decide.isPending}
            onClick={() => {
              act(true, null).catch(() => undefined);
            }}
          >
            {t('review.approve')}
          </Button>
          <ReasonsAct block danger act={t('review.reject')} why={t('review.rejectWhy')} matter={review.id} onAct={(reasons) => act(false, reasons)} />
        </div>
      )}
      {review.state === 'PROPOSED' && head && mine && (
        <p className="review-hint">
          {t('review.mine')} <ArticleChip id="FH-2" />
        </p>
      )}
      <Refused error={decide.error} />
      {review.state === 'PROPOSED' && <p className="review-hint">{t('review.revision')}</p>}
    </Panel>
  );
}

function Detection({ review, items }: { review: Review; items: readonly Item[] }) {
  const { t } = useTranslation('openingReview');
  return (
    <Panel title={t('review.detected')} extra={<Articles ids={['TY-8', 'SX-8']} />}>
      <Findings of={review.findings} items={items} />
      <p className="review-hint">{t('review.detectedWhy')}</p>
    </Panel>
  );
}
