import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useId, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client';
import { usePresent } from '../api/session';
import { usePages, type Place } from './usePages';
import './texts';

const MOST = 6;

/** One types, and chooses among the pages of one's post and the entries of the catalogue. */
export function Finder({ field, onGone }: { field: RefObject<HTMLInputElement | null>; onGone: () => void }) {
  const { t } = useTranslation('console');
  const present = usePresent();
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const typed = text.trim();
  const q = useDeferredValue(typed);
  const business = present.has('STEWARD', 'UNIT_HEAD', 'CHIEF_DATA_OFFICER', 'AUTHORITY_OFFICER');
  const entries = queries.useQuery(
    'get',
    '/api/v1/catalog/resources',
    { params: { query: { q, limit: MOST } } },
    { enabled: business && q !== '', placeholderData: (before) => before },
  );
  const pages = usePages(typed);
  const found: Place[] = [
    ...pages,
    ...(typed === '' ? [] : (entries.data?.items ?? [])).map((entry) => ({
      to: `/catalog/resources/${entry.resource}`,
      label: entry.title,
      note: entry.providerName,
    })),
  ];
  const at = Math.min(chosen, found.length - 1);
  // entries of what was typed before are not gone to by a quick Enter
  const stale = q !== typed || entries.isPlaceholderData;
  const go = (place: Place | undefined) => {
    if (place !== undefined) {
      onGone();
      void navigate({ to: place.to });
    }
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setChosen((at + step + found.length) % found.length);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (at < pages.length || !stale) {
        go(found[at]);
      }
    }
  };
  return (
    <>
      <input
        className="find-text"
        ref={field}
        role="combobox"
        aria-label={t('find.label')}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-found`}
        aria-activedescendant={found.length === 0 ? undefined : `${id}-${at}`}
        aria-autocomplete="list"
        placeholder={t(business ? 'find.hint' : 'find.pagesHint')}
        maxLength={100}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKey}
      />
      <div id={`${id}-found`} className="find-found" role="listbox" aria-label={t('find.found')}>
        {found.map((place, index) => (
          <div
            key={place.to}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            onKeyDown={onKey}
            ref={(option) => {
              if (index === at) {
                option?.scrollIntoView({ block: 'nearest' });
              }
            }}
            onMouseMove={() => {
              setChosen(index);
            }}
            onClick={() => {
              go(place);
            }}
          >
            <span>{place.label}</span>
            <small>{place.note ?? t('find.page')}</small>
          </div>
        ))}
      </div>
      <p className="find-none quiet" role="status">
        {found.length === 0 && !entries.isFetching ? t('find.none', { q }) : ''}
      </p>
    </>
  );
}
