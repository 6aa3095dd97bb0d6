import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NotFound } from '../ui/NotFound';
import { ConsoleFrame } from './ConsoleFrame';

const root = createRootRoute({ component: ConsoleFrame, notFoundComponent: NotFound });

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
];

const workbench = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../workbench/WorkbenchPage'), 'WorkbenchPage'),
});

const notices = createRoute({
  getParentRoute: () => root,
  path: '/notices',
  component: lazyRouteComponent(() => import('../notice/NoticesPage'), 'NoticesPage'),
});

const notice = createRoute({
  getParentRoute: () => root,
  path: '/notices/$id',
  component: lazyRouteComponent(() => import('../notice/NoticePage'), 'NoticePage'),
});

export const router = createRouter({
  routeTree: root.addChildren([workbench, ...catalog, notices, notice]),
  basepath: '/console',
  defaultPreload: 'intent',
  scrollRestoration: true,
});
