//! The KPI dictionary as plain text.

use eu_quote::kpi::Kpi;
use eu_quote::kpi::dictionary::Group;
use eu_quote::text::Lang;
use eu_quote::text::dictionary::{self as words, facts};
use eu_quote::text::format::Plain;

use crate::table::{Align, Table};

/// Everything that it says.
pub(crate) fn render(lang: Lang) -> String {
    let title = words::TITLE.get(lang);
    let mut parts = vec![format!("{title}\n{}\n", words::INTRO.get(lang))];
    for group in Group::ALL {
        parts.push(format!("# {}\n", words::group(group).get(lang)));
        let kpis = Kpi::ALL.into_iter();
        let kpis = kpis.filter(|kpi| kpi.entry().group == group);
        parts.extend(kpis.map(|kpi| entry(lang, kpi)));
    }
    parts.join("\n")
}

fn entry(lang: Lang, kpi: Kpi) -> String {
    let mut table = Table::new(&[Align::Left, Align::Left]);
    for fact in facts(kpi, lang, &Plain) {
        let heads = [fact.head.get(lang)]
            .into_iter()
            .chain(core::iter::repeat(""));
        for (head, line) in heads.zip(fact.lines) {
            table.row([format!("  {head}"), line]);
        }
    }
    let name = words::info(kpi).name.get(lang);
    format!("{name} [{}]\n{}", kpi.word(), table.render())
}
