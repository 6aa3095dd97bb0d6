import { queries } from '../../api/client';
import { Answer } from '../../ui/States';
import { useFilters } from '../../ui/useFilters';
import { ApplyForm } from './ApplyForm';
import { FindResource } from './FindResource';
import './texts';
import '../sharing.css';

/** 查找与申请: a resource is found, then asked for. */
export function NewRequestPage() {
  const [filters] = useFilters();
  const resource = filters['resource'];
  return resource === undefined ? <FindResource /> : <Chosen resource={resource} />;
}

function Chosen({ resource }: { resource: string }) {
  const entry = queries.useQuery('get', '/api/v1/catalog/resources/{resource}', { params: { path: { resource } } });
  return <Answer of={entry}>{(data) => <ApplyForm key={data.resource} entry={data} />}</Answer>;
}
