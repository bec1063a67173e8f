//! Which file of a crate imports from which: every path is followed to the file that
//! defines what it names, through re-exports, globs and `super::super`.
//!
//! A macro's words are read as paths too, as far as they look like some. What a method
//! is defined by is not known here: an `impl` in a file of its own is no import.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, File, Item, ItemUse, UseTree, Visibility};

/// The names on the way to a module, from the root of its crate.
type Names = Vec<String>;

/// An import: the file that has it, and the file that defines what it names.
pub(crate) type Import = (PathBuf, PathBuf);

/// The files of a crate by their paths below its root file, and what they say.
pub(crate) struct Crate {
    modules: BTreeMap<Names, Module>,
    /// What each file names, and the module that it says so in.
    said: Vec<(Names, Names)>,
    /// Files of unit tests: they may import what they test, and nothing imports them.
    for_tests: BTreeSet<PathBuf>,
}

/// What a module has.
#[derive(Default)]
struct Module {
    file: PathBuf,
    /// What it defines itself.
    items: BTreeSet<String>,
    /// Names that it imports, and the paths that they stand for.
    imports: BTreeMap<String, Names>,
    globs: Vec<Names>,
    /// Those of the imports that are only handed on: a re-export uses nothing.
    handed_on: BTreeSet<String>,
}

impl Crate {
    /// The crate whose root is the file `root`; `read` gives the text of a file, if
    /// there is one.
    pub(crate) fn new(root: &Path, read: &dyn Fn(&Path) -> Option<String>) -> Self {
        let mut found = Self {
            modules: BTreeMap::new(),
            said: Vec::new(),
            for_tests: BTreeSet::new(),
        };
        let folder = root.parent().expect("a file in a folder").to_owned();
        found.add_file(&Vec::new(), root, &folder, read);
        found
    }

    /// Every file that the root leads to, those of unit tests included.
    pub(crate) fn files(&self) -> BTreeSet<PathBuf> {
        let files = self.modules.values().map(|module| &module.file);
        files.chain(&self.for_tests).cloned().collect()
    }

    /// Every import of one file from another.
    pub(crate) fn imports(&self) -> BTreeSet<Import> {
        let imports = self.said.iter().filter_map(|(module, path)| {
            let from = &self.modules[module].file;
            let to = self.definition(module, path)?;
            (from != to).then(|| (from.clone(), to.clone()))
        });
        imports.collect()
    }

    fn add_file(
        &mut self,
        module: &Names,
        file: &Path,
        folder: &Path,
        read: &dyn Fn(&Path) -> Option<String>,
    ) {
        let text = read(file).unwrap_or_else(|| unreachable!("no {}", file.display()));
        let File { items, .. } =
            syn::parse_file(&text).unwrap_or_else(|fault| unreachable!("{file:?}: {fault}"));
        self.add_module(module, file, folder, &items, read);
    }

    /// `folder` is where the files of the modules inside it are.
    fn add_module(
        &mut self,
        module: &Names,
        file: &Path,
        folder: &Path,
        items: &[Item],
        read: &dyn Fn(&Path) -> Option<String>,
    ) {
        let mut content = Module {
            file: file.to_owned(),
            ..Module::default()
        };
        let mut said = Said::default();
        let mut inner = Vec::new();
        for item in items {
            match item {
                Item::Mod(tests) if is_for_tests(item) => {
                    if tests.content.is_none() {
                        let name = tests.ident.to_string();
                        self.for_tests.insert(file_of(&name, folder, read));
                    }
                }
                _ if is_for_tests(item) => {}
                Item::Mod(inside) => inner.push(inside),
                Item::Use(used) => content.add_use(used),
                _ => {
                    content.items.extend(name_of(item));
                    said.visit_item(item);
                }
            }
        }
        let imported = content.imports.iter();
        let used = imported.filter(|(name, _)| !content.handed_on.contains(*name));
        let used = used.map(|(_, path)| path.clone());
        let all: Vec<Names> = said.paths.into_iter().chain(used).collect();
        self.said
            .extend(all.into_iter().map(|path| (module.clone(), path)));
        self.modules.insert(module.clone(), content);
        for inside in inner {
            let name = inside.ident.to_string();
            let mut names = module.clone();
            names.push(name.clone());
            if let Some((_, items)) = &inside.content {
                self.add_module(&names, file, &folder.join(&name), items, read);
            } else {
                let file = file_of(&name, folder, read);
                self.add_file(&names, &file, &folder.join(&name), read);
            }
        }
    }

    /// The file that defines what `path` names in `module`; none if it is of another
    /// crate, or a module, whose own file defines nothing of it.
    fn definition(&self, module: &Names, path: &[String]) -> Option<&PathBuf> {
        match self.find(module, path, &mut BTreeSet::new())? {
            Place::Item(module) => Some(&self.modules[&module].file),
            Place::Module(_) => None,
        }
    }

    fn find(&self, module: &Names, path: &[String], seen: &mut BTreeSet<Seen>) -> Option<Place> {
        // An import of its own name leads round in a circle.
        if !seen.insert((module.clone(), path.to_vec())) {
            return None;
        }
        let (first, rest) = path.split_first()?;
        let start = match first.as_str() {
            "crate" => Place::Module(Vec::new()),
            "self" => Place::Module(module.clone()),
            "super" => Place::Module(module.split_last()?.1.to_vec()),
            name => self.name_in(module, name, seen)?,
        };
        match start {
            Place::Module(module) if !rest.is_empty() => {
                // What is not found in a module of ours, a macro has defined there.
                let found = self.find(&module, rest, seen);
                Some(found.unwrap_or(Place::Item(module)))
            }
            // What follows an item is its own: a variant, a function of a type.
            place => Some(place),
        }
    }

    /// What `name` is in `module`.
    fn name_in(&self, module: &Names, name: &str, seen: &mut BTreeSet<Seen>) -> Option<Place> {
        let content = self.modules.get(module)?;
        let mut inside = module.clone();
        inside.push(name.to_owned());
        if self.modules.contains_key(&inside) {
            return Some(Place::Module(inside));
        }
        if content.items.contains(name) {
            return Some(Place::Item(module.clone()));
        }
        if let Some(path) = content.imports.get(name) {
            return self.find(module, path, seen);
        }
        content.globs.iter().find_map(|glob| {
            let Some(Place::Module(all)) = self.find(module, glob, seen) else {
                return None;
            };
            // Globs that import each other lead round in a circle.
            let is_new = seen.insert((all.clone(), vec![name.to_owned()]));
            is_new.then(|| self.name_in(&all, name, seen)).flatten()
        })
    }
}

/// Where a module of this name is.
fn file_of(name: &str, folder: &Path, read: &dyn Fn(&Path) -> Option<String>) -> PathBuf {
    let [flat, own] = [format!("{name}.rs"), format!("{name}/mod.rs")];
    let flat = folder.join(flat);
    if read(&flat).is_some() {
        flat
    } else {
        folder.join(own)
    }
}

type Seen = (Names, Names);

/// What a path leads to.
enum Place {
    Module(Names),
    /// Something that this module defines.
    Item(Names),
}

impl Module {
    fn add_use(&mut self, used: &ItemUse) {
        let known: BTreeSet<String> = self.imports.keys().cloned().collect();
        self.add_tree(&used.tree, &mut Vec::new());
        if !matches!(used.vis, Visibility::Inherited) {
            let new = self.imports.keys().filter(|name| !known.contains(*name));
            let new: Vec<String> = new.cloned().collect();
            self.handed_on.extend(new);
        }
    }

    fn add_tree(&mut self, tree: &UseTree, before: &mut Names) {
        let mut add = |name: String, path: Names| {
            self.imports.insert(name, path);
        };
        match tree {
            UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.add_tree(&path.tree, before);
                before.pop();
            }
            UseTree::Name(name) if name.ident == "self" => {
                let name = before.last().expect("`self` after a path").clone();
                add(name, before.clone());
            }
            UseTree::Name(name) => {
                let name = name.ident.to_string();
                add(name.clone(), followed_by(before, name));
            }
            UseTree::Rename(renamed) => {
                let path = followed_by(before, renamed.ident.to_string());
                add(renamed.rename.to_string(), path);
            }
            UseTree::Glob(_) => self.globs.push(before.clone()),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.add_tree(tree, before);
                }
            }
        }
    }
}

fn followed_by(before: &Names, name: String) -> Names {
    before.iter().cloned().chain([name]).collect()
}

/// Gathers every path that is named, in the words of macros too.
#[derive(Default)]
struct Said {
    paths: Vec<Names>,
}

impl Visit<'_> for Said {
    fn visit_path(&mut self, path: &syn::Path) {
        if path.leading_colon.is_none() {
            let names = path.segments.iter().map(|part| part.ident.to_string());
            self.paths.push(names.collect());
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &syn::Macro) {
        self.words(called.tokens.clone());
        visit::visit_macro(self, called);
    }

    fn visit_item_use(&mut self, used: &ItemUse) {
        let mut inside = Module::default();
        inside.add_use(used);
        self.paths.extend(inside.imports.into_values());
    }

    fn visit_attribute(&mut self, _: &Attribute) {}
}

impl Said {
    /// Names that colons join are a path.
    fn words(&mut self, tokens: TokenStream) {
        let mut path = Names::new();
        let mut is_joined = false;
        for token in tokens {
            match token {
                TokenTree::Ident(name) => {
                    if !is_joined {
                        self.paths.push(std::mem::take(&mut path));
                    }
                    path.push(name.to_string());
                    is_joined = false;
                }
                TokenTree::Punct(mark) if mark.as_char() == ':' => is_joined = true,
                TokenTree::Group(group) => {
                    self.words(group.stream());
                    is_joined = false;
                }
                _ => is_joined = false,
            }
        }
        self.paths.push(path);
    }
}

/// Whether it is compiled for unit tests only.
fn is_for_tests(item: &Item) -> bool {
    let attributes = match item {
        Item::Mod(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        _ => return false,
    };
    attributes.iter().any(|attribute| {
        let is_test = |list: &syn::MetaList| list.tokens.to_string() == "test";
        attribute.path().is_ident("cfg") && attribute.meta.require_list().is_ok_and(is_test)
    })
}

/// What an item is called; implementations and calls of macros have no name.
fn name_of(item: &Item) -> Option<String> {
    let name = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Union(item) => &item.ident,
        Item::Macro(item) => item.ident.as_ref()?,
        _ => return None,
    };
    Some(name.to_string())
}

/// Files that lead to one another by their imports, in groups of two and more.
pub(crate) fn circles(imports: &BTreeSet<Import>) -> Vec<BTreeSet<PathBuf>> {
    let mut to: BTreeMap<&PathBuf, BTreeSet<&PathBuf>> = BTreeMap::new();
    for (from, import) in imports {
        to.entry(from).or_default().insert(import);
    }
    let reached = |from: &PathBuf| {
        let mut reached = BTreeSet::new();
        let mut open: Vec<&PathBuf> = to.get(from).into_iter().flatten().copied().collect();
        while let Some(file) = open.pop() {
            if reached.insert(file.clone()) {
                open.extend(to.get(file).into_iter().flatten());
            }
        }
        reached
    };
    let reach: BTreeMap<&PathBuf, BTreeSet<PathBuf>> =
        to.keys().map(|&file| (file, reached(file))).collect();
    let mut circles: Vec<BTreeSet<PathBuf>> = Vec::new();
    for (&file, files) in &reach {
        let leads_back = |other: &&PathBuf| reach.get(other).is_some_and(|to| to.contains(file));
        let circle: BTreeSet<PathBuf> = files.iter().filter(leads_back).cloned().collect();
        if circle.len() > 1 && !circles.contains(&circle) {
            circles.push(circle);
        }
    }
    circles
}
