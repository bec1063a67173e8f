// On the page for rate cards: makes the widget that the address describes, and keeps
// an eye on what is fetched for it.
(() => {
  const { fetch } = window;
  const isCard = (input) => String(input).includes('/cards/');
  // Whether cards cannot be reached stands in the document, as a script of Firefox's
  // driver cannot write to the page's window; beside it, what holds them up.
  const { dataset } = document.documentElement;
  if (new URLSearchParams(location.search).has('broken')) dataset.cards = 'broken';
  window.gate = new URLSearchParams(location.search).has('held')
    ? new Promise((open) => { window.open_gate = open; }) : undefined;
  window.fetch = async (input, ...rest) => {
    if (isCard(input)) {
      await window.gate;
      if (dataset.cards === 'broken') throw new TypeError('broken by the test');
    }
    return fetch(input, ...rest);
  };

  // What has been read of all bodies, and how many were given up.
  window.seen = { bytes: 0, cancelled: 0 };
  const { read, cancel } = ReadableStreamDefaultReader.prototype;
  ReadableStreamDefaultReader.prototype.read = async function () {
    const step = await read.call(this);
    window.seen.bytes += step.value?.length ?? 0;
    return step;
  };
  ReadableStreamDefaultReader.prototype.cancel = function (...reason) {
    window.seen.cancelled += 1;
    return cancel.apply(this, reason);
  };

  window.events = [];
  for (const name of ['ready', 'change', 'error']) {
    addEventListener(`eu-quote-${name}`, ({ detail }) => events.push([name, detail]));
  }

  addEventListener('DOMContentLoaded', () => {
    const widget = document.createElement('eu-quote');
    for (const [name, value] of new URLSearchParams(location.search)) {
      widget.setAttribute(name, value);
    }
    widget.innerHTML = '<p id="fallback">Prices on request</p>';
    document.querySelector('h1').after(widget);
  });
})();
