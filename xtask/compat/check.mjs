// Compares what the widget uses of CSS and of browsers' interfaces with MDN's data on the
// oldest browsers that are supported.
//
//   node check.mjs ROOT DIST NODE_MODULES
//
// ROOT is the project, DIST what is published, NODE_MODULES where the data is. Whatever is
// newer than those browsers stands in newer.json, with what happens without it and the
// browser test that tries that.

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const OLDEST = { chrome: "109", firefox: "115", safari: "16.4" };

const [root, dist, modules] = process.argv.slice(2);
const data = createRequire(join(modules, "x.js"))("@mdn/browser-compat-data");
const text = (...path) => readFileSync(join(...path), "utf8");
const named = (directory, pattern) => readdirSync(directory).filter((name) => pattern.test(name));

// ---- Support ----

const numbers = (version) => version.replace(/^≤/, "").split(".").map(Number);

function isAtMost(version, most) {
  const [a, b] = [numbers(version), numbers(most)];
  for (let place = 0; place < Math.max(a.length, b.length); place++) {
    const [x, y] = [a[place] ?? 0, b[place] ?? 0];
    if (x !== y) return x < y;
  }
  return true;
}

/** The browsers that lack a feature, as the oldest that are supported. */
function lacking({ support }) {
  const has = (browser) =>
    [support[browser] ?? []].flat().some(
      ({ version_added: added, version_removed: removed, flags, prefix, alternative_name: other }) =>
        typeof added === "string" && added !== "preview" && !flags && !prefix && !other &&
        isAtMost(added, OLDEST[browser]) && !(removed && isAtMost(removed, OLDEST[browser])),
    );
  return Object.keys(OLDEST).filter((browser) => !has(browser));
}

// ---- CSS ----

/** The statements of a style sheet: [selector or at-rule, or null, declaration or null]. */
function* statements(css) {
  const plain = css.replace(/\/\*[^]*?\*\//g, "").replace(/"[^"]*"|'[^']*'/g, '""');
  for (const [, part, end] of plain.matchAll(/([^{};]+)([{};])/g)) {
    const words = part.trim();
    if (words) yield end === "{" ? [words, null] : [words.startsWith("@") ? words : null, words];
  }
}

const TYPES = new Map();
(function index(tree, path) {
  for (const [name, inner] of Object.entries(tree)) {
    if (name === "__compat") continue;
    const here = `${path}.${name}`;
    if (inner.__compat && !TYPES.has(name)) TYPES.set(name, [here, inner.__compat]);
    index(inner, here);
  }
})(data.css.types, "css.types");

/** [name of the feature, its data or nothing where MDN does not know it]. */
function* ofSheet(css) {
  const { properties, selectors, "at-rules": rules } = data.css;
  for (const [head, declaration] of statements(css)) {
    const rule = head?.match(/^@([\w-]+)/)?.[1];
    if (rule) yield [`css.at-rules.${rule}`, rules[rule]?.__compat];
    if (head && !rule) {
      for (const [, name] of head.matchAll(/::?([a-z-]+)/g)) {
        yield [`css.selectors.${name}`, selectors[name]?.__compat];
      }
    }
    if (!declaration || rule) continue;
    const [property, value] = declaration.split(/:([^]*)/).map((word) => word.trim());
    if (!property.startsWith("--")) {
      yield [`css.properties.${property}`, properties[property]?.__compat];
      const known = properties[property] ?? {};
      for (const [word] of (value ?? "").matchAll(/(?<![\w-])[a-z][a-z-]+(?![\w-]*\()/g)) {
        if (known[word]?.__compat) yield [`css.properties.${property}.${word}`, known[word].__compat];
      }
    }
    for (const [, name] of (value ?? "").matchAll(/(?<![\w-])([a-z][a-z-]+)\(/g)) {
      if (name === "var" || name === "url") continue;
      const own = properties[property]?.[name]?.__compat;
      if (own) yield [`css.properties.${property}.${name}`, own];
      else yield TYPES.get(name) ?? [`css.types.${name}`, undefined];
    }
  }
}

// ---- Interfaces ----

/** By the name of a member: every interface and built-in object that has it. */
const MEMBERS = new Map();
(function index(tree, path) {
  for (const [name, inner] of Object.entries(tree)) {
    if (name === "__compat" || name.endsWith("_event")) continue;
    const here = `${path}.${name}`;
    const plain = name.replace(/_static$/, "");
    if (inner.__compat) MEMBERS.set(plain, [...(MEMBERS.get(plain) ?? []), [here, inner.__compat]]);
    index(inner, here);
  }
})({ api: data.api, builtins: data.javascript.builtins }, "");

/** Of a member that several have, the one that is oldest speaks: what it is of is not known. */
function* ofScript(script) {
  const members = new Set(script.match(/(?<=[\w)\]]\??\.)[A-Za-z]\w*/g));
  for (const name of members) {
    const known = MEMBERS.get(name) ?? [];
    const missing = known.map(([path, compat]) => [path, compat, lacking(compat).length]);
    missing.sort(([, , a], [, , b]) => a - b);
    if (missing.length > 0) yield [missing[0][0].slice(1), missing[0][1]];
  }
  for (const [, owner, name] of script.matchAll(/\b([A-Z]\w+)\.(\w+)/g)) {
    for (const [path, tree] of [["api", data.api], ["builtins", data.javascript.builtins]]) {
      const key = [`${name}_static`, name].find((key) => tree[owner]?.[key]?.__compat);
      if (key) yield [`${path}.${owner}.${key}`, tree[owner][key].__compat];
    }
  }
  for (const [, owner] of script.matchAll(/\bnew ([A-Z]\w+)/g)) {
    const compat = data.api[owner]?.__compat ?? data.javascript.builtins[owner]?.__compat;
    if (compat) yield [`${data.api[owner] ? "api" : "builtins"}.${owner}`, compat];
  }
}

// ---- The comparison ----

const sheets = named(join(root, "style"), /\.css$/);
const scripts = named(dist, /^(eu-quote|eu_quote-.*)\.js$/);
const used = new Map();
const note = (found, where) => {
  for (const [feature, compat] of found) if (!used.has(feature)) used.set(feature, [compat, where]);
};
for (const name of sheets) note(ofSheet(text(root, "style", name)), `style/${name}`);
for (const name of scripts) note(ofScript(text(dist, name)), name);

const newer = JSON.parse(text(root, "xtask/compat/newer.json"));
const tests = named(join(root, "tests/browser/src/tests"), /\.rs$/)
  .map((name) => text(root, "tests/browser/src/tests", name)).join("\n");
const faults = [];
for (const [feature, [compat, where]] of used) {
  const missing = compat ? lacking(compat) : ["not known to MDN"];
  if (missing.length > 0 && !newer[feature]) {
    faults.push(`${feature} (${where}): ${missing.map((name) => `${name} ${OLDEST[name] ?? ""}`.trim()).join(", ")}`);
  }
}
for (const [feature, { without, test }] of Object.entries(newer)) {
  const compat = used.get(feature)?.[0];
  if (!used.has(feature)) faults.push(`${feature} is not used: it need not be listed`);
  else if (compat && lacking(compat).length === 0) faults.push(`${feature} is old enough: it need not be listed`);
  if (!without) faults.push(`${feature}: what happens without it is not said`);
  if (test && !tests.includes(`async fn ${test.split("::")[1]}(`)) faults.push(`${feature}: there is no test ${test}`);
}
// A comparison of nothing finds nothing.
const count = (prefix) => [...used.keys()].filter((name) => name.startsWith(prefix)).length;
const counts = { "css.properties": 60, "css.selectors": 15, "css.at-rules": 2, "api.": 40 };
for (const [prefix, least] of Object.entries(counts)) {
  if (count(prefix) < least) faults.push(`only ${count(prefix)} of ${prefix} are seen: is everything read?`);
}
if (faults.length > 0) {
  console.error(`newer than Chrome ${OLDEST.chrome}, Firefox ${OLDEST.firefox} or Safari ${OLDEST.safari}, and not in xtask/compat/newer.json:`);
  for (const fault of faults) console.error(`  ${fault}`);
  process.exit(1);
}
console.log(`${used.size} features are known to the oldest browsers, but for ${Object.keys(newer).length} that have a way without`);
