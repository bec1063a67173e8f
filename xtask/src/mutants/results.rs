//! What has become of the mutants so far: a table in the target directory.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::mutant::{Key, Mutant};
use crate::workspace::{self, Workspace};

/// What has become of a mutant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// A test has failed, or did not end.
    Caught,
    /// All tests have passed.
    Survived,
    /// It is no program.
    Unviable,
}

impl Fate {
    const ALL: [Self; 3] = [Self::Caught, Self::Survived, Self::Unviable];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Caught => "caught",
            Self::Survived => "survived",
            Self::Unviable => "unviable",
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fate| fate.name() == name)
    }
}

/// By what a mutant is known by: the text of its function then, and its fate.
#[derive(Debug, Default)]
pub(super) struct Results(BTreeMap<Key, (String, Fate)>);

impl Results {
    fn path(workspace: &Workspace) -> PathBuf {
        workspace.target.join("mutants.tsv")
    }

    pub(super) fn load(workspace: &Workspace) -> Result<Self> {
        let path = Self::path(workspace);
        if !path.exists() {
            return Ok(Self::default());
        }
        Self::parse(&workspace::read(&path)?).with_context(|| format!("in {}", path.display()))
    }

    pub(super) fn save(&self, workspace: &Workspace) -> Result<()> {
        workspace::write(&Self::path(workspace), self.table())
    }

    fn parse(table: &str) -> Result<Self> {
        let row = |line: &str| {
            let cells: Vec<&str> = line.split('\t').collect();
            let [file, function, mutation, nth, text, fate] = cells[..] else {
                return None;
            };
            let key = Key {
                file: file.into(),
                function: function.into(),
                mutation: mutation.into(),
                nth: nth.parse().ok()?,
            };
            Some((key, (text.to_owned(), Fate::named(fate)?)))
        };
        let rows = table
            .lines()
            .map(|line| row(line).with_context(|| line.to_owned()));
        rows.collect::<Result<_>>().map(Self)
    }

    fn table(&self) -> String {
        let row = |(key, (text, fate)): (&Key, &(String, Fate))| {
            let Key {
                file,
                function,
                mutation,
                nth,
            } = key;
            let fate = fate.name();
            format!("{file}\t{function}\t{mutation}\t{nth}\t{text}\t{fate}\n")
        };
        self.0.iter().map(row).collect()
    }

    /// What is known of a mutant whose function has not changed since.
    pub(super) fn fate(&self, mutant: &Mutant) -> Option<Fate> {
        let (text, fate) = self.0.get(mutant.key())?;
        (text == mutant.text()).then_some(*fate)
    }

    pub(super) fn note(&mut self, mutant: &Mutant, fate: Fate) {
        let entry = (mutant.text().to_owned(), fate);
        self.0.insert(mutant.key().clone(), entry);
    }
}

#[cfg(test)]
mod tests {
    use super::{Fate, Mutant, Results};

    #[test]
    fn a_table_is_read_as_it_was_written() {
        let mutant = Mutant::example("src/a.rs", "f", "replace / with *", "1");
        let other = Mutant::example("src/a.rs", "", "replace + with -", "2");
        let mut results = Results::default();
        results.note(&mutant, Fate::Survived);
        results.note(&other, Fate::Unviable);
        let read = Results::parse(&results.table()).expect("a table");
        assert_eq!(read.fate(&mutant), Some(Fate::Survived));
        assert_eq!(read.fate(&other), Some(Fate::Unviable));
        let edited = Mutant::example("src/a.rs", "f", "replace / with *", "3");
        assert_eq!(read.fate(&edited), None);
        assert!(Results::parse("src/a.rs\tf").is_err());
    }
}
