//! Names the files and makes them refer to each other.
//!
//! A name contains a hash of the file's content, so references may only point
//! one way: page and entry -> glue, main module and what old browsers are told; glue ->
//! lazy modules. The
//! generated glue and the generated loader import each other; bundled into one
//! file they need no name for that. One file also means that importing it again
//! under another query gives a fresh, working instance, loader included.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use serde_json::json;

use crate::install::BuildTools;
use crate::output::{OutputFile, Role};
use crate::page;
use crate::wasm::{self, Linked};
use crate::workspace::{self, VERSION, Workspace};

/// The sheets that the widget starts with, in cascade order.
const WIDGET_STYLES: [&str; 2] = ["tokens.css", "widget.css"];

/// The one name that never changes, because host pages contain it.
const ENTRY: &str = "eu-quote.js";

/// Every file to publish, in the order of loading.
pub(crate) fn files(
    workspace: &Workspace,
    tools: &BuildTools,
    linked: &Linked,
) -> Result<Vec<OutputFile>> {
    let main = OutputFile::hashed(wasm::NAME, "wasm", Role::Wasm, linked.main()?);
    let parts = linked.lazy_parts()?;
    let lazy: Vec<_> = parts
        .iter()
        .map(|part| {
            OutputFile::hashed(
                &lazy_stem(&part.file),
                "wasm",
                Role::Lazy,
                part.bytes.clone(),
            )
        })
        .collect();
    let renamed: Vec<_> = parts
        .iter()
        .zip(&lazy)
        .map(|(part, file)| (part.file.as_str(), file))
        .collect();
    let glue = glue(workspace, tools, linked, &renamed)?;
    let old = old_browsers(workspace, tools)?;
    let entry = entry(workspace, tools, &glue, &main, &old)?;
    let page = page_files(workspace, tools)?;
    Ok([entry, glue, main]
        .into_iter()
        .chain(lazy)
        .chain([old])
        .chain(page)
        .collect())
}

/// `split_workbook_1234567890.wasm` as `lazy-workbook`, `chunk_2.wasm` as
/// `lazy-chunk_2`: the number tells a name apart, which the content hash does too.
fn lazy_stem(file: &str) -> String {
    let stem = file.trim_end_matches(".wasm");
    let stem = stem.strip_prefix("split_").unwrap_or(stem);
    let is_hash = |number: &str| number.len() > 9 && number.bytes().all(|b| b.is_ascii_digit());
    let name = match stem.rsplit_once('_') {
        Some((name, number)) if is_hash(number) => name,
        _ => stem,
    };
    format!("lazy-{name}")
}

fn glue(
    workspace: &Workspace,
    tools: &BuildTools,
    linked: &Linked,
    renamed: &[(&str, &OutputFile)],
) -> Result<OutputFile> {
    let dir = workspace.target.join("xtask-glue");
    if dir.exists() {
        fs::remove_dir_all(&dir)?;
    }
    linked.copy_scripts(&dir)?;
    let loader = dir.join(wasm::LOADER);
    let loader_script = rewrite_loader(&workspace::read(&loader)?, renamed)?;
    let main = dir.join(format!("{}.js", wasm::NAME));
    let main_script = adapt_glue(&workspace::read(&main)?, &loader_script)?;
    workspace::write(&loader, loader_script)?;
    workspace::write(&main, main_script)?;
    let script = tools.esbuild.module(&main, &[], &[])?;
    Ok(OutputFile::hashed(wasm::NAME, "js", Role::Glue, script))
}

/// The glue as the widget needs it: it starts the program from bytes that are there, and
/// what is not used of it can be left out.
fn adapt_glue(glue: &str, loader: &str) -> Result<String> {
    let (used, _) = glue
        .split_once(STARTING)
        .with_context(|| format!("the glue has no {STARTING}: adapt {}", file!()))?;
    let mut script = import_by_name(used, loader)?;
    for (from, to) in UNUSED {
        script = script.replace(from, to);
    }
    Ok(script + START)
}

/// Where the glue's own ways to start begin: from an address, from an answer, at once.
const STARTING: &str = "async function __wbg_load(";

/// What keeps the bundler from leaving out the classes for streams from a server.
const UNUSED: [(&str, &str); 3] = [
    ("export class IntoUnderlying", "class IntoUnderlying"),
    ("\nif (Symbol.dispose) ", "\n// "),
    (
        "new FinalizationRegistry(",
        "/* @__PURE__ */ new FinalizationRegistry(",
    ),
];

/// Takes the place of all those ways. `src/embed/runtime.js` calls it; the loader of the
/// lazy parts asks `initSync` for what the program exports, and for how to download.
const START: &str = "
export function initSync() {
    return wasm;
}
export async function start(bytes, download) {
    initSync.download = download;
    const { instance, module } = await WebAssembly.instantiate(bytes, __wbg_get_imports());
    __wbg_finalize_init(instance, module);
}
";

/// Lets the glue import the loader's functions by their names. For a module as a whole
/// the bundler writes a loop over the properties of an object, which trips over what a
/// page has added to all objects.
fn import_by_name(glue: &str, loader: &str) -> Result<String> {
    let exported = |line: &str| {
        let (name, _) = line.strip_prefix("export const ")?.split_once(' ')?;
        Some(name.to_owned())
    };
    let names: Vec<_> = loader.lines().filter_map(exported).collect();
    let names = names.join(", ");
    let end = format!(" from \"./{}\"", wasm::LOADER);
    let mut script = format!("import {{ {names} }}{end};\n");
    for line in glue.lines() {
        let whole = line.strip_prefix("import * as ");
        match whole.and_then(|rest| rest.trim_end_matches(';').strip_suffix(&end)) {
            Some(name) => script.extend(["const ", name, " = { ", &names, " };"]),
            None => script.push_str(line),
        }
        script.push('\n');
    }
    ensure!(
        !names.is_empty() && !script.contains("import *"),
        "the glue imports another module as a whole: adapt {}",
        file!()
    );
    Ok(script)
}

/// Puts the published names into the loader, and lets it load as the main module is
/// loaded: with patience, and also from hosts that serve WebAssembly under another
/// content type.
fn rewrite_loader(script: &str, renamed: &[(&str, &OutputFile)]) -> Result<String> {
    let mut script = script.to_owned();
    for (from, file) in renamed {
        let from = format!("\"./{from}\"");
        let count = script.matches(&from).count();
        ensure!(
            count == 1,
            "the split loader names {from} {count} times instead of once"
        );
        script = script.replace(&from, &format!("\"{}\"", file.relative_url()));
    }
    for (from, to) in LOADING {
        let count = script.matches(from).count();
        ensure!(
            count == renamed.len(),
            "the split loader has {from} {count} times, not {}: adapt {}",
            renamed.len(),
            file!()
        );
        script = script.replace(from, to);
    }
    Ok(script)
}

/// How the loader loads each part, and how it is to. `src/embed/runtime.js` puts its
/// function where both sides find it.
const LOADING: [(&str, &str); 2] = [
    (
        "fetch(new URL(",
        "((url) => initSync.download(url.href))(new URL(",
    ),
    (
        "WebAssembly.instantiateStreaming(src, imports)",
        "WebAssembly.instantiate(await src, imports)",
    ),
];

/// What the visitor of an old browser is told. A script of its own: all others would
/// load it in vain.
fn old_browsers(workspace: &Workspace, tools: &BuildTools) -> Result<OutputFile> {
    let source = workspace.root.join("src/embed/old.js");
    let script = tools.esbuild.module(&source, &[], &[])?;
    Ok(OutputFile::hashed("lazy-old", "js", Role::Lazy, script))
}

fn entry(
    workspace: &Workspace,
    tools: &BuildTools,
    glue: &OutputFile,
    main: &OutputFile,
    old: &OutputFile,
) -> Result<OutputFile> {
    let styles = tools
        .esbuild
        .styles(&workspace.root.join("style"), &WIDGET_STYLES)?;
    let styles = String::from_utf8(styles).context("esbuild's style sheet is not UTF-8")?;
    let defines = [
        ("__EQ_GLUE__", json!(glue.relative_url()).to_string()),
        ("__EQ_WASM__", json!(main.relative_url()).to_string()),
        ("__EQ_OLD__", json!(old.relative_url()).to_string()),
        ("__EQ_CSS__", json!(styles.trim_end()).to_string()),
        ("__EQ_VERSION__", json!(VERSION).to_string()),
    ];
    let source = workspace.root.join("src/embed/element.js");
    // The glue stays a file of its own: the entry must be small enough to load
    // on every page of a shop, the widget only where it shows.
    let external = format!("./{}-*", wasm::NAME);
    let script = tools.esbuild.module(&source, &defines, &[&external])?;
    Ok(OutputFile::named(ENTRY, Role::Entry, script))
}

/// The page and those of its files that lie in the repository.
fn page_files(workspace: &Workspace, tools: &BuildTools) -> Result<Vec<OutputFile>> {
    let mut files = Vec::new();
    let html = workspace::read(&workspace.root.join("index.html"))?;
    let html = page::rewrite_references(&html, |reference| {
        let source = workspace.root.join(reference.trim_start_matches("./"));
        if reference.trim_start_matches("./") == ENTRY {
            return Ok(None);
        }
        let Some(file) = page_file(tools, reference, &source)? else {
            return Ok(None);
        };
        let name = file.name.clone();
        files.push(file);
        Ok(Some(name))
    })
    .context("index.html")?;
    files.insert(
        0,
        OutputFile::named("index.html", Role::Page, html.into_bytes()),
    );
    Ok(files)
}

/// `None` for what is no file of ours: a link to another site, a fragment.
fn page_file(tools: &BuildTools, reference: &str, source: &Path) -> Result<Option<OutputFile>> {
    let Some((stem, extension)) = file_name(reference) else {
        return Ok(None);
    };
    if !source.is_file() {
        bail!("refers to {reference}, which does not exist");
    }
    let bytes = match extension {
        "css" => tools
            .esbuild
            .styles(&parent(source), &[&format!("{stem}.css")])?,
        "js" => tools.esbuild.classic_script(source)?,
        _ => workspace::read_bytes(source)?,
    };
    Ok(Some(OutputFile::hashed(stem, extension, Role::Page, bytes)))
}

/// Stem and extension of a relative reference to something a page loads.
fn file_name(reference: &str) -> Option<(&str, &str)> {
    let is_relative = !reference.contains([':', '?', '#']) && !reference.starts_with('/');
    let name = reference.rsplit('/').next().filter(|_| is_relative)?;
    let (stem, extension) = name.rsplit_once('.')?;
    ["css", "js", "svg", "png", "ico", "webp"]
        .contains(&extension)
        .then_some((stem, extension))
}

fn parent(path: &Path) -> PathBuf {
    path.parent().map(Path::to_path_buf).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADER: &str = "const a = () => { fetch(new URL(\"./split_x_1.wasm\", import.meta.url)); \
        async (imports) => (WebAssembly.instantiateStreaming(src, imports)) }";

    #[test]
    fn the_loader_names_the_published_file() {
        let file = OutputFile::hashed("lazy-x", "wasm", Role::Lazy, b"x".to_vec());
        let script = rewrite_loader(LOADER, &[("split_x_1.wasm", &file)]).unwrap_or_default();
        assert!(
            script.contains(&format!("new URL(\"./{}\", import", file.name)),
            "{script}"
        );
        assert!(!script.contains("Streaming"), "{script}");
    }

    #[test]
    fn an_unexpected_loader_is_refused() {
        let file = OutputFile::hashed("lazy-x", "wasm", Role::Lazy, b"x".to_vec());
        assert!(rewrite_loader(LOADER, &[("split_y.wasm", &file)]).is_err());
        assert!(rewrite_loader(&LOADER.repeat(2), &[("split_x_1.wasm", &file)]).is_err());
        let other = LOADER.replace("Streaming", "Other");
        assert!(rewrite_loader(&other, &[("split_x_1.wasm", &file)]).is_err());
    }

    #[test]
    fn the_glue_imports_names_and_no_module() {
        let loader = "export const load_a = wrap();\nexport const load_b = wrap();";
        let glue = "import * as import1 from \"./__wasm_split.js\"\nuse(import1)";
        assert_eq!(
            import_by_name(glue, loader).unwrap_or_default(),
            "import { load_a, load_b } from \"./__wasm_split.js\";\n\
             const import1 = { load_a, load_b };\nuse(import1)\n"
        );
        assert!(import_by_name("import * as other from \"./x.js\"", loader).is_err());
        assert!(import_by_name(glue, "").is_err());
    }

    #[test]
    fn the_glue_starts_from_bytes_only() {
        let loader = "export const load_a = wrap();";
        let glue = "export class IntoUnderlyingSink {}\nuse();\n\
                    async function __wbg_load(module) {}\nexport { initSync };";
        let adapted = adapt_glue(glue, loader).unwrap_or_default();
        assert!(adapted.ends_with(START), "{adapted}");
        assert!(adapted.contains("\nclass IntoUnderlyingSink"), "{adapted}");
        assert!(!adapted.contains("__wbg_load"), "{adapted}");
        assert!(adapt_glue("use();", loader).is_err());
    }

    #[test]
    fn lazy_files_are_named_after_their_function() {
        assert_eq!(
            lazy_stem("split_workbook_12345678901234567890.wasm"),
            "lazy-workbook"
        );
        assert_eq!(lazy_stem("split_workbook.wasm"), "lazy-workbook");
        assert_eq!(lazy_stem("chunk_2.wasm"), "lazy-chunk_2");
    }

    #[test]
    fn only_loaded_files_of_the_repository_are_published() {
        assert_eq!(file_name("style/page.css"), Some(("page", "css")));
        assert_eq!(file_name("./src/embed/page.js"), Some(("page", "js")));
        for other in [
            "https://x.eu/a.css",
            "/a.css",
            "README.md",
            "#top",
            "a.css?v=1",
            "",
        ] {
            assert_eq!(file_name(other), None, "{other}");
        }
    }
}
