// The language switch of the demo page: shows one of the two languages that
// stand in the HTML. It runs in the head, before the first paint, sends nothing
// and remembers nothing.
{
  const root = document.documentElement;

  const first = () => {
    const asked = new URLSearchParams(location.search).get('lang');
    if (asked === 'en' || asked === 'zh-CN') return asked;
    return /^zh\b/i.test(navigator.language) ? 'zh-CN' : 'en';
  };

  const buttons = () => document.querySelectorAll('button[lang]');

  const show = (lang) => {
    root.lang = lang;
    root.dataset.lang = lang;
    document.title = document.querySelector('title').getAttribute(`data-${lang}`);
    for (const widget of document.querySelectorAll('eu-quote')) widget.lang = lang;
    for (const button of buttons()) button.setAttribute('aria-pressed', button.lang === lang);
  };

  // The style sheet needs this one at once; the rest of the page is not there yet.
  root.dataset.lang = first();

  // "interactive" precedes module scripts, so the widget starts in the right language.
  document.addEventListener(
    'readystatechange',
    () => {
      show(root.dataset.lang);
      for (const button of buttons()) button.addEventListener('click', () => show(button.lang));
    },
    { once: true },
  );
}
