import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../api/client';
import { usePresent } from '../../api/session';
import { ArticleChip } from '../../ui/ArticleChip';
import { day } from '../../ui/format';
import { Panel } from '../../ui/Panel';
import { Answer, Refused } from '../../ui/States';
import type { Region } from './regions';
import './texts';

type Given = Schemas['OrganizationInstitutionGivenPower'];

const POWERS: Given['power'][] = ['CATALOG_REVIEW', 'ARBITRATION', 'SECURITY', 'CERTIFICATES'];

/** 职权: what one institution may decide for a region; given by the security administrator. */
export function PowersOf({ institution, regions }: { institution: string | undefined; regions: readonly Region[] }) {
  const { t } = useTranslation('territory');
  const present = usePresent();
  return (
    <Panel
      title={t('powers')}
      extra={institution !== undefined && present.has('SECURITY_ADMINISTRATOR') && <GivePower key={institution} institution={institution} regions={regions} />}
    >
      <p className="quiet territory-note">
        {t('powersNote')} <ArticleChip id="TY-5" />
      </p>
      {institution === undefined ? <p className="quiet">{t('choose')}</p> : <Held institution={institution} regions={regions} />}
    </Panel>
  );
}

function Held({ institution, regions }: { institution: string; regions: readonly Region[] }) {
  const { t } = useTranslation('territory');
  const one = queries.useQuery('get', '/api/v1/institutions/{id}', { params: { path: { id: institution } } });
  const powers = queries.useQuery('get', '/api/v1/institutions/{id}/powers', { params: { path: { id: institution } } });
  return (
    <>
      <h3>{one.data?.name}</h3>
      <Answer of={powers} rows={2} empty={{ when: (held) => held.length === 0, show: <p className="quiet">{t('noPowers')}</p> }}>
        {(held) => (
          <ul className="territory-powers">
            {held.map((power) => (
              <li key={power.power + power.region}>
                <span>
                  {t('forRegion', { power: t(`power.${power.power}`), region: regions.find((region) => region.id === power.region)?.name ?? '' })}
                </span>
                <small className="quiet">{t('since', { day: day(power.since) })}</small>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </>
  );
}

function GivePower({ institution, regions }: { institution: string; regions: readonly Region[] }) {
  const { t } = useTranslation(['territory', 'ui']);
  const { message } = App.useApp();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Given>();
  const give = queries.useMutation('put', '/api/v1/institutions/{id}/powers');
  const close = () => {
    setOpen(false);
    give.reset();
  };
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('givePower')}
      </Button>
      <Modal open={open} title={t('givePower')} okText={t('give')} cancelText={t('ui:cancel')} confirmLoading={give.isPending} onCancel={close} onOk={form.submit} destroyOnHidden>
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={(body) => {
            give.mutate(
              { params: { path: { id: institution } }, body },
              {
                onSuccess: () => {
                  close();
                  void message.success(t('given'));
                  void client.invalidateQueries();
                },
              },
            );
          }}
        >
          <Form.Item name="power" label={t('powers')} rules={[{ required: true, message: t('missing') }]}>
            <Select options={POWERS.map((power) => ({ value: power, label: t(`power.${power}`) }))} />
          </Form.Item>
          <Form.Item name="region" label={t('region')} rules={[{ required: true, message: t('missing') }]} extra={t('giveWarning')}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={regions.map((region) => ({ value: region.id, label: region.name }))} />
          </Form.Item>
        </Form>
        <Refused error={give.error} />
      </Modal>
    </>
  );
}
