import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { language } from '../i18n';
import { Answer } from '../ui/States';
import { standingOf, today, useCompliance, useJurisdictions, useProvisions, useRegulations, type Regulation, type Standing } from './data';
import { StandingBadge } from './StandingBadge';
import './texts';
import './regulation.css';

const GROUPS: readonly { key: 'binding' | 'own' | 'drafts'; about?: 'ownAbout' | 'draftsAbout'; of: readonly Standing[] }[] = [
  { key: 'binding', of: ['inForce', 'notYet', 'ended'] },
  { key: 'own', about: 'ownAbout', of: ['own'] },
  { key: 'drafts', about: 'draftsAbout', of: ['draft'] },
];

/** 政策法规: the texts that the platform knows. */
export function RegulationsPage() {
  const { t } = useTranslation('regulation');
  const regulations = useRegulations();
  const now = today();
  return (
    <div className="law">
      <h1>{t('title')}</h1>
      <p className="law-lead">{t('lead')}</p>
      <Answer of={regulations} rows={10}>
        {(data) =>
          GROUPS.map((group) => {
            const texts = data.items.filter((text) => group.of.includes(standingOf(text, now)));
            return (
              texts.length > 0 && (
                <section key={group.key} className="law-group">
                  <h2>{t(group.key)}</h2>
                  {group.about !== undefined && <p className="law-note">{t(group.about)}</p>}
                  <ul className="law-texts">
                    {texts.map((text) => (
                      <TextLine key={text.code} text={text} standing={standingOf(text, now)} />
                    ))}
                  </ul>
                </section>
              )
            );
          })
        }
      </Answer>
    </div>
  );
}

function TextLine({ text, standing }: { text: Regulation; standing: Standing }) {
  const { t } = useTranslation('regulation');
  const { data: jurisdictions } = useJurisdictions();
  const provisions = useProvisions(text.code);
  const compliance = useCompliance();
  const all = (provisions.data?.pages ?? []).flatMap((page) => page.items);
  const served = all.filter((provision) => (compliance.get(provision.id)?.served.length ?? 0) > 0);
  const places = (jurisdictions?.items ?? []).filter((place) => place.texts.includes(text.code)).map((place) => (language() === 'zh' ? place.nameZh : place.nameEn));
  return (
    <li>
      <div>
        <Link to="/regulations/$code" params={{ code: text.code }} className="law-title">
          {text.title}
        </Link>
        <StandingBadge standing={standing} />
        <p className="law-note">
          {t(`ranks.${text.rank}`)}
          {text.inForceFrom !== null && ` · ${t('from')} ${text.inForceFrom}`}
          {text.inForceUntil !== null && ` · ${t('until')} ${text.inForceUntil}`}
          {places.length > 0 && ` · ${t('binds')} ${places.join(t('separator'))}`}
          {text.wording === 'SUMMARY' && ` · ${t('summary')}`}
        </p>
      </div>
      <div className="law-served">
        <span className="mono">{text.code}</span>
        {all.length > 0 && <span className="law-note">{t('served', { served: served.length, all: all.length })}</span>}
      </div>
    </li>
  );
}
