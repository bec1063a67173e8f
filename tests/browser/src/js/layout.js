// Faults of layout in the widget of a frame. Every script of the walk begins with this:
// it keeps nothing between two of them but what stands in the page. A frame is as narrow
// as it is told to be in every engine, and it is the viewport of what is inside.

let frame = document.querySelector('iframe');
const host = () => frame.contentDocument?.querySelector('eu-quote');
const all = (selector) => [...host().shadowRoot.querySelectorAll(selector)];
const one = (selector) => host().shadowRoot.querySelector(selector);

// Until nothing has changed for a moment; what goes on changing is looked at as it is.
async function settle() {
  let last = performance.now();
  const start = last;
  const watch = new MutationObserver(() => { last = performance.now(); });
  watch.observe(host().shadowRoot, { subtree: true, childList: true, characterData: true, attributes: true });
  do await new Promise((done) => setTimeout(done, 25));
  while (performance.now() - last < 50 && performance.now() - start < 1500);
  watch.disconnect();
}

async function until(what, condition) {
  for (const start = performance.now(); !condition();) {
    if (performance.now() - start > 25_000) throw new Error(`${what} did not come`);
    await new Promise((done) => setTimeout(done, 25));
  }
}

// Loads a page into the frame, until its widget is complete or has said what is wrong.
async function load(path) {
  const fresh = document.createElement('iframe');
  fresh.style.cssText = 'position: absolute; inset: 0 auto auto 0; width: 1280px; height: 3000px; border: 0';
  fresh.src = path;
  frame.replaceWith(fresh);
  frame = fresh;
  await until('the widget', () => host()?.shadowRoot?.querySelector(
    '#panel-lines, .status:not([data-state="loading"]) button, .widget:not([hidden]) .problem'));
  await settle();
}

function type(field, text) {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

// What a walk may do before it looks.
const acts = {
  click(selector) { one(selector).click(); },
  type(selector, text) { type(one(selector), text); },
  // Opens all that is closed and switches on what asks for more.
  async unfold(selector = '.widget') {
    const closed = ['[aria-expanded="false"]', '.switch input:not(:checked)', 'details:not([open]) > summary'];
    for (let round = 0; round < 3; round++) {
      for (const each of all(closed.map((kind) => `${selector} ${kind}`).join(', '))) if (isShown(each)) each.click();
      await settle();
    }
  },
  // As where `contain-intrinsic-inline-size` is unknown: Safari before 17.
  forget() {
    for (const sheet of host().shadowRoot.adoptedStyleSheets) {
      for (const { style } of sheet.cssRules) {
        for (const name of ['size', 'width', 'inline-size']) style?.removeProperty(`contain-intrinsic-${name}`);
      }
    }
  },
  // No field takes this.
  refuse() {
    for (const field of all('input[type="text"], textarea')) if (isShown(field)) type(field, '12..3');
  },
};

async function act(list) {
  for (const [name, ...args] of list) {
    await acts[name](...args);
    await settle();
  }
}

async function speak(language) {
  host().setAttribute('lang', language);
  await settle();
}

// ---- What is in sight ----

const isShown = (el) => el.getClientRects().length > 0 &&
  el.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !el.closest('.sr-only');

const EVERYTHING = { left: -1e9, right: 1e9, top: -1e9, bottom: 1e9 };
const meet = (a, b) => ({ left: Math.max(a.left, b.left), right: Math.min(a.right, b.right),
  top: Math.max(a.top, b.top), bottom: Math.min(a.bottom, b.bottom) });
const isEmpty = (box) => box.right - box.left < 1 || box.bottom - box.top < 1;

// Styles and clips of one look: nothing moves during it.
function looker() {
  const view = frame.contentWindow;
  const styles = new Map();
  const styleOf = (el) => {
    if (!styles.has(el)) styles.set(el, view.getComputedStyle(el));
    return styles.get(el);
  };
  // The window through which the content of an element is seen: what scrolling can
  // bring into it is out of sight, everything else beyond it is cut.
  const windows = new Map();
  const windowOf = (el) => {
    if (!el) return { box: EVERYTHING, reach: EVERYTHING, sideways: null, layer: null };
    if (windows.has(el)) return windows.get(el);
    const outer = windowOf(el.parentElement);
    const { overflowX, overflowY, position } = styleOf(el);
    const inner = { ...outer };
    if (/sticky|fixed/.test(position) || el.localName === 'dialog') inner.layer = el;
    if (overflowX !== 'visible' && !['input', 'select', 'textarea', 'svg'].includes(el.localName)) {
      const rect = el.getBoundingClientRect();
      inner.box = meet(outer.box, rect);
      const scrolls = (overflow) => /auto|scroll/.test(overflow);
      inner.reach = meet(outer.reach, {
        ...(scrolls(overflowX) ? { left: -1e9, right: 1e9 } : { left: rect.left, right: rect.right }),
        ...(scrolls(overflowY) ? { top: -1e9, bottom: 1e9 } : { top: rect.top, bottom: rect.bottom }),
      });
      if (scrolls(overflowX) && el.scrollWidth > el.clientWidth + 1) inner.sideways = el;
    }
    windows.set(el, inner);
    return inner;
  };
  return { styleOf, windowOf };
}

const nameOf = (el) => {
  const id = /^[a-z-]+$/.test(el.id) ? `#${el.id}` : '';
  const [kind] = (el.getAttribute('class') ?? '').trim().split(/\s+/);
  return el.localName + (id || (kind && `.${kind}`));
};

// Where something stands, the same in every language and width.
function placeOf(el) {
  const path = [];
  for (let at = el; at && path.length < 3; at = at.parentElement) path.unshift(nameOf(at));
  const part = el.closest('[role="tabpanel"], dialog, .aside, .bar, .notices, .section-body, .status');
  const room = part?.getAttribute('aria-labelledby') ?? (part && nameOf(part));
  return `${room ? `${room}: ` : ''}${path.join(' > ')}`;
}

// Every line of text that is drawn, as the band in which its letters stand.
function textLines(within, { styleOf, windowOf }) {
  const lines = [];
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.data.trim();
    const el = node.parentElement;
    if (!words || !el || el.closest('style, script, option, title') || !isShown(el)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const half = parseFloat(styleOf(el).fontSize) * 0.42;
    for (const rect of range.getClientRects()) {
      const middle = (rect.top + rect.bottom) / 2;
      const band = { left: rect.left, right: rect.right, top: middle - half, bottom: middle + half };
      if (rect.width > 1) lines.push({ el, node, words, band, ...windowOf(el) });
    }
  }
  return lines;
}

const CONTROLS = 'input, select, textarea, button, summary, a[href], [role="tab"]';

function look(selector, total) {
  const eyes = looker();
  const { styleOf, windowOf } = eyes;
  const found = [];
  const tell = (kind, el, what) => found.push([kind, placeOf(el), String(what).replace(/\s+/g, ' ').slice(0, 60)]);
  const parts = all(selector).filter(isShown);
  const lines = parts.flatMap((part) => textLines(part, eyes));
  const controls = parts.flatMap((part) => [...part.querySelectorAll(CONTROLS)]).filter(isShown);

  overlaps(lines, controls, eyes, tell);
  for (const line of lines) boxes(line, eyes, tell);
  const nodes = new Map(lines.map((line) => [line.node, line]));
  for (const { el, node, words } of nodes.values()) if (!el.closest('svg')) torn(el, node, words, styleOf, tell);
  for (const part of parts) sideways(part, eyes, tell);
  for (const control of controls) {
    field(control, styleOf, tell);
    target(control, styleOf, tell);
  }
  if (total) place(tell, eyes);
  return found;
}

// Text over text, and text under a control that it is no part of.
function overlaps(lines, controls, { windowOf }, tell) {
  const seen = (thing) => ({ ...thing, band: meet(thing.band, thing.box) });
  const things = lines.map(seen);
  for (const el of controls) {
    const rect = el.getBoundingClientRect();
    // A box or a field; the words of a button are among the lines.
    if (el.matches('input, select, textarea')) things.push(seen({ el, band: rect, words: `(${el.type})`, ...windowOf(el) }));
  }
  const drawn = things.filter(({ band }) => !isEmpty(band)).sort((a, b) => a.band.top - b.band.top);
  drawn.forEach((a, place) => {
    for (let next = place + 1; next < drawn.length && drawn[next].band.top < a.band.bottom - 1; next++) {
      const b = drawn[next];
      if (a.el === b.el || a.layer !== b.layer || a.el.contains(b.el) || b.el.contains(a.el)) continue;
      const both = meet(a.band, b.band);
      if (both.right - both.left > 2 && both.bottom - both.top > 2) {
        tell('over', a.el, `${a.words.slice(0, 24)} | ${b.words.slice(0, 24)} (${nameOf(b.el)})`);
      }
    }
  });
}

const CARD = '.card, .notice, .status, dialog, .bar';

// A line of text that leaves its box, its card, or the window through which it is seen.
function boxes({ el, words, band, reach, sideways }, { styleOf }, tell) {
  if (band.left < reach.left - 1 || band.right > reach.right + 1 || band.top < reach.top - 3 || band.bottom > reach.bottom + 3) {
    // Folded away to nothing is not cut.
    if (!isEmpty(meet(reach, EVERYTHING))) tell('cut', el, words);
  }
  let block = el;
  while (block && /^(inline|contents)$/.test(styleOf(block).display) && !(block instanceof frame.contentWindow.SVGElement)) block = block.parentElement;
  const drawing = el.closest('svg');
  const room = drawing ? drawing.closest('.chart, .option-row, .card') : block;
  const box = room?.getBoundingClientRect();
  if (box && (band.right > box.right + 1.5 || band.left < box.left - 1.5)) tell('out of its box', el, words);
  const card = el.closest(CARD)?.getBoundingClientRect();
  if (card && !sideways && (band.right > card.right + 1 || band.left < card.left - 1)) tell('outside its card', el, words);
}

// Writing without blanks between words breaks anywhere.
const WORD = /[^\s\p{sc=Han}\p{P}\p{Z}\u200b-]{2,}/gu;
const FIGURE = /[−+]?\p{Sc}?\d[\d,.]*\d/gu;
const isAddress = (text, place) => {
  const from = text.lastIndexOf(' ', place) + 1;
  const to = text.indexOf(' ', place);
  return /[/#=]|\p{L}\.\p{L}/u.test(text.slice(from, to < 0 ? undefined : to));
};

// A word or a figure in two lines, and a column of single characters.
function torn(el, node, words, styleOf, tell) {
  const range = document.createRange();
  const linesOf = (from, to) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return new Set([...range.getClientRects()].filter(({ width }) => width > 0.5).map(({ top }) => Math.round(top))).size;
  };
  const count = linesOf(0, node.length);
  if (count < 2) return;
  if (count > 2 && words.length / count < 2) tell('narrow', el, words);
  const { overflowWrap, wordBreak } = styleOf(el);
  const pieces = overflowWrap === 'normal' && wordBreak !== 'break-all' ? [FIGURE] : [FIGURE, WORD];
  for (const piece of pieces) {
    for (const match of node.data.matchAll(piece)) {
      // An address has no better place to break.
      if (isAddress(node.data, match.index)) continue;
      if (linesOf(match.index, match.index + match[0].length) > 1) return tell('torn', el, match[0]);
    }
  }
}

// Where a cell is; one that spans several columns is where its words are.
function extent(cell) {
  if (!(cell.colSpan > 1)) return cell.getBoundingClientRect();
  const words = document.createRange();
  words.selectNodeContents(cell);
  return words.getBoundingClientRect();
}

const MONEY = /\d{3}|\d\.\d\d/;

// Columns that have to be scrolled to: the first figure never, which is the total where
// there is one; others if the page says so.
function sideways(part, { windowOf }, tell) {
  for (const box of [part, ...part.querySelectorAll('*')]) {
    if (!isShown(box) || windowOf(box).sideways !== box) continue;
    const rect = box.getBoundingClientRect();
    const isHidden = (cell) => {
      const { left, right } = extent(cell);
      return right > rect.right + 1 || left < rect.left - 1;
    };
    const hidden = [...box.querySelectorAll('td, th, dd')].filter(isHidden);
    const said = [...box.querySelectorAll('.more-columns')].some((hint) => hint.getBoundingClientRect().height > 12);
    const total = hidden.find((cell) => cell.cellIndex === 1 || cell.matches('.total'));
    const money = hidden.find((cell) => cell.matches('td, dd') && MONEY.test(cell.textContent));
    if (total) tell('total out of sight', box, `${total.textContent} (${box.clientWidth} of ${box.scrollWidth})`);
    else if (money && !said) tell('money out of sight', box, `${money.textContent} (${box.clientWidth} of ${box.scrollWidth})`);
    else if (!said && !box.matches('dialog, .aside')) tell('scrolls sideways', box, `${box.clientWidth} of ${box.scrollWidth}`);
  }
}

const ruler = document.createElement('canvas').getContext('2d');

// A figure or a choice that is wider than its field; a text of one's own is longer than
// any.
function field(el, styleOf, tell) {
  if (!el.matches('select, .number')) return;
  const style = styleOf(el);
  const words = el.localName === 'select' ? el.selectedOptions[0]?.textContent ?? '' : el.value || el.placeholder;
  ruler.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const arrow = el.localName === 'select' ? 18 : 0;
  const room = el.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - arrow;
  if (ruler.measureText(words.trim()).width > room + 1) tell('cut field', el, `${words} (${Math.round(room)} px)`);
}

function target(el, styleOf, tell) {
  // In the line of a sentence the size is that of the text.
  if (el.localName === 'a' && styleOf(el).display === 'inline') return;
  const labels = el.labels ? [...el.labels].filter(isShown) : [];
  const boxes = [el, ...labels].map((each) => each.getBoundingClientRect());
  const width = Math.max(...boxes.map((box) => box.width));
  const height = Math.max(...boxes.map((box) => box.height));
  // Half a pixel is lost to rounding.
  if (width < 23.5 || height < 23.5) tell('small target', el, `${Math.round(width)} × ${Math.round(height)}`);
}

// The widget in its place: it has room, and takes no more than there is.
function place(tell, { windowOf }) {
  const el = host();
  const { width } = el.getBoundingClientRect();
  const page = frame.contentDocument.documentElement;
  const room = page.clientWidth;
  if (width < Math.min(280, room * 0.6)) tell('no room', el, `${Math.round(width)} px of ${room}`);
  if (width > el.parentElement.clientWidth + 1) tell('wider than its place', el, `${Math.round(width)} px of ${el.parentElement.clientWidth}`);
  if (page.scrollWidth > room) {
    const right = (each) => each.getBoundingClientRect().right;
    const seen = all('*').filter((each) => isShown(each) && !windowOf(each.parentElement).sideways);
    const widest = seen.reduce((a, b) => (right(b) > right(a) ? b : a));
    tell('wider than the page', el, `${page.scrollWidth} px of ${room}: ${placeOf(widest)}`);
  }
}

// Looks at a part in every width; each finding with the width it was seen at first.
async function walk(selector, widths, total) {
  const found = [];
  for (const width of widths) {
    frame.style.width = `${width}px`;
    // WebKit asks the containers for their widths when it draws, and not before.
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    for (const finding of look(selector, total)) found.push([...finding, width]);
  }
  frame.style.width = '1280px';
  return found;
}

const tabs = () => all('[role="tab"]').map(({ id }) => id);
