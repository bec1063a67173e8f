// What has the focus is never under the bar. `scroll-margin` says so to browsers, but
// WebKit does not heed it for text fields.

/** Scrolls `target` into view if the bar of the widget covers it. */
export function uncover(root, target) {
  // After the browser's own scrolling.
  requestAnimationFrame(() => {
    const bar = root.querySelector(".bar");
    if (!bar || bar.contains(target) || target.closest("dialog")) return;
    const edge = bar.getBoundingClientRect();
    const covered = edge.height > 0 && target.getBoundingClientRect().bottom > edge.top;
    if (covered) target.scrollIntoView({ block: "center" });
  });
}
