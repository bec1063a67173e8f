// Brings an element into view, and tells what covers its middle, if anything
// does. Runs as a function body with the element as its only argument. Drivers
// differ here: geckodriver does not notice a cover outside the shadow root.
const target = arguments[0];

function middle() {
  const rect = [...target.getClientRects()].find((r) => r.width && r.height);
  return rect && { x: (Math.max(rect.left, 0) + Math.min(rect.right, innerWidth)) / 2,
    y: (Math.max(rect.top, 0) + Math.min(rect.bottom, innerHeight)) / 2 };
}

function topmost({ x, y }) {
  let hit = document.elementFromPoint(x, y);
  for (;;) {
    const inner = hit?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === hit) return hit;
    hit = inner;
  }
}

function covering() {
  const point = middle();
  if (!point) return 'it is not rendered';
  const hit = topmost(point);
  if (!hit) return 'it is outside of the viewport';
  for (let node = hit; node; node = node.parentNode ?? node.host) if (node === target) return null;
  return 'it is covered by ' + hit.cloneNode().outerHTML.slice(0, 200);
}

if (!target.isConnected) return 'it is no longer in the document';
if (target.matches(':disabled, [aria-disabled="true"]')) return 'it is disabled';
if (!covering()) return null;
target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
return covering();
