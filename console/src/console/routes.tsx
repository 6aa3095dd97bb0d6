import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Broken } from '../ui/Broken';
import { NotFound } from '../ui/NotFound';
import { Around } from './Around';

const root = createRootRoute({ component: Around, notFoundComponent: NotFound });

const regulations = [
  createRoute({
    getParentRoute: () => root,
    path: '/regulations',
    component: lazyRouteComponent(() => import('../regulation/RegulationsPage'), 'RegulationsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/regulations/$code',
    component: lazyRouteComponent(() => import('../regulation/RegulationPage'), 'RegulationPage'),
  }),
];

const catalog = [
  createRoute({
    getParentRoute: () => root,
    path: '/catalog',
    component: lazyRouteComponent(() => import('../catalog/find/CatalogPage'), 'CatalogPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/catalog/resources/$resource',
    component: lazyRouteComponent(() => import('../catalog/entry/EntryPage'), 'EntryPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/catalog/overview',
    component: lazyRouteComponent(() => import('../catalog/overview/OverviewPage'), 'OverviewPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/catalog/census',
    component: lazyRouteComponent(() => import('../catalog/census/CensusPage'), 'CensusPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/catalog/negative-list',
    component: lazyRouteComponent(() => import('../catalog/overview/NegativePage'), 'NegativePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/catalog/drafts',
    component: lazyRouteComponent(() => import('../catalog/review/DraftsPage'), 'DraftsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/catalog/new',
    component: lazyRouteComponent(() => import('../catalog/edit/NewPage'), 'NewPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/catalog/reviews',
    component: lazyRouteComponent(() => import('../catalog/review/ReviewsPage'), 'ReviewsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/catalog/revisions/$revision',
    component: lazyRouteComponent(() => import('../catalog/review/RevisionPage'), 'RevisionPage'),
  }),
];

const collection = [
  createRoute({
    getParentRoute: () => root,
    path: '/collection',
    component: lazyRouteComponent(() => import('../collection/RunsPage'), 'RunsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/collection/new',
    component: lazyRouteComponent(() => import('../collection/submit/NewRunPage'), 'NewRunPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/collection/runs/$id',
    component: lazyRouteComponent(() => import('../collection/run/RunPage'), 'RunPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/collection/snapshots',
    component: lazyRouteComponent(() => import('../collection/snapshots/SnapshotsPage'), 'SnapshotsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/collection/lineage',
    component: lazyRouteComponent(() => import('../collection/lineage/LineagePage'), 'LineagePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/collection/sources',
    component: lazyRouteComponent(() => import('../connection/SourcesPage'), 'SourcesPage'),
  }),
];

const corrections = [
  createRoute({
    getParentRoute: () => root,
    path: '/corrections',
    component: lazyRouteComponent(() => import('../correction/CorrectionsPage'), 'CorrectionsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/corrections/new',
    component: lazyRouteComponent(() => import('../correction/NewCorrectionPage'), 'NewCorrectionPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/corrections/$id',
    component: lazyRouteComponent(() => import('../correction/CorrectionPage'), 'CorrectionPage'),
  }),
];

const workbench = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../workbench/WorkbenchPage'), 'WorkbenchPage'),
});

const audit = [
  createRoute({
    getParentRoute: () => root,
    path: '/audit',
    component: lazyRouteComponent(() => import('../audit/AuditPage'), 'AuditPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/audit/persons',
    component: lazyRouteComponent(() => import('../audit/PersonsPage'), 'PersonsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/audit/rights',
    component: lazyRouteComponent(() => import('../audit/PastRightsPage'), 'PastRightsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/audit/checkpoints',
    component: lazyRouteComponent(() => import('../audit/CheckpointsPage'), 'CheckpointsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/audit/export',
    component: lazyRouteComponent(() => import('../audit/ExportPage'), 'ExportPage'),
  }),
];

const wall = createRoute({
  getParentRoute: () => root,
  path: '/wall',
  component: lazyRouteComponent(() => import('../wall/WallPage'), 'WallPage'),
});

const organization = [
  createRoute({
    getParentRoute: () => root,
    path: '/account',
    component: lazyRouteComponent(() => import('../organization/own/AccountPage'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/institutions',
    component: lazyRouteComponent(() => import('../organization/territory/InstitutionsPage'), 'InstitutionsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/accounts',
    component: lazyRouteComponent(() => import('../organization/accounts/AccountsPage'), 'AccountsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rights',
    component: lazyRouteComponent(() => import('../organization/accounts/RightsPage'), 'RightsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings',
    component: lazyRouteComponent(() => import('../organization/settings/SettingsPage'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/security/rules',
    component: lazyRouteComponent(() => import('../organization/rules/RulesPage'), 'RulesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/security/keys',
    component: lazyRouteComponent(() => import('../organization/keys/KeysPage'), 'KeysPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/clients',
    component: lazyRouteComponent(() => import('../organization/clients/ClientsPage'), 'ClientsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/calendar',
    component: lazyRouteComponent(() => import('../organization/calendar/CalendarPage'), 'CalendarPage'),
  }),
];

const notices = [
  createRoute({
    getParentRoute: () => root,
    path: '/notices',
    component: lazyRouteComponent(() => import('../notice/NoticesPage'), 'NoticesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/notices/$id',
    component: lazyRouteComponent(() => import('../notice/NoticePage'), 'NoticePage'),
  }),
];

const sharing = [
  createRoute({
    getParentRoute: () => root,
    path: '/sharing',
    component: lazyRouteComponent(() => import('../sharing/SharingPage'), 'SharingPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sharing/new',
    component: lazyRouteComponent(() => import('../sharing/apply/NewRequestPage'), 'NewRequestPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sharing/requests/$id',
    component: lazyRouteComponent(() => import('../sharing/request/RequestPage'), 'RequestPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sharing/grants/$id',
    component: lazyRouteComponent(() => import('../sharing/grant/GrantPage'), 'GrantPage'),
  }),
];

const needs = createRoute({
  getParentRoute: () => root,
  path: '/needs',
  component: lazyRouteComponent(() => import('../opening/needs/NeedsDeskPage'), 'NeedsDeskPage'),
});

const showcase = createRoute({
  getParentRoute: () => root,
  path: '/showcase',
  component: lazyRouteComponent(() => import('../opening/showcase/DeskPage'), 'DeskPage'),
});

const opening = [
  createRoute({
    getParentRoute: () => root,
    path: '/opening',
    component: lazyRouteComponent(() => import('../opening/review/OpeningPage'), 'OpeningPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/opening/new',
    component: lazyRouteComponent(() => import('../opening/review/ProposePage'), 'ProposePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/opening/reviews/$id',
    component: lazyRouteComponent(() => import('../opening/review/ReviewPage'), 'ReviewPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/opening/applications/$id',
    component: lazyRouteComponent(() => import('../opening/access/AccessPage'), 'AccessPage'),
  }),
];

export const router = createRouter({
  routeTree: root.addChildren([
    ...regulations,
    workbench,
    ...organization,
    ...audit,
    wall,
    ...catalog,
    ...collection,
    ...corrections,
    needs,
    showcase,
    ...notices,
    ...sharing,
    ...opening,
  ]),
  basepath: '/console',
  defaultErrorComponent: Broken,
  defaultPreload: 'intent',
  scrollRestoration: true,
});
