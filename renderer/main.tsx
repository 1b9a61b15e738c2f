import './ui/noEval';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import 'prosemirror-view/style/prosemirror.css';
import './ui/styles/index.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { followTheme } from './ui/theme';

followTheme();
const root = document.querySelector('#root');
if (!root) throw new Error('The page has no root element.');
createRoot(root).render(
  <App
    onReady={() => {
      document.documentElement.dataset.ready = 'yes';
    }}
  />,
);
