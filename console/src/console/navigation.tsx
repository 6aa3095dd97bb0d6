import {
  ApiOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BankOutlined,
  BookOutlined,
  BulbOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  ExportOutlined,
  FileProtectOutlined,
  FileTextOutlined,
  GlobalOutlined,
  HistoryOutlined,
  HomeOutlined,
  ImportOutlined,
  KeyOutlined,
  SafetyCertificateOutlined,
  SafetyOutlined,
  SettingOutlined,
  SwapOutlined,
  TeamOutlined,
  UnorderedListOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Role } from '../api/session';
import type { TodoKind } from '../workbench/todo';

export type PageName =
  | 'workbench'
  | 'catalog'
  | 'review'
  | 'collection'
  | 'sharing'
  | 'opening'
  | 'needs'
  | 'showcase'
  | 'correction'
  | 'organization'
  | 'notice'
  | 'accounts'
  | 'clients'
  | 'calendar'
  | 'find'
  | 'drafts'
  | 'overview'
  | 'census'
  | 'negative'
  | 'rights'
  | 'keys'
  | 'rules'
  | 'settings'
  | 'log'
  | 'persons'
  | 'pastRights'
  | 'checkpoints'
  | 'export'
  | 'wall';

/** A page below an entry, shown while one is in its part of the console. */
export interface SubEntry {
  name: PageName;
  to: string;
  roles?: readonly Role[];
  exact?: boolean;
}

export interface Entry {
  name: PageName;
  to: string;
  icon: ReactNode;
  /** Who has it in the list; what a page shows is decided by the platform, not here. */
  roles: readonly Role[];
  /** Which to-dos are counted beside it. */
  counts?: readonly TodoKind[];
  /** Pages of its own that stand in the list themselves, so that it is not marked on them. */
  exact?: boolean;
  /** A page beneath its own that stands in the list itself. */
  except?: string;
  children?: readonly SubEntry[];
}

const UNIT: Role[] = ['STEWARD', 'UNIT_HEAD', 'CHIEF_DATA_OFFICER'];
const BUSINESS: Role[] = [...UNIT, 'AUTHORITY_OFFICER'];
const SYSTEM: Role[] = ['SYSTEM_ADMINISTRATOR'];
const SECURITY: Role[] = ['SECURITY_ADMINISTRATOR'];
const AUDIT: Role[] = ['AUDIT_ADMINISTRATOR'];

/** The list at the left. The three administrators have pages of their own and none of the others'. */
export const navigation: readonly Entry[] = [
  {
    name: 'workbench',
    to: '/',
    icon: <HomeOutlined />,
    roles: BUSINESS,
    exact: true,
    counts: ['catalog', 'review', 'collection', 'sharing', 'opening', 'needs', 'showcase', 'correction'],
  },
  {
    name: 'catalog',
    to: '/catalog',
    icon: <BookOutlined />,
    roles: BUSINESS,
    except: '/catalog/reviews',
    counts: ['catalog'],
    children: [
      { name: 'find', to: '/catalog', exact: true },
      { name: 'drafts', to: '/catalog/drafts', roles: UNIT },
      { name: 'overview', to: '/catalog/overview' },
      { name: 'census', to: '/catalog/census', roles: ['AUTHORITY_OFFICER', ...UNIT] },
      { name: 'negative', to: '/catalog/negative-list' },
    ],
  },
  { name: 'review', to: '/catalog/reviews', icon: <CheckSquareOutlined />, roles: ['AUTHORITY_OFFICER'], counts: ['review'] },
  { name: 'collection', to: '/collection', icon: <ImportOutlined />, roles: UNIT, counts: ['collection'] },
  { name: 'sharing', to: '/sharing', icon: <SwapOutlined />, roles: BUSINESS, counts: ['sharing'] },
  { name: 'opening', to: '/opening', icon: <GlobalOutlined />, roles: BUSINESS, counts: ['opening'] },
  { name: 'needs', to: '/needs', icon: <BulbOutlined />, roles: ['AUTHORITY_OFFICER'], counts: ['needs'] },
  { name: 'showcase', to: '/showcase', icon: <AppstoreOutlined />, roles: ['AUTHORITY_OFFICER'], counts: ['showcase'] },
  { name: 'correction', to: '/corrections', icon: <AuditOutlined />, roles: UNIT, counts: ['correction'] },
  { name: 'notice', to: '/notices', icon: <FileTextOutlined />, roles: BUSINESS },
  { name: 'accounts', to: '/accounts', icon: <TeamOutlined />, roles: SYSTEM },
  { name: 'rights', to: '/rights', icon: <KeyOutlined />, roles: SECURITY },
  { name: 'keys', to: '/security/keys', icon: <SafetyCertificateOutlined />, roles: SECURITY },
  { name: 'rules', to: '/security/rules', icon: <SafetyOutlined />, roles: SECURITY },
  { name: 'organization', to: '/institutions', icon: <BankOutlined />, roles: [...BUSINESS, ...SYSTEM, ...SECURITY] },
  { name: 'clients', to: '/clients', icon: <ApiOutlined />, roles: [...UNIT, ...SYSTEM, ...SECURITY] },
  { name: 'calendar', to: '/calendar', icon: <CalendarOutlined />, roles: SYSTEM },
  { name: 'settings', to: '/settings', icon: <SettingOutlined />, roles: SYSTEM },
  { name: 'log', to: '/audit', icon: <UnorderedListOutlined />, roles: AUDIT, exact: true },
  { name: 'persons', to: '/audit/persons', icon: <UserOutlined />, roles: AUDIT },
  { name: 'pastRights', to: '/audit/rights', icon: <HistoryOutlined />, roles: AUDIT },
  { name: 'checkpoints', to: '/audit/checkpoints', icon: <FileProtectOutlined />, roles: AUDIT },
  { name: 'export', to: '/audit/export', icon: <ExportOutlined />, roles: AUDIT },
];
