import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { grouped, largeCount } from '../../ui/format';

/** The platform in numbers, each with what stands behind it. */
export function FigureStrip({ figures }: { figures: Schemas['OpeningOpenFiguresFigures'] | undefined }) {
  const { t } = useTranslation('home');
  const shown =
    figures === undefined
      ? []
      : [
          { name: 'datasets', value: grouped(figures.datasets), note: t('figures.datasetsNote', { number: grouped(figures.takable) }) },
          { name: 'rows', value: largeCount(figures.rows), note: t('figures.rowsNote') },
          { name: 'institutions', value: grouped(figures.providers.length), note: t('figures.institutionsNote', { count: figures.subjects.length }) },
          {
            name: 'downloads',
            value: largeCount(figures.uses.downloads),
            note: t('figures.downloadsNote', { count: figures.uses.previews, number: grouped(figures.uses.previews) }),
          },
        ] as const;
  return (
    <section className="figures" aria-label={t('figures.label')}>
      <dl className="measure">
        {shown.map((figure) => (
          <div key={figure.name}>
            <dt>{t(`figures.${figure.name}`)}</dt>
            <dd>{figure.value}</dd>
            <dd className="figures-note">{figure.note}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
