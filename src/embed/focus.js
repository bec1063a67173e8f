// What has the focus is in view, and never under the bar. `scroll-margin` says so to
// browsers, but WebKit does not heed it for text fields, nor scrolls back when Tab
// goes round to the first control.

/** Scrolls `target` into view if the bar of the widget covers it or it is above. */
export function uncover(root, target) {
  // After the browser's own scrolling.
  requestAnimationFrame(() => {
    const bar = root.querySelector(".bar");
    if (!bar || bar.contains(target) || target.closest("dialog")) return;
    const edge = bar.getBoundingClientRect();
    const { top, bottom } = target.getBoundingClientRect();
    if (edge.height > 0 && (bottom > edge.top || top < 0)) {
      target.scrollIntoView({ block: "center" });
    }
  });
}
