import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client';
import { usePresent } from '../../api/session';
import { DangerousAct } from '../../ui/DangerousAct';
import { useProblemTexts } from '../../ui/States';
import type { Client, Issued } from './ClientsPage';
import './texts';

/** What whoever is signed in may do with a client: the system administrator its use, the security administrator its rights, its own people its secret. */
export function ClientActs({ machine, onIssued }: { machine: Client; onIssued: (issued: Issued) => void }) {
  const { t } = useTranslation('clients');
  const { message } = App.useApp();
  const present = usePresent();
  const client = useQueryClient();
  const problem = useProblemTexts();
  const path = { params: { path: { id: machine.id } } };
  const enable = queries.useMutation('post', '/api/v1/clients/{id}/enabling');
  const disable = queries.useMutation('post', '/api/v1/clients/{id}/disabling');
  const rights = queries.useMutation('put', '/api/v1/clients/{id}/rights');
  const issue = queries.useMutation('post', '/api/v1/clients/{id}/secret');
  const changed = () => client.invalidateQueries({ queryKey: ['get', '/api/v1/clients'] });
  const plainly = { onSuccess: () => void changed(), onError: (error: unknown) => void message.error(problem(error).title) };
  const own = machine.institution === present.institution && present.has('STEWARD', 'UNIT_HEAD');
  return (
    <span className="accounts-acts">
      {present.has('SYSTEM_ADMINISTRATOR') &&
        (machine.disabledAt === null ? (
          <DangerousAct
            act={t('disable')}
            title={t('disableTitle', { name: machine.name })}
            consequences={[t('disableEnds'), t('disableKeeps')]}
            word={machine.name}
            onAct={async () => {
              await disable.mutateAsync(path);
              await changed();
            }}
          />
        ) : (
          <Button
            onClick={() => {
              enable.mutate(path, plainly);
            }}
          >
            {t('enable')}
          </Button>
        ))}
      {present.has('SECURITY_ADMINISTRATOR') &&
        (machine.roles.length > 0 ? (
          <DangerousAct
            act={t('takeRights')}
            title={t('takeTitle', { name: machine.name })}
            consequences={[t('takeEnds')]}
            word={machine.name}
            onAct={async () => {
              await rights.mutateAsync({ ...path, body: { roles: [] } });
              await changed();
            }}
          />
        ) : (
          <Button
            onClick={() => {
              rights.mutate({ ...path, body: { roles: ['MACHINE'] } }, plainly);
            }}
          >
            {t('giveRights')}
          </Button>
        ))}
      {own && machine.disabledAt === null && (
        <DangerousAct
          act={t('secret')}
          title={t('secretTitle', { name: machine.name })}
          consequences={[t('secretEnds'), t('secretOnce')]}
          word={machine.name}
          onAct={async () => {
            const answer = await issue.mutateAsync(path);
            onIssued({ name: machine.name, secret: answer.secret });
          }}
        />
      )}
    </span>
  );
}
