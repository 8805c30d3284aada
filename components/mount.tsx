import { MantineProvider } from '@mantine/core';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Crash } from './Crash';
import './mantine.css';
import './page.css';
import { cssVariables, theme } from './theme';

/** Shows a screen in the page's `#root`, light or dark as the browser is. */
export function mount(screen: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root.');
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <Crash>{screen}</Crash>
      </MantineProvider>
    </StrictMode>,
  );
}
