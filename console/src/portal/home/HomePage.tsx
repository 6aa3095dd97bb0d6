import { queries } from '../../api/client';
import { Failed } from '../../ui/States';
import { Entrances } from './Entrances';
import { FigureStrip } from './FigureStrip';
import { Hero } from './Hero';
import { Latest } from './Latest';
import './texts';
import './home.css';

/** 首页: what there is, how much of it, and the ways in. */
export function HomePage() {
  const figures = queries.useQuery('get', '/api/v1/open/figures');
  return (
    <>
      <Hero figures={figures.data} />
      {figures.isError ? (
        <Failed error={figures.error} onRetry={() => void figures.refetch()} />
      ) : (
        <FigureStrip figures={figures.data} />
      )}
      <div className="measure home-columns">
        <Entrances figures={figures.data} />
        <Latest total={figures.data?.datasets} />
      </div>
    </>
  );
}
