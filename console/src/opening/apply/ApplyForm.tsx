import { Button, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, queries, type Schemas } from '../../api/client';
import { Refused } from '../../ui/States';
import { useDraft } from '../../ui/useDraft';
import { ApplicantFields } from './ApplicantFields';
import { ItemFields } from './ItemFields';
import type { Filed, IdKind } from './records';
import { UndertakingField } from './UndertakingField';
import { UseFields } from './UseFields';

type Dataset = Schemas['OpeningDataset'];

/** As it stands in the form. */
export interface Typed {
  kind: 'NATURAL_PERSON' | 'LEGAL_PERSON';
  name?: string;
  creditCode?: string;
  agent?: string;
  idKind: IdKind;
  idNumber?: string;
  contact?: string;
  items: string[];
  scenario?: string;
  protection?: string;
  until?: Dayjs | null;
  accepted?: boolean;
}

type Kept = Omit<Typed, 'until' | 'idNumber' | 'accepted'> & { until?: string };

interface ApplyFormProps {
  dataset: Dataset;
  undertaking: Schemas['OpeningUndertaking'];
  onFiled: (filed: Filed) => void;
}

function begun(kept: Kept | undefined, dataset: Dataset): Typed {
  const offered = dataset.items.filter((item) => item.applicable).map((item) => item.name);
  const items = (kept?.items ?? offered).filter((name) => offered.includes(name));
  const until = kept?.until === undefined ? dayjs().add(90, 'day') : dayjs(kept.until);
  return { kind: 'NATURAL_PERSON', idKind: 'RESIDENT_ID', ...kept, items, until };
}

/** The number of a document is typed anew: others may use this machine. */
function kept(typed: Typed): Kept {
  const { until, kind, name, creditCode, agent, idKind, contact, items, scenario, protection } = typed;
  const given = { name, creditCode, agent, contact, scenario, protection, until: until?.format('YYYY-MM-DD') };
  return { kind, idKind, items, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
}

/** What is typed stays on this machine until it is sent, but for the number of the document. */
export function ApplyForm({ dataset, undertaking, onFiled }: ApplyFormProps) {
  const { t } = useTranslation('apply');
  const draft = useDraft<Kept>(`public access ${dataset.id}`);
  const [form] = Form.useForm<Typed>();
  const kind = Form.useWatch<Typed['kind'] | undefined>('kind', form) ?? draft.found?.kind;
  const apply = queries.useMutation('post', '/api/v1/open/applications');
  // one intended application, however often it is sent
  const [key] = useState(newKey);
  const send = (typed: Typed) => {
    const company = typed.kind === 'LEGAL_PERSON';
    apply.mutate(
      {
        params: { header: { 'Idempotency-Key': key } },
        body: {
          dataset: dataset.id,
          applicant: {
            kind: typed.kind,
            name: typed.name ?? '',
            creditCode: company ? (typed.creditCode ?? '') : null,
            agent: company ? (typed.agent ?? '') : null,
            idKind: typed.idKind,
            idNumber: typed.idNumber ?? '',
            contact: typed.contact ?? '',
          },
          items: typed.items,
          use: { scenario: typed.scenario ?? '', protection: typed.protection ?? '', until: typed.until?.format('YYYY-MM-DD') ?? '' },
          undertaking: undertaking.digest,
        },
      },
      {
        onSuccess: (filed) => {
          draft.drop();
          onFiled(filed);
        },
      },
    );
  };
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError
      initialValues={begun(draft.found, dataset)}
      onValuesChange={(_, all) => {
        draft.keep(kept(all));
      }}
      onFinish={send}
    >
      <ApplicantFields company={kind === 'LEGAL_PERSON'} />
      <ItemFields items={dataset.items} />
      <UseFields />
      <UndertakingField undertaking={undertaking} />
      <Refused error={apply.error} />
      <Button type="primary" size="large" htmlType="submit" loading={apply.isPending} className="letters-send">
        {t('send')}
      </Button>
    </Form>
  );
}
