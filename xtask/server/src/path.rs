//! From a request's target to a file below the root, or to nothing.

use std::path::{Path, PathBuf};

/// The path part of a request target, decoded: `/a%20b?x` is `/a b`.
///
/// `None` for what is not a path or does not decode to UTF-8.
pub(crate) fn decoded(target: &str) -> Option<String> {
    let path = target
        .split(['?', '#'])
        .next()
        .filter(|p| p.starts_with('/'))?;
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(tail.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &tail[2..];
        } else {
            bytes.push(first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}

/// The existing file that a decoded path names; a directory means its index.
///
/// Checked twice: by its segments, and, because a link inside the root may
/// point outside, by where the file really lies.
pub(crate) fn file_below(root: &Path, decoded: &str) -> Option<PathBuf> {
    let mut path = root.to_path_buf();
    for segment in decoded.split('/').filter(|s| !s.is_empty()) {
        if segment == ".." || segment == "." || segment.contains(['\\', ':', '\0']) {
            return None;
        }
        path.push(segment);
    }
    if path.is_dir() {
        path.push("index.html");
    }
    let real = path.canonicalize().ok()?;
    (real.starts_with(root.canonicalize().ok()?) && real.is_file()).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_and_drops_the_query() {
        assert_eq!(decoded("/a%20b.js?v=1").as_deref(), Some("/a b.js"));
        assert_eq!(decoded("/%E4%B8%AD#x").as_deref(), Some("/中"));
        assert_eq!(decoded("/%zz"), None);
        assert_eq!(decoded("/%4"), None);
        assert_eq!(decoded("*"), None);
        assert_eq!(decoded("/%ff"), None);
    }

    #[test]
    fn stays_below_the_root() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let at = |target: &str| file_below(&root, &decoded(target)?);
        assert!(at("/lib.rs").is_some());
        assert!(at("//lib.rs").is_some());
        assert_eq!(at("/"), None, "no index.html in src");
        for outside in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/..\\Cargo.toml",
            "/./lib.rs",
            "/lib.rs/../../Cargo.toml",
            "/lib.rs%00.js",
        ] {
            assert_eq!(at(outside), None, "{outside}");
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_link_out_of_the_root_is_not_followed() -> std::io::Result<()> {
        let root = std::env::temp_dir().join(format!("static-server-{}", std::process::id()));
        std::fs::create_dir_all(&root)?;
        let link = root.join("out.toml");
        std::os::unix::fs::symlink(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"), &link)?;
        let found = file_below(&root, "/out.toml");
        std::fs::remove_dir_all(&root)?;
        assert_eq!(found, None);
        Ok(())
    }
}
