import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Broken } from '../ui/Broken';
import { Missing } from '../ui/Missing';
import { HomePage } from './home/HomePage';
import { PortalFrame } from './PortalFrame';

const root = createRootRoute({ component: PortalFrame, notFoundComponent: () => <Missing /> });

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });

const datasets = createRoute({
  getParentRoute: () => root,
  path: '/datasets',
  component: lazyRouteComponent(() => import('../opening/list/DatasetsPage'), 'DatasetsPage'),
});

const needs = createRoute({
  getParentRoute: () => root,
  path: '/needs',
  component: lazyRouteComponent(() => import('../opening/needs/NeedsPage'), 'NeedsPage'),
});

const showcase = [
  createRoute({
    getParentRoute: () => root,
    path: '/showcase',
    component: lazyRouteComponent(() => import('../opening/showcase/ShowcasePage'), 'ShowcasePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/showcase/new',
    component: lazyRouteComponent(() => import('../opening/showcase/SubmitPage'), 'SubmitPage'),
  }),
];

const verify = createRoute({
  getParentRoute: () => root,
  path: '/verify',
  component: lazyRouteComponent(() => import('../release/VerifyPage'), 'VerifyPage'),
});

const dataset = createRoute({
  getParentRoute: () => root,
  path: '/datasets/$id',
  component: lazyRouteComponent(() => import('../opening/dataset/DatasetPage'), 'DatasetPage'),
});

const applications = [
  createRoute({
    getParentRoute: () => root,
    path: '/datasets/$id/apply',
    component: lazyRouteComponent(() => import('../opening/apply/ApplyPage'), 'ApplyPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/applications',
    component: lazyRouteComponent(() => import('../opening/apply/MinePage'), 'MinePage'),
  }),
];

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

const developers = createRoute({
  getParentRoute: () => root,
  path: '/developers',
  component: lazyRouteComponent(() => import('../developer/DevelopersPage'), 'DevelopersPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, datasets, needs, ...showcase, verify, dataset, ...applications, ...regulations, developers]),
  defaultErrorComponent: Broken,
  defaultPreload: 'intent',
  scrollRestoration: true,
});
