import { startEarly } from './engine/startEngine.ts';

// Small, and first: the data are fetched and read beside the page's own program, which is larger.
startEarly();
void import('./main.tsx');
