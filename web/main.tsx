import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/shell.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { readAddress } from './state/address.ts';
import { isEmbedded } from './state/embedded.ts';
import { recallPreferences, rememberPreferences } from './state/preferences.ts';
import { useViewer } from './state/viewerStore.ts';
import { keepInlineStylesOut } from './styles/keepInlineStylesOut.ts';

keepInlineStylesOut(document);
const recalled = recallPreferences();
useViewer.setState({ ...recalled, language: readAddress(location.hash).language ?? recalled.language });
rememberPreferences();
// Inside another page the map has the room until something is clicked.
if (isEmbedded()) useViewer.setState({ tab: null });

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
