import { LockOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem, UNREACHABLE, type Problem } from '../api/problem';
import { Articles } from './ArticleChip';

interface StateProps {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** One quiet notice in the place of content: what is so, why, and what to do next. */
export function State({ icon, title, children, actions }: StateProps) {
  return (
    <div className="state" role="status">
      {icon !== undefined && <div className="state-icon">{icon}</div>}
      <h2>{title}</h2>
      {children !== undefined && <div className="state-why">{children}</div>}
      {actions !== undefined && <div className="state-actions">{actions}</div>}
    </div>
  );
}

/** Rows in the shape of what comes, but only when it takes longer than a blink. */
export function Waiting({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true);
    }, 300);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div className="waiting" role="status" aria-busy="true" aria-label={t('loading')}>
      {late && <Skeleton active title={false} paragraph={{ rows, width: '100%' }} />}
    </div>
  );
}

/** Title and advice of a refusal in words, for a message or an alert. */
export function useProblemTexts(): (error: unknown) => { title: string; advice: string } {
  const { t } = useTranslation();
  return (error) => {
    if (!isProblem(error)) {
      return { title: t('failed'), advice: '' };
    }
    if (error.code === UNREACHABLE) {
      return { title: t('unreachable'), advice: t('unreachableAdvice') };
    }
    const reference = error.reference === undefined ? '' : t('reference', { reference: error.reference });
    return { title: error.title, advice: `${error.advice}${reference}` };
  };
}

/** A refusal or a fault in the place of content: 403 with its article, anything else with its remedy. */
export function Failed({ error, onRetry, actions }: { error: unknown; onRetry?: (() => void) | undefined; actions?: ReactNode }) {
  const { t } = useTranslation();
  const texts = useProblemTexts()(error);
  const forbidden = isProblem(error, 403);
  // what is not there is not there the next time either
  const missing = isProblem(error, 404);
  const articles = isProblem(error) ? error.articles : [];
  return (
    <State
      icon={forbidden ? <LockOutlined /> : <WarningOutlined className="warn" />}
      title={texts.title}
      actions={
        <>
          {!forbidden && !missing && onRetry !== undefined && <Button onClick={onRetry}>{t('retry')}</Button>}
          {actions}
        </>
      }
    >
      {texts.advice} <Articles ids={articles.map((article) => article.id)} />
    </State>
  );
}

/** A refusal beside a form that stays as it is. */
export function Refused({ error }: { error: unknown }) {
  const texts = useProblemTexts()(error);
  if (error === null || error === undefined) {
    return null;
  }
  const problem: Problem | undefined = isProblem(error) ? error : undefined;
  return (
    <div className="refused" role="alert">
      <WarningOutlined aria-hidden />
      <div>
        <strong>{texts.title}</strong>
        <p>
          {texts.advice} <Articles ids={problem?.articles.map((article) => article.id) ?? []} />
        </p>
      </div>
    </div>
  );
}

interface Asked<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

interface AnswerProps<T> {
  of: Asked<T>;
  rows?: number;
  /** In the place of content that has nothing in it. */
  empty?: { when: (data: T) => boolean; show: ReactNode };
  children: (data: T) => ReactNode;
}

/** A query's four faces: waiting, failed, empty, there. */
export function Answer<T>({ of, rows = 6, empty, children }: AnswerProps<T>) {
  if (of.data !== undefined) {
    return <>{empty?.when(of.data) === true ? empty.show : children(of.data)}</>;
  }
  if (of.isPending) {
    return <Waiting rows={rows} />;
  }
  return (
    <Failed
      error={of.error}
      onRetry={() => {
        of.refetch();
      }}
    />
  );
}
