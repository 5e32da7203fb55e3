// The empty page as HTML, made in the build: the browser draws it before it has read the script, which then takes it over.

import { renderToString } from 'preact-render-to-string';
import { App } from './ui/App.tsx';

export const html = renderToString(<App />);
