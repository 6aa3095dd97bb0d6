import { useInfiniteQuery } from '@tanstack/react-query';
import { Alert, Button, Empty, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { searchDatasets } from '../api/datasets';
import type { Texts } from '../ui/texts';
import { DatasetRow } from './DatasetRow';

const HOT = ['空气质量', '行政区划', '疫情'];

interface PortalProps {
  texts: Texts;
  onLanguage: () => void;
}

function initialQuery(): string {
  return new URLSearchParams(window.location.search).get('q') ?? '';
}

/** The home page: search what is open, look at it, take it. The query stands in the address. */
export function Portal({ texts, onLanguage }: PortalProps) {
  const [typed, setTyped] = useState(initialQuery);
  const [query, setQuery] = useState(initialQuery);

  const ask = (words: string) => {
    const address = new URL(window.location.href);
    address.searchParams.set('q', words);
    window.history.replaceState(null, '', address);
    setTyped(words);
    setQuery(words);
  };

  return (
    <>
      <header className="top">
        <div className="measure top-line">
          <img src="/fenhe.svg" alt={texts.name} height={32} />
          <span className="platform">{texts.platform}</span>
          <nav>
            <a href="/v3/api-docs">{texts.api}</a>
            <Button type="text" onClick={onLanguage}>
              {texts.language}
            </Button>
          </nav>
        </div>
      </header>
      <section className="hero">
        <div className="measure">
          <h1>
            {texts.heroFirst}
            <br />
            {texts.heroSecond}
          </h1>
          <p>{texts.promise}</p>
          <Input.Search
            size="large"
            className="search"
            value={typed}
            aria-label={texts.searchHint}
            placeholder={texts.searchHint}
            enterButton={texts.search}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
            onSearch={ask}
          />
          <div className="hot">
            <span>{texts.hot}</span>
            {HOT.map((word) => (
              <Button
                key={word}
                type="link"
                size="small"
                onClick={() => {
                  ask(word);
                }}
              >
                {word}
              </Button>
            ))}
          </div>
        </div>
      </section>
      <main className="measure">
        <Found texts={texts} query={query} onAll={() => { ask(''); }} />
      </main>
    </>
  );
}

function Found({ texts, query, onAll }: { texts: Texts; query: string; onAll: () => void }) {
  const found = useInfiniteQuery({
    queryKey: ['datasets', query],
    queryFn: ({ pageParam }) => searchDatasets(query, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  if (found.isPending) {
    return <Skeleton active paragraph={{ rows: 6 }} />;
  }
  if (found.isError) {
    return (
      <Alert
        type="error"
        showIcon
        title={texts.failed}
        description={found.error.message}
        action={
          <Button size="small" onClick={() => void found.refetch()}>
            {texts.retry}
          </Button>
        }
      />
    );
  }
  const datasets = found.data.pages.flatMap((page) => page.items);
  if (datasets.length === 0) {
    return (
      <Empty
        description={
          <>
            {texts.nothing}
            <br />
            {texts.nothingNext}
          </>
        }
      >
        <Button onClick={onAll}>{texts.all}</Button>
      </Empty>
    );
  }
  return (
    <>
      <h2>{texts.found(found.data.pages[0]?.total ?? datasets.length)}</h2>
      <ul className="datasets">
        {datasets.map((dataset) => (
          <DatasetRow key={dataset.id} texts={texts} dataset={dataset} />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </>
  );
}
