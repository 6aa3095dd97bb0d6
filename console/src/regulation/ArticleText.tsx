import { CheckOutlined, MinusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { language } from '../i18n';
import { Badge, type Tone } from '../ui/Status';
import { modulesOf, type Provision, type Served, type Strength } from './data';

const TONES: Record<Strength, Tone> = { ORDERED: 'river', ALLOWED: 'calm', ENCOURAGED: 'calm' };

const MODULES = [
  'api', 'audit', 'catalog', 'collection', 'connection', 'correction', 'cryptography', 'installation', 'lake', 'notice', 'opening', 'organization', 'protection', 'regulation', 'release', 'sharing',
] as const;

interface ArticleTextProps {
  provision: Provision;
  served: Served | undefined;
}

/** An article: its words at the left, what the platform does for it at the right. */
export function ArticleText({ provision, served }: ArticleTextProps) {
  return (
    <div className="law-article">
      <div>
        <h3>
          <a href={`#${provision.id}`}>{provision.label}</a> {provision.label !== provision.id && <span className="mono">{provision.id}</span>}
        </h3>
        {provision.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <Duties served={served} />
    </div>
  );
}

function Duties({ served }: { served: Served | undefined }) {
  const { t } = useTranslation('regulation');
  if (served === undefined || (served.duties.length === 0 && served.served.length === 0)) {
    return <aside className="law-note">{t('notDuty')}</aside>;
  }
  const strengths = [...new Set(served.duties.map((duty) => duty.strength))];
  return (
    <aside>
      <p className="law-strengths">
        {strengths.map((strength) => (
          <Badge key={strength} tone={TONES[strength]}>
            {t(`strengths.${strength}`)}
          </Badge>
        ))}
      </p>
      {served.duties.length > 0 && (
        <ul className="law-duties">
          {served.duties.map((duty) => (
            <li key={duty.duty}>{language() === 'zh' ? duty.dutyZh : duty.duty}</li>
          ))}
        </ul>
      )}
      <Doing served={served} />
    </aside>
  );
}

function Doing({ served }: { served: Served }) {
  const { t } = useTranslation('regulation');
  if (served.served.length === 0) {
    return (
      <p className="law-doing none">
        <MinusOutlined aria-hidden /> {t('notServed')}
      </p>
    );
  }
  const modules = modulesOf(served.served);
  const names = modules.map((name) => {
    const known = MODULES.find((one) => one === name);
    return known === undefined ? name : t(`modules.${known}`);
  });
  return (
    <>
      <p className="law-doing">
        <CheckOutlined aria-hidden /> {t('serves', { modules: names.join(t('separator')) })}
        <br />
        <span className="law-note">{served.proven.length > 0 ? t('proven', { count: served.proven.length }) : t('notProven')}</span>
      </p>
      <details>
        <summary>{t('where')}</summary>
        <CodeNames of={served.served} />
        {served.proven.length > 0 && <p className="law-note">{t('tests')}</p>}
        <CodeNames of={served.proven} />
      </details>
    </>
  );
}

function CodeNames({ of }: { of: readonly string[] }) {
  return (
    <ul className="law-code">
      {of.map((name) => (
        <li key={name}>{name.replace('cn.fenhe.', '')}</li>
      ))}
    </ul>
  );
}
