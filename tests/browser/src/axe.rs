//! The accessibility checker axe-core, run on a widget with its shadow root.

use serde::Deserialize;
use serde_json::json;

use crate::failure::Outcome;
use crate::scope::Scope;

const RUN: &str = include_str!("js/axe.js");

/// The levels to meet: docs of axe-core, "Axe-core Tags".
const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// A broken rule, with every element that breaks it.
#[derive(Debug, Deserialize)]
pub(crate) struct Violation {
    pub(crate) rule: String,
    pub(crate) help: String,
    pub(crate) nodes: Vec<String>,
}

/// Every violation inside the scope, whatever the page around it does.
///
/// The checker is injected through the driver and not as a script tag, which a
/// content security policy may forbid.
pub(crate) async fn violations(scope: Scope<'_>, source: &str) -> Outcome<Vec<Violation>> {
    let found = scope
        .execute(&format!("{source};{RUN}"), vec![json!(TAGS)])
        .await?;
    Ok(serde_json::from_value(found.json().clone())?)
}

/// Fails with a readable list if there is any.
pub(crate) async fn check(scope: Scope<'_>, source: &str) -> Outcome {
    let found = violations(scope, source).await?;
    let list: Vec<String> = found.iter().map(describe).collect();
    crate::check!(
        found.is_empty(),
        "axe finds in {scope}:\n   {}",
        list.join("\n   ")
    );
    Ok(())
}

fn describe(violation: &Violation) -> String {
    let Violation { rule, help, nodes } = violation;
    format!("{rule}: {help}\n      {}", nodes.join("\n      "))
}
