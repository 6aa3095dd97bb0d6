import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { day } from '../../ui/format';
import { Badge } from '../../ui/Status';
import { hostOf, stageOf, TONES, type Item } from './items';
import { Outward } from './Outward';

/** An application, as anyone may read it. */
export function ItemFacts({ item, staged = false }: { item: Item; staged?: boolean }) {
  const { t } = useTranslation('showcase');
  const { decision } = item;
  const stage = stageOf(item);
  return (
    <article className="application">
      <h3>
        {item.name}
        {staged && <Badge tone={TONES[stage]}>{t(`stage.${stage}`)}</Badge>}
      </h3>
      <p className="application-maker">{t('by', { maker: item.maker })}</p>
      <p>{item.about}</p>
      {decision?.reasons != null && <p className="application-reasons">{t('reasons', { reasons: decision.reasons })}</p>}
      <div className="application-uses">
        <span>{item.datasets.length === 0 ? t('noneOpen') : t('uses')}</span>
        {item.datasets.map((dataset) => (
          <Link key={dataset.id} to={`/datasets/${dataset.id}`}>
            {dataset.title}
          </Link>
        ))}
      </div>
      <p className="application-foot">
        <Outward to={item.address}>{t('visit', { host: hostOf(item.address) })}</Outward>
        <span>
          {staged && t('sentOn', { day: day(item.filedAt) })}
          {staged && decision !== null && ` · ${t('decidedOn', { authority: decision.authority, day: day(decision.at) })}`}
          {!staged && decision !== null && t('since', { day: day(decision.at) })}
        </span>
      </p>
    </article>
  );
}
