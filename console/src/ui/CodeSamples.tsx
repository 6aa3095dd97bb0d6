import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { CopyButton } from './Digest';
import './code.css';

const NAMES = { curl: 'curl', python: 'Python', java: 'Java', r: 'R', shell: 'Shell' } as const;
export type CodeLanguage = keyof typeof NAMES;

/** A program to be copied whole. */
export function CodeBlock({ code }: { code: string }) {
  const { t } = useTranslation();
  return (
    <div className="code">
      <span className="code-copy">
        <CopyButton text={code} />
      </span>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by the keyboard too */}
      <pre className="code-block" tabIndex={0} aria-label={t('code')}>
        {code}
      </pre>
    </div>
  );
}

/** The same in several languages. */
export function CodeSamples({ of }: { of: readonly { language: CodeLanguage; code: string }[] }) {
  return (
    <Tabs
      size="small"
      items={of.map(({ language, code }) => ({ key: language, label: NAMES[language], children: <CodeBlock code={code} /> }))}
    />
  );
}
