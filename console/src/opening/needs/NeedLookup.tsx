import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { Answer } from '../../ui/States';
import { Lookup, UnknownReference } from '../parts/Lookup';
import { NeedFacts } from './NeedFacts';

/** Asks by a reference how a need stands. */
export function NeedLookup() {
  const { t } = useTranslation('needs');
  return <Lookup example={t('lookup.example')}>{(reference) => <Found reference={reference} />}</Lookup>;
}

function Found({ reference }: { reference: string }) {
  const need = queries.useQuery('get', '/api/v1/open/needs/{reference}', { params: { path: { reference } } });
  return (
    <UnknownReference error={need.error}>
      <Answer of={need}>{(data) => <NeedFacts need={data} />}</Answer>
    </UnknownReference>
  );
}
