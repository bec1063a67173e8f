// Finds elements for locator.rs. Runs as a function body; arguments: the index
// of the widget (-1: the document), kind, value, name, and whether to describe
// what there is to choose from instead of returning the matches.
const [index, kind, value, name, describe] = arguments;
const root = index < 0 ? document : document.querySelectorAll('eu-quote')[index]?.shadowRoot;
if (!root) return describe ? 'no such widget, or it has no shadow root yet' : [];

const tidy = (s) => (s ?? '').replace(/\s+/g, ' ').trim();
const all = () => [...root.querySelectorAll('*')];

function isVisible(el) {
  if (el.closest('[hidden], [inert]')) return false;
  const style = getComputedStyle(el);
  return style.visibility === 'visible' && style.display !== 'none' &&
    (el.getClientRects().length > 0 || style.display === 'contents');
}

// Each node's words are put together once, however many elements it is in.
const known = new Map();
function wordsOf(node, skip) {
  if (skip) return joined(node, skip);
  if (!known.has(node)) known.set(node, joined(node));
  return known.get(node);
}

function joined(node, skip) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node === skip) return '';
  if (node.getAttribute('aria-hidden') === 'true' || node.hidden) return '';
  if (['style', 'script', 'template', 'select', 'textarea'].includes(node.localName)) return '';
  if (node.hasAttribute('aria-label')) return node.getAttribute('aria-label');
  if (node.localName === 'img') return node.alt;
  const between = getComputedStyle(node).display.startsWith('inline') ? '' : ' ';
  return between + [...node.childNodes].map((child) => wordsOf(child, skip)).join('') + between;
}

const IMPLICIT = {
  a: (el) => el.hasAttribute('href') && 'link', area: 'link', article: 'article', aside: 'complementary',
  button: 'button', dialog: 'dialog', details: 'group', fieldset: 'group', figure: 'figure',
  footer: 'contentinfo', form: 'form', h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading',
  h5: 'heading', h6: 'heading', header: 'banner', hr: 'separator', img: 'img', li: 'listitem',
  main: 'main', meter: 'meter', nav: 'navigation', ol: 'list', option: 'option', output: 'status',
  p: 'paragraph', progress: 'progressbar', search: 'search', section: 'region', summary: 'button',
  table: 'table', tbody: 'rowgroup', td: 'cell', textarea: 'textbox', th: (el) =>
    el.scope === 'row' ? 'rowheader' : 'columnheader', thead: 'rowgroup', tr: 'row', ul: 'list',
  select: (el) => (el.multiple || el.size > 1 ? 'listbox' : 'combobox'),
  input: (el) => ({
    button: 'button', checkbox: 'checkbox', image: 'button', number: 'spinbutton', radio: 'radio',
    range: 'slider', reset: 'button', search: 'searchbox', submit: 'button', hidden: '',
  })[el.type] ?? (el.hasAttribute('list') ? 'combobox' : 'textbox'),
};

function roleOf(el) {
  const given = el.getAttribute('role');
  if (given) return given.trim().split(/\s+/)[0];
  const implicit = IMPLICIT[el.localName];
  return typeof implicit === 'function' ? implicit(el) || '' : implicit ?? '';
}

function labelOf(el) {
  const ids = el.getAttribute('aria-labelledby');
  if (ids) return tidy(ids.split(/\s+/).map((id) => wordsOf(root.getElementById(id) ?? document)).join(' '));
  if (el.hasAttribute('aria-label')) return tidy(el.getAttribute('aria-label'));
  if (el.labels?.length) return tidy([...el.labels].map((l) => wordsOf(l, el)).join(' '));
  return '';
}

const FROM_CONTENT = new Set(['button', 'cell', 'checkbox', 'columnheader', 'heading', 'link', 'listitem',
  'menuitem', 'option', 'paragraph', 'radio', 'row', 'rowheader', 'status', 'switch', 'tab', 'tooltip', 'alert']);

function nameOf(el) {
  const titled = { fieldset: 'legend', table: 'caption', figure: 'figcaption' }[el.localName];
  const title = titled && el.querySelector(`:scope > ${titled}`);
  return labelOf(el) || (title && tidy(wordsOf(title))) || (el.localName === 'img' && el.alt) ||
    (['button', 'submit', 'reset'].includes(el.type) && el.localName === 'input' && el.value) ||
    (FROM_CONTENT.has(roleOf(el)) && tidy(wordsOf(el))) || tidy(el.title) || tidy(el.placeholder);
}

// Exact matches if there are any; otherwise those that contain the words.
function best(elements, wordsFor, words) {
  const wanted = tidy(words);
  if (!wanted) return elements;
  const exact = elements.filter((el) => wordsFor(el) === wanted);
  return exact.length ? exact : elements.filter((el) => wordsFor(el).includes(wanted));
}

// Whether an element is visible is asked last: it is what takes longest.
const withRole = () => all().filter((el) => roleOf(el) === value && isVisible(el));
const CONTROLS = 'input, select, textarea, meter, progress, output, [role], [contenteditable]';
const controls = () => [...root.querySelectorAll(CONTROLS)].filter((el) => labelOf(el) && isVisible(el));
const wordy = () => all().filter((el) => tidy(wordsOf(el)).includes(tidy(value)) && isVisible(el));
const innermost = (els) => els.filter((el) => !els.some((other) => other !== el && el.contains(other)));

if (describe) {
  const list = (els, words) => [...new Set(els.map(words))].slice(0, 40).join(' · ') || 'none';
  if (kind === 'role') return `${value}s there are: ${list(withRole(), nameOf)}`;
  if (kind === 'label') return `labels there are: ${list(controls(), labelOf)}`;
  const seen = index < 0 ? document.body.innerText : [...root.children].map((el) => el.innerText ?? '').join('\n');
  return `visible text: ${tidy(seen).slice(0, 600)}`;
}
switch (kind) {
  case 'css': return [...root.querySelectorAll(value)];
  case 'role': return best(withRole(), nameOf, name);
  case 'label': return best(controls(), labelOf, value);
  case 'text': return best(innermost(wordy()), (el) => tidy(wordsOf(el)), value);
}
