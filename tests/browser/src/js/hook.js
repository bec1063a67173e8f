// The first script of every served page: remembers what went wrong in it.
(() => {
  const errors = [];
  window.browserTestErrors = errors;
  const words = (value) => (value instanceof Error ? `${value} ${value.stack}` :
    typeof value === 'object' ? JSON.stringify(value) : String(value));
  const error = console.error;
  console.error = (...args) => {
    errors.push('console.error: ' + args.map(words).join(' '));
    error.apply(console, args);
  };
  addEventListener('error', (event) => {
    const { target } = event;
    if (target instanceof Element) errors.push('cannot load ' + (target.src || target.href));
    else errors.push(`uncaught: ${event.message} (${event.filename}:${event.lineno})`);
  }, true);
  addEventListener('unhandledrejection', (event) => errors.push('unhandled rejection: ' + words(event.reason)));
  addEventListener('securitypolicyviolation', (event) =>
    errors.push(`policy violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`), true);
})();
