//! Walks the states of the widget in many widths and both languages, and looks for what
//! a reader would take for broken: text over text, figures and words that are cut, boxes
//! narrower than a word, content outside its card, a total out of sight, targets too
//! small to hit. What is found fails, unless [`KNOWN`] has a reason for it; a reason
//! without a finding fails as well.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::{Context, Test, test};
use crate::check;
use crate::engine::Engine;
use crate::failure::Outcome;

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(at_first),
        test!(unfolded),
        test!(unfolded_contract),
        test!(ten_sites),
        test!(largest_figures),
        test!(largest_contract),
        test!(received),
        test!(refused),
        test!(filled_in),
        test!(notices),
        test!(in_any_place),
        test!(right_to_left),
    ]
}

const LOOK: &str = include_str!("../js/layout.js");

const LANGUAGES: [&str; 2] = ["zh-CN", "en"];

/// The widths of the viewport. What depends on the engine shows in few of them.
const fn widths(engine: Engine, is_complete: bool) -> &'static [u32] {
    match engine {
        Engine::Chromium if is_complete => &[320, 360, 390, 768, 1280, 1440],
        Engine::Chromium => &[320, 1280],
        Engine::Firefox | Engine::WebKit if is_complete => &[360, 1280],
        Engine::Firefox => &[1280],
        Engine::WebKit => &[360],
    }
}

/// A fault that stays for now.
struct Known {
    /// The tests that find it.
    walks: &'static [&'static str],
    engines: &'static [Engine],
    kind: &'static str,
    /// Where, as the report says it.
    place: &'static str,
    /// Why it stays.
    reason: &'static str,
}

const KNOWN: &[Known] = &[
    Known {
        walks: &[
            "at_first",
            "notices",
            "unfolded",
            "unfolded_contract",
            "ten_sites",
            "largest_figures",
            "largest_contract",
            "received",
            "refused",
            "filled_in",
            "in_any_place",
            "right_to_left",
        ],
        engines: Engine::ALL,
        kind: "scrolls sideways",
        place: "div.main > section.card > div.tabs",
        reason: "ten tabs have no room beside each other; the last one shown is cut in two, \
                 which says that there are more",
    },
    Known {
        walks: &[
            "unfolded_contract",
            "refused",
            "filled_in",
            "largest_contract",
        ],
        engines: Engine::ALL,
        kind: "cut field",
        place: "tab-settle: div.reported > div.field > select#settle-period",
        reason: "a closed list has one line; number and state come first, and the open list \
                 has the dates",
    },
    Known {
        walks: &["filled_in"],
        engines: CHROMIUM,
        kind: "cut field",
        place: "tab-settle: div.pair > div.field > select.control",
        reason: "the longest kind of event lacks one letter of its room on the smallest phone; \
                 the open list has it",
    },
    Known {
        walks: &["largest_figures"],
        engines: CHROMIUM,
        kind: "cut field",
        place: "tab-alternatives: div.pair > div.field > select.control",
        reason: "the longest kind of provider, on the smallest phone; the open list has it",
    },
    Known {
        walks: &["largest_figures", "largest_contract"],
        engines: CHROMIUM,
        kind: "torn",
        place: "tab-lines: tr > td > span.basis",
        reason: BILLIONS,
    },
    Known {
        walks: &["largest_contract"],
        engines: Engine::ALL,
        kind: "cut field",
        place: "tab-settle: tr > td > input.number",
        reason: "the agreed budget, in the field for another one: it stands whole in the \
                 sentence below",
    },
    Known {
        walks: &["largest_figures"],
        engines: CHROMIUM,
        kind: "torn",
        place: "tab-alternatives: tr > td > span.basis",
        reason: BILLIONS,
    },
    Known {
        walks: &["largest_contract"],
        engines: CHROMIUM,
        kind: "torn",
        place: "tab-market: tr > td > span.basis",
        reason: BILLIONS,
    },
    Known {
        walks: &["largest_figures"],
        engines: NOT_WEBKIT,
        kind: "total out of sight",
        place: "tab-compare: div#panel-compare > div.schedule > div.scroll",
        reason: BILLIONS,
    },
    Known {
        walks: &["largest_figures"],
        engines: NOT_WEBKIT,
        kind: "total out of sight",
        place: "tab-outlook: div#panel-outlook > div.schedule > div.scroll",
        reason: BILLIONS,
    },
    Known {
        walks: &["largest_figures"],
        engines: CHROMIUM,
        kind: "total out of sight",
        place: "tab-outlook: div.schedule > div.schedule > div.scroll",
        reason: BILLIONS,
    },
    Known {
        walks: &["largest_figures", "in_any_place"],
        engines: CHROMIUM,
        kind: "torn",
        place: "tab-lines: tbody > tr.group > th",
        reason: SMALLEST,
    },
    Known {
        walks: &["in_any_place"],
        engines: NOT_WEBKIT,
        kind: "torn",
        place: "tab-lines: tr > td > span.line-label",
        reason: SMALLEST,
    },
    Known {
        walks: &["unfolded_contract", "ten_sites", "largest_contract"],
        engines: CHROMIUM,
        kind: "torn",
        place: "tab-market: tr > td > span.line-label",
        reason: SMALLEST,
    },
    Known {
        walks: &[
            "unfolded_contract",
            "largest_contract",
            "refused",
            "filled_in",
        ],
        engines: WEBKIT,
        kind: "wider than the page",
        place: "html > body > eu-quote",
        reason: "beside the settlement WebKitGTK counts more width than any element has",
    },
    Known {
        walks: &["unfolded_contract"],
        engines: WEBKIT,
        kind: "over",
        place: "div#section-sites: div#section-sites > div.field > label",
        reason: "only where WebKitGTK counts that width",
    },
    Known {
        walks: &["unfolded_contract"],
        engines: WEBKIT,
        kind: "over",
        place: "div#section-sites: div.stores > div.field > label",
        reason: "only where WebKitGTK counts that width",
    },
];

const CHROMIUM: &[Engine] = &[Engine::Chromium];
const WEBKIT: &[Engine] = &[Engine::WebKit];
const NOT_WEBKIT: &[Engine] = &[Engine::Chromium, Engine::Firefox];

/// At 320 pixels, and in Firefox at 360.
const BILLIONS: &str = "eight thousand million euros a month have no room beside their words \
    on the smallest phone";
/// At 320 pixels and less, in English only; in a column of 280 pixels of any page.
const SMALLEST: &str = "the amounts stay whole, and the longest of the words beside them breaks";

/// A page, what is done on it, and what is looked at then.
struct Walk {
    path: String,
    acts: Value,
    /// The results that are gone through: those of which this is a part of the name.
    tabs: &'static [&'static str],
}

impl Walk {
    fn of(path: &str) -> Self {
        Self {
            path: path.to_owned(),
            acts: json!([]),
            tabs: &[""],
        }
    }

    fn after(self, acts: Value) -> Self {
        Self { acts, ..self }
    }

    fn with_tabs(self, tabs: &'static [&'static str]) -> Self {
        Self { tabs, ..self }
    }

    fn without_tabs(self) -> Self {
        self.with_tabs(&[])
    }
}

async fn at_first(cx: &Context<'_>) -> Outcome {
    walk(
        cx,
        "at_first",
        [Walk::of("/test/forgetful.html").without_tabs()],
    )
    .await
}

async fn unfolded(cx: &Context<'_>) -> Outcome {
    let tabs = &["lines", "months", "compare", "kpi", "outlook"];
    walk(cx, "unfolded", [all_unfolded().with_tabs(tabs)]).await
}

async fn unfolded_contract(cx: &Context<'_>) -> Outcome {
    let tabs = &["alternatives", "market", "annex", "check", "settle"];
    walk(cx, "unfolded_contract", [all_unfolded().with_tabs(tabs)]).await
}

fn all_unfolded() -> Walk {
    Walk::of("/test/forgetful.html").after(json!([["unfold"]]))
}

/// Links that hold what takes most room.
const TEN_SITES: &str = include_str!("../../../data/links/ten-sites.txt");
const LARGEST: &str = include_str!("../../../data/links/largest.txt");
const EVERYTHING: &str = include_str!("../../../data/links/everything.txt");

async fn ten_sites(cx: &Context<'_>) -> Outcome {
    walk(
        cx,
        "ten_sites",
        [linked(TEN_SITES)
            .after(json!([["unfold"]]))
            .with_tabs(&["months", "kpi", "market", "annex"])],
    )
    .await
}

async fn largest_figures(cx: &Context<'_>) -> Outcome {
    let quote = linked(LARGEST).after(json!([["unfold"]])).with_tabs(&[
        "lines",
        "months",
        "compare",
        "outlook",
        "alternatives",
    ]);
    walk(cx, "largest_figures", [quote]).await
}

async fn largest_contract(cx: &Context<'_>) -> Outcome {
    let contract = linked(LARGEST).with_tabs(&["kpi", "market", "annex", "check", "settle"]);
    walk(cx, "largest_contract", [contract]).await
}

/// A quote that somebody has sent, and changed.
async fn received(cx: &Context<'_>) -> Outcome {
    let changed = json!([["click", "label[for=depth-0]"]]);
    walk(
        cx,
        "received",
        [linked(EVERYTHING)
            .after(changed)
            .with_tabs(&["kpi", "annex"])],
    )
    .await
}

async fn refused(cx: &Context<'_>) -> Outcome {
    let acts = json!([
        ["unfold"],
        ["click", "#tab-alternatives"],
        ["click", "#offer-add"],
        ["refuse"],
        ["click", "#tab-settle"],
        ["click", "#settle-example"],
        ["refuse"]
    ]);
    walk(
        cx,
        "refused",
        [Walk::of("/test/forgetful.html").after(acts).with_tabs(&[
            "outlook",
            "alternatives",
            "settle",
        ])],
    )
    .await
}

/// Offers with long names, a settlement, every clause that can be added.
async fn filled_in(cx: &Context<'_>) -> Outcome {
    let acts = json!([
        ["click", "#site-FR"],
        ["click", "#site-UK"],
        ["click", "#site-PL"],
        ["click", "#tab-alternatives"],
        ["click", "#offer-add"],
        ["click", "#offer-add"],
        [
            "type",
            "#offer-0-name",
            "深圳市前海某某跨境电子商务运营服务有限公司"
        ],
        ["type", "#offer-0-fee", "9,999,999.99"],
        [
            "type",
            "#offer-1-name",
            "Norddeutsche Marktplatzdienste GmbH & Co. KG"
        ],
        ["type", "#offer-1-fee", "25,000"],
        ["type", "#offer-1-commission", "12.5"],
        ["click", "#tab-check"],
        ["click", "[data-add=all]"],
        ["click", "#tab-settle"],
        ["click", "#settle-example"],
        ["click", "#settle-add"]
    ]);
    walk(
        cx,
        "filled_in",
        [Walk::of("/test/forgetful.html").after(acts).with_tabs(&[
            "alternatives",
            "check",
            "settle",
        ])],
    )
    .await
}

/// What is said when a card, a link or the program does not come.
async fn notices(cx: &Context<'_>) -> Outcome {
    let walks = [
        "/test/no-program.html",
        "/test/cards.html?lang=en&rate-card=/cards/faulty.json",
        "/test/cards.html?lang=en&rate-card=/cards/missing.json",
        "/test/cards.html?lang=en&rate-card=/cards/provider.json&rate-card-archive=/cards/wrong/\
         #q=ARUBI0VniavN71QMBQALegsBAQEuLRvcD55p",
        "/test/forgetful.html#q=ARUBI0VniavN71QMBQALegsBAQ",
    ];
    let walks = walks.map(|path| Walk::of(path).without_tabs());
    let sheet = Walk::of("/test/forgetful.html")
        .after(json!([["click", ".bar button"]]))
        .without_tabs();
    walk(cx, "notices", walks.into_iter().chain([sheet])).await
}

/// Boxes of a page that are as wide as what they hold, and small ones; also in browsers
/// that cannot be told the width of contents that are not measured.
async fn in_any_place(cx: &Context<'_>) -> Outcome {
    let places = crate::pages::PLACES
        .map(|(path, _)| Walk::of(path).after(json!([["forget"]])).without_tabs());
    walk(cx, "in_any_place", places).await
}

async fn right_to_left(cx: &Context<'_>) -> Outcome {
    let all = Walk::of("/test/right-to-left.html")
        .after(json!([["unfold"]]))
        .with_tabs(&["compare", "outlook"]);
    walk(cx, "right_to_left", [all]).await
}

fn linked(link: &str) -> Walk {
    let code = link.lines().next().unwrap_or_default();
    Walk::of(&format!("/test/forgetful.html#q={code}"))
}

/// Every fault by its kind and place, with the widths and languages it was seen in and
/// what stood there first.
type Found = BTreeMap<(String, String), Seen>;

#[derive(Default)]
struct Seen {
    example: String,
    at: BTreeSet<(&'static str, u32)>,
}

async fn walk(cx: &Context<'_>, name: &str, walks: impl IntoIterator<Item = Walk>) -> Outcome {
    let mut found = Found::new();
    cx.open("/test/frame.html").await?;
    for walk in walks {
        let step = format!("await load({:?}); await act({})", walk.path, walk.acts);
        run::<()>(cx, &step).await?;
        for language in LANGUAGES {
            run::<()>(cx, &format!("await speak({language:?})")).await?;
            look(cx, &mut found, language, ".widget, .status", true).await?;
            results(cx, &mut found, language, walk.tabs).await?;
        }
    }
    judge(name, cx, &found)
}

async fn results(
    cx: &Context<'_>,
    found: &mut Found,
    language: &'static str,
    names: &[&str],
) -> Outcome {
    let mut tabs: Vec<String> = run(cx, "return tabs()").await?;
    tabs.retain(|tab| names.iter().any(|name| tab.contains(name)));
    for tab in tabs {
        let open = format!(
            "await act([['click', '#{tab}'], ['unfold', '[role=tabpanel]:not([hidden])']])"
        );
        run::<()>(cx, &open).await?;
        look(cx, found, language, ".results", false).await?;
    }
    Ok(())
}

async fn look(
    cx: &Context<'_>,
    found: &mut Found,
    language: &'static str,
    part: &str,
    whole: bool,
) -> Outcome {
    let body = format!(
        "return walk({part:?}, {:?}, {whole})",
        widths(cx.engine, cx.is_complete)
    );
    let all: Vec<(String, String, String, u32)> = run(cx, &body).await?;
    for (kind, place, example, width) in all {
        let seen = found.entry((kind, place)).or_default();
        if seen.at.is_empty() {
            seen.example = example;
        }
        seen.at.insert((language, width));
    }
    Ok(())
}

async fn run<T: DeserializeOwned>(cx: &Context<'_>, body: &str) -> Outcome<T> {
    cx.page.js(&format!("{LOOK}\n{body}"), []).await
}

/// Fails on what was found without a reason, and on reasons without a finding, unless few
/// widths were looked at.
fn judge(name: &str, cx: &Context<'_>, found: &Found) -> Outcome {
    let engine = cx.engine;
    let sees_all = widths(engine, cx.is_complete) == widths(engine, true);
    let here = |known: &&Known| known.walks.contains(&name) && known.engines.contains(&engine);
    let excused = |kind: &str, place: &str| {
        let mut known = KNOWN.iter().filter(here);
        known.any(|known| known.kind == kind && known.place == place)
    };
    let mut faults: Vec<String> = found
        .iter()
        .filter(|((kind, place), _)| !excused(kind, place))
        .map(|((kind, place), seen)| format!("{kind} · {place} · {seen}"))
        .collect();
    let gone = KNOWN
        .iter()
        .filter(here)
        .filter(|_| sees_all)
        .filter(|known| !found.contains_key(&(known.kind.to_owned(), known.place.to_owned())));
    faults.extend(gone.map(|known| {
        let Known {
            kind,
            place,
            reason,
            ..
        } = known;
        format!("mended, so no exception any more: {kind} · {place} ({reason})")
    }));
    check!(
        faults.is_empty(),
        "{} faults of layout:\n   {}",
        faults.len(),
        faults.join("\n   ")
    );
    Ok(())
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” ·", self.example)?;
        for language in LANGUAGES {
            let widths: Vec<String> = self
                .at
                .iter()
                .filter(|(seen, _)| *seen == language)
                .map(|(_, width)| width.to_string())
                .collect();
            if !widths.is_empty() {
                write!(f, " {language} at {}", widths.join(", "))?;
            }
        }
        Ok(())
    }
}
