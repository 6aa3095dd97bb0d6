import {
  AuditOutlined,
  BankOutlined,
  BookOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  ExportOutlined,
  FileTextOutlined,
  GlobalOutlined,
  HistoryOutlined,
  HomeOutlined,
  KeyOutlined,
  RobotOutlined,
  SwapOutlined,
  TeamOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Role } from '../api/session';

export type PageName =
  | 'workbench'
  | 'catalog'
  | 'review'
  | 'collection'
  | 'sharing'
  | 'opening'
  | 'correction'
  | 'organization'
  | 'notice'
  | 'accounts'
  | 'clients'
  | 'calendar'
  | 'rights'
  | 'log'
  | 'pastRights'
  | 'export'
  | 'wall';

export interface Entry {
  name: PageName;
  to: string;
  icon: ReactNode;
  /** Who has it in the list; what a page shows is decided by the platform, not here. */
  roles: readonly Role[];
}

const UNIT: Role[] = ['STEWARD', 'UNIT_HEAD', 'CHIEF_DATA_OFFICER'];
const BUSINESS: Role[] = [...UNIT, 'AUTHORITY_OFFICER'];
const SYSTEM: Role[] = ['SYSTEM_ADMINISTRATOR'];
const SECURITY: Role[] = ['SECURITY_ADMINISTRATOR'];
const AUDIT: Role[] = ['AUDIT_ADMINISTRATOR'];

/** The list at the left. The three administrators have pages of their own and none of the others'. */
export const navigation: readonly Entry[] = [
  { name: 'workbench', to: '/', icon: <HomeOutlined />, roles: BUSINESS },
  { name: 'catalog', to: '/catalog', icon: <BookOutlined />, roles: BUSINESS },
  { name: 'review', to: '/catalog/reviews', icon: <CheckSquareOutlined />, roles: ['AUTHORITY_OFFICER'] },
  { name: 'collection', to: '/collection', icon: <UnorderedListOutlined />, roles: UNIT },
  { name: 'sharing', to: '/sharing', icon: <SwapOutlined />, roles: BUSINESS },
  { name: 'opening', to: '/opening', icon: <GlobalOutlined />, roles: BUSINESS },
  { name: 'correction', to: '/corrections', icon: <AuditOutlined />, roles: UNIT },
  { name: 'notice', to: '/notices', icon: <FileTextOutlined />, roles: BUSINESS },
  { name: 'organization', to: '/institutions', icon: <BankOutlined />, roles: [...BUSINESS, ...SYSTEM, ...SECURITY] },
  { name: 'accounts', to: '/accounts', icon: <TeamOutlined />, roles: SYSTEM },
  { name: 'clients', to: '/clients', icon: <RobotOutlined />, roles: [...UNIT, ...SYSTEM, ...SECURITY] },
  { name: 'calendar', to: '/calendar', icon: <CalendarOutlined />, roles: SYSTEM },
  { name: 'rights', to: '/rights', icon: <KeyOutlined />, roles: SECURITY },
  { name: 'log', to: '/audit', icon: <UnorderedListOutlined />, roles: AUDIT },
  { name: 'pastRights', to: '/audit/rights', icon: <HistoryOutlined />, roles: AUDIT },
  { name: 'export', to: '/audit/export', icon: <ExportOutlined />, roles: AUDIT },
];
