import { PrinterOutlined, SafetyCertificateOutlined, WarningOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../api/client';
import { usePresent } from '../api/session';
import { language } from '../i18n';
import { Articles } from '../ui/ArticleChip';
import { Digest } from '../ui/Digest';
import { Facts } from '../ui/Facts';
import { minute } from '../ui/format';
import { PageHead } from '../ui/PageHead';
import { Columns, Panel } from '../ui/Panel';
import { Answer, Refused } from '../ui/States';
import { Badge } from '../ui/Status';
import { useParam } from '../ui/useParam';
import { isMatter, matterPlace } from './matters';
import { sheetOf } from './sheet';
import './texts';
import './notice.css';

type View = Schemas['NoticeNoticeView'];

/** One notice as it would lie on a desk: the sheet, and beside it how it was delivered and whether its seal holds. */
export function NoticePage() {
  const id = useParam('id');
  const view = queries.useQuery('get', '/api/v1/notices/{id}', { params: { path: { id } } });
  return <Answer of={view}>{(data) => <Whole view={data} />}</Answer>;
}

function Whole({ view }: { view: View }) {
  const { t } = useTranslation('notice');
  const present = usePresent();
  const client = useQueryClient();
  const sign = queries.useMutation('post', '/api/v1/notices/{id}/reading');
  const { notice } = view;
  const mine = notice.to === present.institution && notice.reading === null;
  return (
    <div className="notice-page">
      <PageHead
        trail={<Link to="/notices">{t('title')}</Link>}
        title={language() === 'en' ? `${notice.titleEn} · ${notice.title}` : notice.title}
        aside={<Badge tone="river">{t(`kind.${notice.kind}`)}</Badge>}
        actions={
          <>
            <Button
              icon={<PrinterOutlined aria-hidden />}
              onClick={() => {
                window.print();
              }}
            >
              {t('print')}
            </Button>
            {mine && (
              <Button
                type="primary"
                loading={sign.isPending}
                onClick={() => {
                  sign.mutate({ params: { path: { id: notice.id } } }, { onSuccess: () => void client.invalidateQueries() });
                }}
              >
                {t('sign')}
              </Button>
            )}
          </>
        }
      />
      <Refused error={sign.error} />
      <Columns main={<Sheet view={view} />} side={<Delivery view={view} />} />
    </div>
  );
}

function Sheet({ view }: { view: View }) {
  const { t } = useTranslation('notice');
  const { notice, sealHolds } = view;
  const sheet = sheetOf(notice.text, notice.number);
  return (
    <article className="panel notice-sheet" aria-label={t('sheet')} lang="zh-CN">
      <h2>{sheet.heading === '' ? notice.title : sheet.heading}</h2>
      <p className="notice-number">{sheet.number}</p>
      {sheet.addressee !== '' && <p className="notice-addressee">{sheet.addressee}</p>}
      {sheet.paragraphs.map((paragraph, index) => (
        <p key={index} className="notice-paragraph">
          {paragraph}
        </p>
      ))}
      <div className="notice-closing">
        {sheet.closing.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <span className={sealHolds ? 'notice-seal' : 'notice-seal broken'} lang={language() === 'en' ? 'en' : 'zh-CN'}>
          {sealHolds ? <SafetyCertificateOutlined aria-hidden /> : <WarningOutlined aria-hidden />}
          {t(sealHolds ? 'sealHolds' : 'sealBroken')}
        </span>
      </div>
    </article>
  );
}

function Delivery({ view }: { view: View }) {
  const { t } = useTranslation('notice');
  const { notice, sealHolds } = view;
  return (
    <>
      <Panel title={t('facts')}>
        <Facts
          of={[
            [t('receiver'), notice.toName],
            [t('issuedBy'), `${notice.fromName} ${notice.issuedBy}`],
            [t('issuedAt'), minute(notice.issuedAt)],
            [
              t('receipt'),
              notice.reading === null
                ? t('notSigned')
                : t('signedBy', { name: notice.reading.by, at: minute(notice.reading.at) }),
            ],
            [t('basis'), notice.articles.length === 0 ? undefined : <Articles ids={notice.articles} />],
            [t('remedy'), notice.remedy],
            [
              t('matter'),
              isMatter(notice.matterType) ? (
                <Link {...matterPlace(notice.matterType, notice.matterId)}>{t(`matterTo.${notice.matterType}`)}</Link>
              ) : undefined,
            ],
          ]}
        />
      </Panel>
      <Panel title={t('seal')} extra={<Badge tone={sealHolds ? 'good' : 'bad'}>{t(sealHolds ? 'sealHolds' : 'sealBroken')}</Badge>}>
        <p className="notice-seal-why">{t(sealHolds ? 'sealHoldsWhy' : 'sealBrokenWhy')}</p>
        <Facts
          of={[
            [t('key'), <code key="key">{notice.seal.keyId}</code>],
            [t('signature'), <Digest key="signature" value={notice.seal.signature} />],
          ]}
        />
      </Panel>
    </>
  );
}
