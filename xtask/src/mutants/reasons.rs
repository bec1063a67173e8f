//! Why a mutant may survive: tests/mutants.toml.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use toml::{Table, Value};

use super::mutant::{Key, Mutant, is_in};
use crate::workspace::{self, Workspace};

/// The reasons by what their mutants are known by.
#[derive(Debug)]
pub(super) struct Reasons(BTreeMap<Key, String>);

impl Reasons {
    pub(super) fn load(workspace: &Workspace) -> Result<Self> {
        let path = workspace.root.join("tests/mutants.toml");
        Self::parse(&workspace::read(&path)?).with_context(|| format!("in {}", path.display()))
    }

    pub(super) fn parse(text: &str) -> Result<Self> {
        let table: Table = text.parse()?;
        if let Some(other) = table.keys().find(|key| *key != "reason") {
            bail!("`{other}` is not known");
        }
        let mut reasons = BTreeMap::new();
        let empty = Vec::new();
        let all = table.get("reason").and_then(Value::as_array);
        for entry in all.unwrap_or(&empty) {
            let (key, why) = reason(entry)?;
            if reasons.insert(key.clone(), why).is_some() {
                bail!("two reasons for {key}");
            }
        }
        Ok(Self(reasons))
    }

    pub(super) fn of(&self, mutant: &Mutant) -> Option<&str> {
        self.0.get(mutant.key()).map(String::as_str)
    }

    /// Those of the files of these modules.
    pub(super) fn of_modules(&self, modules: &[&str]) -> impl Iterator<Item = &Key> {
        let is_asked = |key: &&Key| modules.iter().any(|module| is_in(&key.file, module));
        self.0.keys().filter(is_asked)
    }
}

fn reason(entry: &Value) -> Result<(Key, String)> {
    let entry = entry.as_table().context("a reason is a table")?;
    let known = ["file", "function", "mutation", "nth", "why"];
    if let Some(other) = entry.keys().find(|key| !known.contains(&key.as_str())) {
        bail!("`{other}` is not known");
    }
    let text = |name: &str| {
        let text = entry.get(name).and_then(Value::as_str);
        text.map(str::to_owned)
            .with_context(|| format!("`{name}` is missing"))
    };
    let nth = match entry.get("nth") {
        Some(nth) => nth.as_integer().and_then(|nth| usize::try_from(nth).ok()),
        None => Some(1),
    };
    let key = Key {
        file: text("file")?,
        function: text("function")?,
        mutation: text("mutation")?,
        nth: nth.context("`nth` is a number")?,
    };
    let why = text("why")?;
    if why.trim().is_empty() {
        bail!("no reason for {key}");
    }
    Ok((key, why))
}

#[cfg(test)]
mod tests {
    use super::Reasons;

    #[test]
    fn a_reason_names_its_mutant_and_says_why() {
        let whole = "[[reason]]\nfile = 'a'\nfunction = 'b'\nmutation = 'c'\nnth = 2\nwhy = 'd'\n";
        assert!(Reasons::parse(whole).is_ok());
        for line in whole
            .lines()
            .filter(|line| !line.contains("nth") && !line.contains('['))
        {
            let less = whole.replace(line, "");
            assert!(Reasons::parse(&less).is_err(), "{less}");
        }
        for faulty in [
            whole.replace("'d'", "' '"),
            whole.replace("nth", "number"),
            whole.replace("[[reason]]", "[[reasons]]"),
            format!("{whole}{whole}"),
        ] {
            assert!(Reasons::parse(&faulty).is_err(), "{faulty}");
        }
    }
}
