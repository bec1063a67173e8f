// Shortcuts of the host page are not for those who type. Seen from the page, a key comes
// from the element as a whole, not from a field, which is what pages look for.

/** Keeps what is typed into the fields of `root` from the listeners of the page. */
export function keepTyping(root) {
  const keep = (event) => {
    // Control and Alt together write characters; keys of these names do not.
    const isCommand = event.metaKey || (event.ctrlKey && !event.altKey);
    if (isCommand || /^(Esc|Tab|F\d)/.test(event.key)) return;
    if (event.target.matches("input,select,textarea")) event.stopPropagation();
  };
  for (const type of ["keydown", "keypress", "keyup"]) root.addEventListener(type, keep);
}
