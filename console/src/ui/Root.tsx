import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import { theme } from './theme';
import './texts';
import './tokens.css';
import './ui.css';

/** A refusal is an answer: only what may go away by itself is asked for again. */
function again(failures: number, error: unknown): boolean {
  return failures < 2 && isProblem(error) && (error.status === 0 || error.status >= 502);
}

const client = new QueryClient({
  defaultOptions: {
    // a call without a network fails and says so; it would otherwise wait in silence and be sent when nobody expects it any more
    queries: { networkMode: 'always', retry: again, staleTime: 15_000 },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** What both faces stand on: look, language, queries, messages. */
export function Root({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  return (
    <ConfigProvider theme={theme} button={{ autoInsertSpace: false }} locale={i18n.language === 'en' ? enUS : zhCN}>
      <App component={false}>
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
