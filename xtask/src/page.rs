//! The standalone page: its own files get hashed names, the rest stays.

use anyhow::Result;

/// The attributes by which a page refers to files.
const ATTRIBUTES: [&str; 2] = [" href=\"", " src=\""];

/// Replaces those references for which `replacement` has something better.
pub(crate) fn rewrite_references(
    html: &str,
    mut replacement: impl FnMut(&str) -> Result<Option<String>>,
) -> Result<String> {
    let mut result = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = next_value(rest) {
        let (before, value_on) = rest.split_at(start);
        let (value, after) = value_on.split_at(value_on.find('"').unwrap_or(value_on.len()));
        result.push_str(before);
        match replacement(value)? {
            Some(better) => result.push_str(&better),
            None => result.push_str(value),
        }
        rest = after;
    }
    result.push_str(rest);
    Ok(result)
}

/// Where the value of the next referring attribute begins.
fn next_value(html: &str) -> Option<usize> {
    ATTRIBUTES
        .iter()
        .filter_map(|attribute| Some(html.find(attribute)? + attribute.len()))
        .min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        let result = rewrite_references(html, |value| {
            Ok((value == "style/page.css").then(|| "page-1.css".to_owned()))
        });
        assert_eq!(result.ok().as_deref(), Some(expected));
    }

    #[test]
    fn only_known_references_change() {
        check(
            "<link rel=\"x\" href=\"style/page.css\"><script src=\"eu-quote.js\"></script>",
            "<link rel=\"x\" href=\"page-1.css\"><script src=\"eu-quote.js\"></script>",
        );
        check("<p>style/page.css</p>", "<p>style/page.css</p>");
        check("<a href=\"style/page.css", "<a href=\"page-1.css");
        check(
            "<p data-src=\"style/page.css\">",
            "<p data-src=\"style/page.css\">",
        );
        check("没有", "没有");
    }

    #[test]
    fn a_failed_replacement_is_reported() {
        let result = rewrite_references("<a href=\"x\">", |_| anyhow::bail!("no such file"));
        assert!(result.is_err());
    }
}
