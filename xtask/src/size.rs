//! The size of the first load, and whether it may be so.

use std::fmt::{self, Write};

use anyhow::{Context, Result};

use crate::dist::{Built, Sizes};
use crate::output::Role;
use crate::progress::say;
use crate::workspace::{self, Workspace};

/// Growth beyond this needs a new recorded figure with a reason.
const GROWTH_PERCENT: usize = 2;
/// Shrinking beyond this is worth recording, or the gain will be lost unseen.
const SHRINK_PERCENT: usize = 5;

/// `xtask/size-budget.toml`.
#[derive(Debug)]
pub(crate) struct Budget {
    /// What is never exceeded.
    max: usize,
    /// What was measured when somebody last looked and gave a reason.
    recorded: usize,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Within,
    Shrunk,
    Grown,
    OverMaximum,
}

impl Budget {
    pub(crate) fn load(workspace: &Workspace) -> Result<Self> {
        let path = workspace.root.join("xtask/size-budget.toml");
        Self::parse(&workspace::read(&path)?)
            .with_context(|| format!("{} is not valid", path.display()))
    }

    fn parse(text: &str) -> Result<Self> {
        let table: toml::Table = text.parse()?;
        let figure = |key: &str| {
            let value = table.get(key).and_then(toml::Value::as_integer);
            value
                .and_then(|bytes| usize::try_from(bytes).ok())
                .with_context(|| format!("`{key}` must be a number of bytes"))
        };
        let reason = table
            .get("reason")
            .and_then(toml::Value::as_str)
            .unwrap_or_default();
        anyhow::ensure!(
            !reason.trim().is_empty(),
            "`reason` must say why the figure is so"
        );
        Ok(Self {
            max: figure("first_load_brotli_max")?,
            recorded: figure("first_load_brotli_recorded")?,
        })
    }

    pub(crate) fn judge(&self, bytes: usize) -> Verdict {
        if bytes > self.max {
            Verdict::OverMaximum
        } else if bytes * 100 > self.recorded * (100 + GROWTH_PERCENT) {
            Verdict::Grown
        } else if bytes * 100 < self.recorded * (100 - SHRINK_PERCENT) {
            Verdict::Shrunk
        } else {
            Verdict::Within
        }
    }

    /// The verdict in one line that says what to do.
    pub(crate) fn explain(&self, bytes: usize) -> String {
        let figures = format!(
            "first load is {} bytes of brotli, recorded {}, at most {}",
            grouped(bytes),
            grouped(self.recorded),
            grouped(self.max)
        );
        match self.judge(bytes) {
            Verdict::Within => figures,
            Verdict::Shrunk => format!(
                "{figures}; smaller by more than {SHRINK_PERCENT} %, \
                 so record {bytes} in xtask/size-budget.toml to keep the gain"
            ),
            Verdict::Grown => format!(
                "{figures}; larger by more than {GROWTH_PERCENT} %, \
                 so make it smaller or record {bytes} with a reason in xtask/size-budget.toml"
            ),
            Verdict::OverMaximum => {
                format!("{figures}; over the maximum, so it must become smaller")
            }
        }
    }

    /// # Errors
    /// The first load is larger than it may be.
    pub(crate) fn enforce(&self, bytes: usize) -> Result<()> {
        let explained = self.explain(bytes);
        match self.judge(bytes) {
            Verdict::Grown | Verdict::OverMaximum => anyhow::bail!(explained),
            Verdict::Within | Verdict::Shrunk => {
                say(explained);
                Ok(())
            }
        }
    }
}

/// All files with their sizes, what a visitor must load at the end.
pub(crate) fn table(built: &Built) -> String {
    let rows = built
        .files
        .iter()
        .map(|f| (f.file.name.as_str(), Some(f.file.role), f.sizes()));
    let total = ("first load: entry + glue + wasm", None, built.first_load());
    let rows: Vec<_> = rows.chain([total]).collect();
    let width = rows
        .iter()
        .map(|(name, ..)| name.chars().count())
        .max()
        .unwrap_or(0);
    let mut table = format!(
        "{:<width$}  {:<5} {:>10} {:>10} {:>10}\n",
        "file", "role", "raw", "gzip", "brotli"
    );
    for (name, role, sizes) in rows {
        push_row(&mut table, width, name, role, &sizes);
    }
    table
}

fn push_row(table: &mut String, width: usize, name: &str, role: Option<Role>, sizes: &Sizes) {
    let role = role.map_or("", Role::name);
    let [raw, gzip, brotli] = [sizes.raw, sizes.gzip, sizes.brotli].map(grouped);
    // Writing into a string cannot fail.
    let _: fmt::Result = writeln!(
        table,
        "{name:<width$}  {role:<5} {raw:>10} {gzip:>10} {brotli:>10}"
    );
}

/// `1234567` as `1 234 567`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUDGET: Budget = Budget {
        max: 100_000,
        recorded: 50_000,
    };

    #[test]
    fn verdicts_at_their_limits() {
        for (bytes, expected) in [
            (47_499, Verdict::Shrunk),
            (47_500, Verdict::Within),
            (51_000, Verdict::Within),
            (51_001, Verdict::Grown),
            (100_000, Verdict::Grown),
            (100_001, Verdict::OverMaximum),
        ] {
            assert_eq!(BUDGET.judge(bytes), expected, "{bytes}");
            let passes = matches!(expected, Verdict::Within | Verdict::Shrunk);
            assert_eq!(BUDGET.enforce(bytes).is_ok(), passes, "{bytes}");
        }
    }

    #[test]
    fn growth_names_the_figure_and_the_file() {
        let text = BUDGET.explain(60_000);
        assert!(text.contains("record 60000"), "{text}");
        assert!(text.contains("recorded 50 000"), "{text}");
    }

    #[test]
    fn a_figure_without_a_reason_is_refused() {
        let figures = "first_load_brotli_max = 2\nfirst_load_brotli_recorded = 1\n";
        assert!(Budget::parse(&format!("{figures}reason = 'x'")).is_ok());
        assert!(Budget::parse(figures).is_err());
        assert!(Budget::parse(&format!("{figures}reason = ' '")).is_err());
        assert!(Budget::parse("first_load_brotli_max = -1\nreason = 'x'").is_err());
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_234_567), "1 234 567");
    }
}
