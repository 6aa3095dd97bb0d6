import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../ui/LanguageSwitch';
import { SignInForm } from './SignInForm';
import '../texts';
import './signin.css';

/** The river at the left, what is asked for at the right. */
export function Threshold({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation(['organization', 'ui']);
  return (
    <div className="threshold">
      <div className="threshold-river">
        <div className="threshold-brand">
          <img src="/mark.svg" alt="" width={36} height={36} />
          <strong>{t('ui:platform')}</strong>
        </div>
        <Ribbons />
        <p>
          {t('signIn.line1')}
          <br />
          {t('signIn.line2')}
          <br />
          {t('signIn.line3')}
        </p>
      </div>
      <main className="threshold-ask">
        <div className="threshold-box">
          <div className="threshold-head">
            <span>{t('ui:city')}</span>
            <LanguageSwitch />
          </div>
          <h1>{title}</h1>
          {children}
        </div>
      </main>
    </div>
  );
}

const RIBBONS = [
  ['M0 60C240 60 300 300 460 300S600 250 720 250', 18, '#1c6b77'],
  ['M0 130C240 130 300 318 460 318S600 268 720 268', 14, '#2c8791'],
  ['M0 210C240 210 300 336 460 336S600 286 720 286', 22, '#1a5f6a'],
  ['M0 290C200 290 280 352 460 352S600 302 720 302', 10, '#3f9aa2'],
  ['M0 370C200 370 280 368 460 368S600 318 720 318', 16, '#1c6b77'],
  ['M0 470C200 470 280 388 460 388S600 338 720 338', 26, '#2c8791'],
  ['M0 540C200 540 280 408 460 408S600 358 720 358', 14, '#1a5f6a'],
] as const;

function Ribbons() {
  return (
    <svg className="threshold-ribbons" viewBox="0 0 720 600" preserveAspectRatio="none" aria-hidden>
      {RIBBONS.map(([path, width, colour]) => (
        <path key={path} d={path} fill="none" stroke={colour} strokeWidth={width} />
      ))}
    </svg>
  );
}

/** The way into the console. */
export function SignInPage() {
  const { t } = useTranslation('organization');
  const client = useQueryClient();
  return (
    <Threshold title={t('signIn.title')}>
      <SignInForm
        onDone={() => {
          void client.resetQueries();
        }}
      />
      <p className="threshold-warning">{t('signIn.warning')}</p>
      <p className="quiet">
        {t('signIn.rules')} {t('signIn.forgotten')}
        <br />
        {t('signIn.toPortal')}
        <a href="/">{t('signIn.portal')}</a>
      </p>
    </Threshold>
  );
}
