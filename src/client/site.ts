// What every page carries. Each part is optional to the reader; nothing is lost without it.
import './theme-switch.ts';
import './copy-code.ts';
import './link-preview.ts';
import './search-open.ts';
