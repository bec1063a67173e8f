//! Pages with habits of their own, which the widget has to live with.

use static_server::Route;

use crate::pages::page;

pub(crate) fn routes() -> Vec<Route> {
    let host = |path, head| Route::html(path, page("en", "/eu-quote.js", head, WIDGET));
    vec![
        host("/test/growth.html", GROWTH),
        host("/test/shortcuts.html", SHORTCUTS),
        host("/test/extended.html", EXTENDED),
    ]
}

const WIDGET: &str = "<eu-quote lang=\"en\"></eu-quote>";

const GROWTH: &str = concat!("<script>", include_str!("js/growth.js"), "</script>");

/// Single keys that do something on the page, unless somebody types into a field of it:
/// the test that most pages make.
const SHORTCUTS: &str = "<script>
window.shortcuts = [];
for (const type of ['keydown', 'keypress', 'keyup']) {
  document.addEventListener(type, (event) => {
    if (/^(input|textarea|select)$/.test(event.target.localName)) return;
    window.shortcuts.push(`${type} ${event.key}`);
    if (/^([0-9a-z]|Backspace)$/.test(event.key)) event.preventDefault();
  });
}
</script>";

/// What older libraries add to the objects of everybody.
const EXTENDED: &str = "<script>
Object.prototype.each = 1;
for (const name of ['signal', 'style', 'notation', 'dateStyle', 'method', 'headers', 'body', 'mode']) {
  Object.prototype[name] = 1;
}
Object.prototype.extend = function () { return this };
Array.prototype.last = function () { return this[this.length - 1] };
String.prototype.trimAll = 'yes';
</script>";
