//! Which checks run.

use crate::cli::{Engine, Scope};

/// The checks, in groups that a change touches together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Selection {
    /// The core and the command line: lints, native tests, documentation.
    pub(super) core: bool,
    /// The build tool and its server.
    pub(super) tool: bool,
    /// The lints of the widget.
    pub(super) widget: bool,
    /// The engines of the browser tests, with the build that they need.
    pub(super) engines: Vec<Engine>,
    /// Parts of the names of the browser tests; none for all of them.
    pub(super) filters: Vec<String>,
}

impl Selection {
    pub(super) fn everything() -> Self {
        Self {
            core: true,
            tool: true,
            widget: true,
            engines: Engine::ALL.to_vec(),
            filters: Vec::new(),
        }
    }

    pub(super) fn of(scope: &Scope) -> Self {
        match scope {
            Scope::Parts { native, engines } => Self {
                core: *native,
                tool: *native,
                widget: *native,
                engines: engines.clone(),
                ..Self::default()
            },
            _ => Self::everything(),
        }
    }

    /// Whether nothing is left out.
    pub(super) fn is_everything(&self) -> bool {
        *self == Self::everything()
    }

    pub(super) fn is_any(&self) -> bool {
        *self != Self::default()
    }
}

/// These engines, or all if none was named.
pub(super) fn or_all(engines: &[Engine]) -> Vec<Engine> {
    if engines.is_empty() {
        Engine::ALL.to_vec()
    } else {
        engines.to_vec()
    }
}
