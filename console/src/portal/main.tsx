import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguages } from '../i18n';
import { Root } from '../ui/Root';
import { router } from './routes';

startLanguages();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Root>
        <RouterProvider router={router} />
      </Root>
    </StrictMode>,
  );
}
