// Half a minute, which is as long as the widget waits, passes in three seconds. What the
// widget tells of errors is written down.
{
  const { setTimeout: original } = window;
  window.setTimeout = (task, delay, ...rest) => original(task, delay === 30_000 ? 3_000 : delay, ...rest);
  window.told = [];
  document.addEventListener('eu-quote-error', ({ detail }) => window.told.push(detail));
}
