import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import type { Revision } from '../model';
import type { Form } from './form';
import type { Issue } from './issues';
import { tag, useRevisionCache } from './useKept';
import './texts';

/** An assessment while it is written. */
export interface Assessed {
  passed: boolean | null;
  secrecyNote: string;
  impact: 'LOW' | 'MEDIUM' | 'HIGH' | null;
  impactNote: string;
}

/** The assessment of a draft: what it says, what it still lacks, and sending it. */
export function useAssessment(revision: Revision, form: Form) {
  const { t } = useTranslation('catalogEdit');
  const cache = useRevisionCache();
  const [assessed, setAssessed] = useState<Assessed>({ passed: null, secrecyNote: '', impact: null, impactNote: '' });
  const [asked, setAsked] = useState(false);
  const send = queries.useMutation('post', '/api/v1/catalog/revisions/{revision}/assessment', { onSuccess: cache });
  const personal = form.items.some((item) => item.personal);

  const lack = (field: string): Issue => ({ key: field, row: null, field, step: 'approval', wrong: false, text: t('choose'), articles: ['GW-13'] });
  const lacks = [
    ...(assessed.passed === null ? [lack('secrecy')] : []),
    ...(personal && assessed.impact === null ? [lack('impact')] : []),
    ...(personal && assessed.impact === 'HIGH' && assessed.impactNote.trim() === ''
      ? [{ ...lack('impactNote'), text: t('impactNoteHigh') }]
      : []),
  ];
  return {
    assessed,
    change: (more: Partial<Assessed>) => {
      setAssessed((before) => ({ ...before, ...more }));
    },
    lacks,
    /** Told beside the fields once somebody wanted to submit. */
    shown: asked ? lacks : [],
    ask: () => {
      setAsked(true);
    },
    error: send.error,
    running: send.isPending,
    submit: (version: number) => {
      send.mutate({
        params: { path: { revision: revision.id }, header: { 'If-Match': tag(version) } },
        body: {
          secrecy: { passed: assessed.passed, note: assessed.secrecyNote },
          personalInformation: personal ? { impact: assessed.impact, note: assessed.impactNote } : null,
        },
      });
    },
  };
}
