//! The changes that cargo-mutants would make.

use std::collections::BTreeMap;
use std::fmt;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::tree::Tree;
use super::trial;
use crate::cache::hex;
use crate::process;
use crate::workspace::{self, Workspace};

/// What a change is known by, wherever its lines move to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) file: String,
    /// Empty outside of functions.
    pub(super) function: String,
    /// `replace / with %`.
    pub(super) mutation: String,
    /// Which of those that are alike in the function, from 1.
    pub(super) nth: usize,
}

impl fmt::Display for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}, {}: {}", self.file, self.function, self.mutation)?;
        if self.nth > 1 {
            write!(out, " ({})", self.nth)?;
        }
        Ok(())
    }
}

/// One change.
#[derive(Debug)]
pub(super) struct Mutant {
    key: Key,
    /// As cargo-mutants calls it: with line and column.
    name: String,
    /// The hash of the text of its function.
    text: String,
    /// Its place among the mutants of its file, and how many these are.
    place: (usize, usize),
}

impl Mutant {
    pub(super) fn key(&self) -> &Key {
        &self.key
    }

    /// What has cargo-mutants try this one alone. (Names do not: #632 there, deleted fields
    /// come with every name.)
    pub(super) fn shard(&self) -> String {
        let (place, all) = self.place;
        format!("{place}/{all}")
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn is_of(&self, module: &str) -> bool {
        is_in(&self.key.file, module)
    }

    #[cfg(test)]
    pub(super) fn example(file: &str, function: &str, mutation: &str, text: &str) -> Self {
        Self {
            key: Key {
                file: file.into(),
                function: function.into(),
                mutation: mutation.into(),
                nth: 1,
            },
            name: format!("{file}:1:1: {mutation}"),
            text: text.into(),
            place: (0, 1),
        }
    }
}

/// As cargo-mutants calls it, with the line in which it is today.
impl fmt::Display for Mutant {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.name)
    }
}

/// Whether a file is one of a module's.
pub(super) fn is_in(file: &str, module: &str) -> bool {
    let rest = file
        .strip_prefix("src/")
        .and_then(|file| file.strip_prefix(module));
    rest.is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
}

/// Every change of these files, none of which may be left out.
pub(super) fn list(workspace: &Workspace, tree: &Tree, files: &[String]) -> Result<Vec<Mutant>> {
    let listed = |what: &str| -> Result<Vec<Value>> {
        let mut command = trial::cargo_mutants(workspace, tree)?;
        command.args([what, "--json"]);
        for file in files {
            command.args(["--file", file]);
        }
        let output = process::output(&mut command)?;
        serde_json::from_slice(&output).context("the list of cargo-mutants cannot be read")
    };
    let looked_at = listed("--list-files")?;
    for file in files {
        if !looked_at.iter().any(|entry| entry["path"] == file.as_str()) {
            bail!("cargo-mutants leaves out {file}");
        }
    }
    let mut texts = BTreeMap::new();
    for file in files {
        texts.insert(file.clone(), workspace::read(&tree.root.join(file))?);
    }
    read(&listed("--list")?, &texts)
}

fn read(entries: &[Value], sources: &BTreeMap<String, String>) -> Result<Vec<Mutant>> {
    let mut seen = BTreeMap::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut mutants = Vec::new();
    for entry in entries {
        let word = |value: &Value| value.as_str().map(str::to_owned);
        let file = word(&entry["file"]).context("a mutant without a file")?;
        let name = word(&entry["name"]).context("a mutant without a name")?;
        let function = word(&entry["function"]["function_name"]).unwrap_or_default();
        let source = sources.get(&file).context("a mutant of another file")?;
        // Outside of functions its own lines are what it depends on.
        let span = match &entry["function"]["span"] {
            Value::Null => &entry["span"],
            span => span,
        };
        let line = |end: &str| {
            span[end]["line"]
                .as_u64()
                .and_then(|line| usize::try_from(line).ok())
        };
        let (first, last) = line("start")
            .zip(line("end"))
            .context("a mutant without lines")?;
        let lines = source.lines().skip(first - 1).take(last + 1 - first);
        let text: Vec<&str> = lines.collect();
        let mutation = mutation(&name, &function);
        let alike = (file.clone(), function.clone(), mutation.clone());
        let nth = seen.entry(alike).and_modify(|nth| *nth += 1).or_insert(1);
        let of_file = entries
            .iter()
            .filter(|other| other["file"] == file.as_str());
        let place = places.entry(file.clone()).or_insert(0);
        let place = (core::mem::replace(place, *place + 1), of_file.count());
        mutants.push(Mutant {
            key: Key {
                file,
                function,
                mutation,
                nth: *nth,
            },
            name,
            text: hex(text.join("\n").as_bytes()),
            place,
        });
    }
    Ok(mutants)
}

/// The change without its place: `src/money.rs:1:2: replace / with % in divide`.
fn mutation(name: &str, function: &str) -> String {
    let said = name.splitn(4, ':').last().unwrap_or(name).trim();
    let place = format!(" in {function}");
    said.strip_suffix(&place).unwrap_or(said).to_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::{is_in, mutation, read};

    #[test]
    fn a_change_is_known_without_its_line() {
        let name = "src/money.rs:279:47: replace / with % in divide";
        assert_eq!(mutation(name, "divide"), "replace / with %");
        let name = "src/a.rs:1:2: replace <impl Add for A>::add -> Self with Default::default()";
        let whole = "replace <impl Add for A>::add -> Self with Default::default()";
        assert_eq!(mutation(name, "<impl Add for A>::add"), whole);
        assert_eq!(
            mutation("src/a.rs:9:1: replace / with *", ""),
            "replace / with *"
        );
    }

    #[test]
    fn changes_that_are_alike_are_counted() {
        let span = json!({ "start": { "line": 2 }, "end": { "line": 3 } });
        let entry = |column: u8| {
            json!({
                "file": "src/a.rs",
                "name": format!("src/a.rs:2:{column}: replace / with * in half"),
                "function": { "function_name": "half", "span": span },
                "span": span,
            })
        };
        let texts = |text: &str| BTreeMap::from([("src/a.rs".to_owned(), text.to_owned())]);
        let before = read(&[entry(1), entry(5)], &texts("x\nfn\n}\ny")).expect("mutants");
        assert_eq!(before[0].key().nth, 1);
        assert_eq!(before[1].key().nth, 2);
        assert_eq!([before[0].shard(), before[1].shard()], ["0/2", "1/2"]);
        let beside = read(&[entry(1)], &texts("z\nfn\n}")).expect("mutants");
        assert_eq!(before[0].text(), beside[0].text());
        let edited = read(&[entry(1)], &texts("x\nfn \n}")).expect("mutants");
        assert_ne!(before[0].text(), edited[0].text());
    }

    #[test]
    fn a_module_is_a_file_or_a_folder() {
        assert!(is_in("src/money.rs", "money") && is_in("src/link/v1/wire.rs", "link"));
        assert!(!is_in("src/contract_check.rs", "contract") && !is_in("src/a/link/b.rs", "link"));
    }
}
