import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { grouped } from '../../ui/format';
import { FacetTitle } from './FacetTitle';
import { FACETS, listed, type FacetName } from './query';

const FEW = 6;
type Facet = Schemas['CatalogFoundFacet'];

interface FacetsProps {
  facets: Readonly<Record<string, Facet[]>>;
  chosen: (name: FacetName) => string | undefined;
  onToggle: (name: FacetName, value: string) => void;
}

/** What would narrow the search, each with its count. */
export function Facets({ facets, chosen, onToggle }: FacetsProps) {
  return (
    <>
      {FACETS.map((name) => (
        <FacetGroup key={name} name={name} facets={facets[name] ?? []} values={listed(chosen(name))} onToggle={onToggle} />
      ))}
    </>
  );
}

interface GroupProps {
  name: FacetName;
  facets: readonly Facet[];
  values: readonly string[];
  onToggle: (name: FacetName, value: string) => void;
}

function FacetGroup({ name, facets, values, onToggle }: GroupProps) {
  const { t } = useTranslation('catalogFind');
  const [all, setAll] = useState(false);
  if (facets.length === 0) {
    return null;
  }
  const shown = all ? facets : facets.filter((facet, index) => index < FEW || values.includes(facet.value));
  const rest = facets.length - shown.length;
  return (
    <fieldset className="facet">
      <legend>{t(`facet.${name}`)}</legend>
      {shown.map((facet) => (
        <div key={facet.value} className="facet-line">
          <Checkbox
            checked={values.includes(facet.value)}
            onChange={() => {
              onToggle(name, facet.value);
            }}
          >
            <FacetTitle name={name} value={facet.value} title={facet.title} />
          </Checkbox>
          <span className="quiet">{grouped(facet.count)}</span>
        </div>
      ))}
      {(rest > 0 || all) && facets.length > FEW && (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? t('fewer') : t('rest', { count: rest })}
        </button>
      )}
    </fieldset>
  );
}
