import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/Facts';
import type { Entry, Revision } from '../model';
import { Region } from './Region';

type Described = Pick<
  Entry & Revision,
  | 'summary'
  | 'classification'
  | 'providerName'
  | 'subject'
  | 'cycle'
  | 'sharingModes'
  | 'formats'
  | 'keywords'
  | 'region'
  | 'related'
  | 'useRequirements'
> & { code: string | null };

/** What the whole of an entry or a revision is. */
export function BasicFacts({ of, published }: { of: Described; published?: string }) {
  const { t } = useTranslation(['catalog', 'ui']);
  const { category, item, heading, subheading } = of.classification;
  return (
    <>
      <p className="entry-summary">{of.summary}</p>
      <Facts
        two
        of={[
          [t('provider'), of.providerName],
          [t('code'), of.code === null ? null : <code key="code">{of.code}</code>],
          [t('field.subject'), t(`subject.${of.subject}`)],
          [t('field.classification'), <code key="class">{[category, item, heading, subheading].filter(Boolean).join('-')}</code>],
          [t('field.cycle'), t(`cycle.${of.cycle}`)],
          [t('field.sharingModes'), of.sharingModes.map((mode) => t(`mode.${mode}`)).join(t('ui:comma'))],
          [t('field.formats'), of.formats.map((format) => `${t(`kind.${format.kind}`)} ${format.type}`).join(t('ui:comma'))],
          [t('field.keywords'), of.keywords.join(t('ui:comma'))],
          [t('field.region'), of.region === null ? null : <Region key="region" id={of.region} />],
          [t('field.related'), of.related.length === 0 ? null : <code key="related">{of.related.join(' ')}</code>],
          [t('published'), published],
          [t('field.useRequirements'), of.useRequirements],
        ]}
      />
    </>
  );
}
