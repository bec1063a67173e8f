//! Pictures of the design, for eyes: every scenario in every width, scheme and
//! language that it names, as `<scenario>-<width>-<scheme>-<language>.png`.

use std::fs;
use std::path::Path;
use std::time::Duration;

use thirtyfour::Key;

use crate::args::Args;
use crate::devtools::{DevTools, Extent, Media};
use crate::engine::Engine;
use crate::failure::Outcome;
use crate::locator::{Locator, css, label, role};
use crate::page::Page;
use crate::poll;
use crate::session::{Session, Setup};
use crate::site::Site;
use crate::tools::Tools;

const PHONE: u32 = 360;
const TABLET: u32 = 768;
const DESKTOP: u32 = 1280;
const ALL_WIDTHS: &[u32] = &[PHONE, TABLET, DESKTOP];
const LIGHT: &[bool] = &[false];
const BOTH: &[bool] = &[false, true];
const CHINESE: &[&str] = &["zh-CN"];
const BILINGUAL: &[&str] = &["zh-CN", "en"];

/// Longest animation of the widget, and a layout after it.
const SETTLE: Duration = Duration::from_millis(300);

/// What is done before the picture.
enum Action {
    Click(Locator),
    Fill(Locator, &'static str),
    Choose(Locator, &'static str),
    Press(Key),
    ScrollTo(Locator),
}

struct Scenario {
    name: &'static str,
    /// `{lang}` stands for the language.
    path: &'static str,
    widths: &'static [u32],
    dark: &'static [bool],
    languages: &'static [&'static str],
    extent: Extent,
    media: Media,
    actions: Vec<Action>,
}

impl Default for Scenario {
    fn default() -> Self {
        Self {
            name: "",
            path: "/test/{lang}.html",
            widths: ALL_WIDTHS,
            dark: LIGHT,
            languages: CHINESE,
            extent: Extent::Page,
            media: Media::default(),
            actions: Vec::new(),
        }
    }
}

/// The pictures there are.
fn scenarios() -> Vec<Scenario> {
    let mut all = general();
    all.extend(tabs());
    all.extend(contracts());
    all.extend(alternatives());
    all.extend(questions());
    all.extend(charts());
    all.push(instruments());
    all.extend(outlooks());
    all.extend(settlements());
    all
}

fn general() -> Vec<Scenario> {
    vec![
        Scenario {
            name: "start",
            dark: BOTH,
            languages: BILINGUAL,
            ..Scenario::default()
        },
        Scenario {
            name: "first-view",
            widths: &[PHONE, DESKTOP],
            extent: Extent::Viewport,
            ..Scenario::default()
        },
        Scenario {
            name: "own-page",
            path: "/",
            ..Scenario::default()
        },
        Scenario {
            name: "hostile",
            path: "/test/hostile.html",
            widths: &[DESKTOP],
            ..Scenario::default()
        },
        Scenario {
            name: "no-wasm",
            path: "/test/no-wasm.html",
            widths: &[PHONE],
            ..Scenario::default()
        },
        Scenario {
            name: "no-card",
            path: "/test/cards.html?lang={lang}&rate-card=/cards/faulty.json",
            widths: &[PHONE, DESKTOP],
            dark: BOTH,
            languages: BILINGUAL,
            ..Scenario::default()
        },
        Scenario {
            name: "no-card-of-link",
            path: "/test/cards.html?lang={lang}&rate-card=/cards/provider.json\
                   &rate-card-archive=/cards/archive/\
                   #q=ARUBI0VniavN71QMBQALegsBAQEuLRvcD55p",
            widths: &[PHONE, DESKTOP],
            languages: BILINGUAL,
            extent: Extent::Viewport,
            ..Scenario::default()
        },
        Scenario {
            name: "open",
            widths: &[PHONE, DESKTOP],
            languages: BILINGUAL,
            actions: vec![
                Action::Click(css("#site-FR")),
                Action::Click(css("#site-UK")),
                Action::Click(css("[aria-controls=section-sites]")),
                Action::Click(css("#by-site")),
                Action::Click(css("[aria-controls=section-ads]")),
                Action::Click(css("[aria-controls=section-service]")),
                Action::Click(css("[aria-controls=section-goals]")),
                Action::Click(css("[aria-controls=section-contract]")),
            ],
            ..Scenario::default()
        },
        Scenario {
            name: "error",
            widths: &[PHONE, DESKTOP],
            languages: BILINGUAL,
            actions: vec![Action::Fill(css("#gmv"), "12..3")],
            ..Scenario::default()
        },
        Scenario {
            name: "sheet",
            widths: &[PHONE],
            dark: BOTH,
            extent: Extent::Viewport,
            actions: vec![Action::Click(css(".bar button"))],
            ..Scenario::default()
        },
        Scenario {
            name: "print",
            widths: &[DESKTOP],
            actions: months_of("8", "12000"),
            media: Media {
                print: true,
                ..Media::default()
            },
            ..Scenario::default()
        },
    ]
}

/// What has been reported, and the sheet.
fn settlements() -> Vec<Scenario> {
    vec![
        Scenario {
            name: "settlement",
            dark: BOTH,
            languages: BILINGUAL,
            actions: vec![
                Action::Click(css("#tab-settle")),
                Action::Click(css("#settle-example")),
                Action::Fill(
                    css("#panel-settle td:nth-child(3) [id$='-first-DE-ad_spend']"),
                    "6,200",
                ),
                Action::Fill(
                    css("#panel-settle td:nth-child(4) [id$='-first-DE-sales']"),
                    "12..3",
                ),
                Action::Click(css("#settle-add")),
            ],
            ..Scenario::default()
        },
        Scenario {
            name: "settlement-sheet",
            dark: BOTH,
            languages: BILINGUAL,
            actions: settled(),
            ..Scenario::default()
        },
        Scenario {
            name: "settlement-print",
            widths: &[TABLET],
            languages: BILINGUAL,
            actions: settled(),
            media: Media {
                print: true,
                ..Media::default()
            },
            ..Scenario::default()
        },
    ]
}

/// A quarter on target that sold more, and was exported again.
fn settled() -> Vec<Action> {
    let sales = |place: usize, export: &str| {
        css(format!(
            "#panel-settle td:nth-child({place}) [id$='-{export}-DE-sales']"
        ))
    };
    vec![
        Action::Click(css("#tab-settle")),
        Action::Click(css("#settle-example")),
        Action::Fill(sales(2, "first"), "61,000"),
        Action::Click(css("#panel-settle details:first-of-type summary")),
        Action::Fill(sales(2, "again"), "60,400"),
    ]
}

/// An own team and other quotes.
fn alternatives() -> Vec<Scenario> {
    let offer = || {
        vec![
            Action::Click(css("#site-FR")),
            Action::Click(css("label[for=depth-2]")),
            Action::Click(css("#tab-alternatives")),
            Action::Fill(css("#team-operator-today"), "1"),
            Action::Fill(css("#team-copy-needed"), "1.5"),
            Action::Click(css("#offer-add")),
            Action::Fill(css("#offer-0-name"), "店小秘代运营"),
            Action::Choose(css("#offer-0-provider"), "ERP 系（如店小秘）"),
            Action::Fill(css("#offer-0-fee"), "8000"),
            Action::Fill(css("#offer-0-commission"), "5"),
            Action::Click(css("label[for=offer-0-FR]")),
            Action::Click(css("label[for=offer-0-erp_link]")),
            Action::Click(css("#offer-add")),
            Action::Fill(css("#offer-1-fee"), "2.5万"),
            Action::Fill(css("#offer-1-one-off"), "1万"),
        ]
    };
    let english = || {
        let mut actions = offer();
        actions.retain(|action| !matches!(action, Action::Choose(..)));
        actions
    };
    vec![
        Scenario {
            name: "instead",
            dark: BOTH,
            actions: offer(),
            ..Scenario::default()
        },
        Scenario {
            name: "instead",
            languages: &["en"],
            actions: english(),
            ..Scenario::default()
        },
        Scenario {
            name: "instead-start",
            languages: BILINGUAL,
            actions: vec![Action::Click(css("#tab-alternatives"))],
            ..Scenario::default()
        },
        Scenario {
            name: "instead-print",
            widths: &[DESKTOP],
            actions: offer(),
            media: Media {
                print: true,
                ..Media::default()
            },
            ..Scenario::default()
        },
    ]
}

/// What other sections ask, and sums in another currency.
fn questions() -> Vec<Scenario> {
    vec![
        Scenario {
            name: "asked",
            widths: ALL_WIDTHS,
            dark: BOTH,
            languages: BILINGUAL,
            actions: vec![
                Action::Click(css("[aria-controls=section-service]")),
                Action::Click(css(".more > summary")),
                Action::Fill(css("#health-odr"), "1.2"),
                Action::Click(css("[aria-controls=section-goals]")),
                Action::Click(css("#aim-clear_stock")),
                Action::Click(css("#aim-launch")),
                Action::Click(css("[aria-controls=section-projects]")),
                Action::Fill(css("#package-a_plus"), "12"),
                Action::Click(css("[aria-controls=section-fee-base]")),
                Action::Click(css("[aria-controls=section-contract]")),
            ],
            ..Scenario::default()
        },
        Scenario {
            name: "charged",
            widths: &[PHONE, DESKTOP],
            dark: BOTH,
            languages: BILINGUAL,
            actions: charged(),
            ..Scenario::default()
        },
        Scenario {
            name: "charged-months",
            widths: &[PHONE, DESKTOP],
            dark: BOTH,
            languages: BILINGUAL,
            extent: Extent::Viewport,
            actions: charged()
                .into_iter()
                .chain(months_of("6", "12000"))
                .collect(),
            ..Scenario::default()
        },
        Scenario {
            name: "nothing-chosen",
            widths: &[PHONE, DESKTOP],
            languages: BILINGUAL,
            extent: Extent::Viewport,
            actions: vec![
                Action::Click(css("[aria-controls=section-contract]")),
                Action::Click(css("label[for=model-3]")),
                Action::ScrollTo(css("#tab-lines")),
            ],
            ..Scenario::default()
        },
        Scenario {
            name: "converted",
            widths: &[DESKTOP],
            dark: BOTH,
            languages: BILINGUAL,
            extent: Extent::Viewport,
            actions: vec![Action::Choose(css("#show-in-aside"), "EUR")],
            ..Scenario::default()
        },
    ]
}

/// The page that tries the instruments themselves.
fn instruments() -> Scenario {
    Scenario {
        name: "trial",
        path: "/trial.html",
        widths: &[PHONE],
        dark: BOTH,
        actions: vec![
            Action::Fill(css("#gmv"), "1.2 万"),
            Action::Choose(label("Term"), "12 months"),
            Action::Click(role("button", "Count")),
            Action::Press(Key::Tab),
            Action::ScrollTo(css("#pale")),
        ],
        ..Scenario::default()
    }
}

/// The contract check and the annex, as they are and as they were sent.
fn contracts() -> Vec<Scenario> {
    vec![
        Scenario {
            name: "contract-check",
            widths: ALL_WIDTHS,
            dark: BOTH,
            languages: BILINGUAL,
            actions: vec![
                Action::Click(css("#tab-check")),
                Action::Click(css("[data-faq=suitability] summary")),
                Action::Click(css("[data-faq=diagnosis] summary")),
                Action::Click(css("[data-add=all]")),
            ],
            ..Scenario::default()
        },
        Scenario {
            name: "proposal",
            widths: &[PHONE, DESKTOP],
            extent: Extent::Viewport,
            actions: vec![
                Action::Click(css("#tab-check")),
                Action::Choose(css("#proposal-access"), "有"),
                Action::Choose(css("#proposal-exit"), "没有"),
                Action::Choose(css("#proposal-supervision"), "没有"),
                Action::Click(css("[data-add=exit]")),
                Action::ScrollTo(css("#proposal-ownership")),
            ],
            ..Scenario::default()
        },
        Scenario {
            name: "annex-sent",
            // A made-up hash.
            path: "/test/{lang}.html#q=ARUBI0VniavN71QMBQALegsBAQEuLRvcD55p.0123456789abcdef",
            dark: BOTH,
            languages: BILINGUAL,
            extent: Extent::Viewport,
            actions: vec![
                Action::Click(css("#tab-annex")),
                Action::ScrollTo(css("#tab-annex")),
            ],
            ..Scenario::default()
        },
        Scenario {
            name: "annex",
            widths: ALL_WIDTHS,
            dark: BOTH,
            languages: BILINGUAL,
            actions: vec![Action::Click(css("#tab-annex"))],
            ..Scenario::default()
        },
    ]
}

/// What other tabs show, and what other sections ask.
fn tabs() -> Vec<Scenario> {
    vec![
        Scenario {
            name: "compare",
            widths: ALL_WIDTHS,
            dark: BOTH,
            languages: BILINGUAL,
            actions: vec![Action::Click(css("#tab-compare"))],
            ..Scenario::default()
        },
        Scenario {
            name: "kpi",
            widths: ALL_WIDTHS,
            dark: BOTH,
            languages: BILINGUAL,
            actions: vec![Action::Click(css("#tab-kpi"))],
            ..Scenario::default()
        },
        Scenario {
            name: "kpi-plan",
            widths: ALL_WIDTHS,
            dark: BOTH,
            languages: BILINGUAL,
            extent: Extent::Viewport,
            actions: vec![
                Action::Click(css("#tab-kpi")),
                Action::Click(css(".plan summary")),
                Action::Fill(css("#share-roas"), "20"),
                Action::ScrollTo(css(".plan")),
            ],
            ..Scenario::default()
        },
        Scenario {
            name: "dictionary",
            widths: ALL_WIDTHS,
            dark: BOTH,
            languages: BILINGUAL,
            extent: Extent::Viewport,
            actions: vec![
                Action::Click(css("#tab-kpi")),
                Action::Click(css("[data-kpi=ctr] summary")),
                Action::ScrollTo(css("[data-kpi=ctr]")),
            ],
            ..Scenario::default()
        },
        Scenario {
            name: "dictionary-groups",
            extent: Extent::Viewport,
            dark: BOTH,
            actions: vec![
                Action::Click(css("#tab-kpi")),
                Action::ScrollTo(css(".dictionary")),
            ],
            ..Scenario::default()
        },
        Scenario {
            name: "outlook",
            widths: ALL_WIDTHS,
            dark: BOTH,
            languages: BILINGUAL,
            // The last of it comes when the simulation is done.
            actions: vec![
                Action::Click(css("#tab-outlook")),
                Action::Click(css(".assume summary")),
                Action::ScrollTo(css("polygon")),
            ],
            ..Scenario::default()
        },
        Scenario {
            name: "market-zh",
            dark: BOTH,
            actions: stores("新开", "已办妥", "未办"),
            ..Scenario::default()
        },
        Scenario {
            name: "market-en",
            dark: BOTH,
            languages: &["en"],
            actions: stores("New", "In place", "Missing"),
            ..Scenario::default()
        },
    ]
}

/// Stores of which one is to be launched without what it needs, and what they cost.
fn stores(new: &'static str, held: &'static str, missing: &'static str) -> Vec<Action> {
    vec![
        Action::Click(css("#site-FR")),
        Action::Click(css("#site-UK")),
        Action::Click(css("[aria-controls=section-sites]")),
        Action::Choose(css("#store-DE-vat"), held),
        Action::Choose(css("#store-FR-stage"), new),
        Action::Choose(css("#store-FR-vat"), missing),
        Action::Choose(css("#person-eu"), missing),
        Action::Click(css("[aria-controls=section-service]")),
        Action::Click(css("#goods-electronics")),
        Action::Click(css("#goods-toys")),
        Action::Click(css("#tab-market")),
    ]
}

/// The months ahead on paper, and in colours that the reader has chosen.
fn outlooks() -> Vec<Scenario> {
    let actions = || {
        vec![
            Action::Click(css("#tab-outlook")),
            Action::ScrollTo(css("polygon")),
        ]
    };
    vec![
        Scenario {
            name: "outlook-paper",
            widths: &[TABLET],
            languages: BILINGUAL,
            media: Media {
                print: true,
                ..Media::default()
            },
            actions: actions(),
            ..Scenario::default()
        },
        Scenario {
            name: "outlook-forced",
            widths: &[PHONE],
            dark: BOTH,
            extent: Extent::Viewport,
            media: Media {
                forced_colors: true,
                ..Media::default()
            },
            actions: actions(),
            ..Scenario::default()
        },
    ]
}

/// Whatever can be charged beside the fees: projects, and the tax; and a fee base with
/// every deduction.
fn charged() -> Vec<Action> {
    vec![
        Action::Click(css("label[for=site-FR]")),
        Action::Click(css("[aria-controls=section-projects]")),
        Action::Fill(css("#package-a_plus"), "12"),
        Action::Fill(css("#package-localisation"), "2"),
        Action::Click(css("[aria-controls=section-fee-base]")),
        Action::Click(css("label[for=measure-1]")),
        Action::Click(css("label[for=refunds-1]")),
        Action::Click(css("label[for=ad-sales-1]")),
        Action::Click(css("label[for=sales-vat-1]")),
        Action::Click(css("[aria-controls=section-contract]")),
        Action::Click(css("label[for=service-vat]")),
        Action::Click(css("[aria-controls=section-contract]")),
        Action::Click(css("[aria-controls=section-fee-base]")),
        Action::Click(css("[aria-controls=section-projects]")),
    ]
}

/// Charts, with many and few bars, large and refused figures.
fn charts() -> Vec<Scenario> {
    vec![
        Scenario {
            name: "months",
            widths: &[PHONE, DESKTOP],
            actions: vec![Action::Click(css("#tab-months"))],
            ..Scenario::default()
        },
        Scenario {
            name: "months-36",
            languages: BILINGUAL,
            extent: Extent::Viewport,
            actions: months_of("36", "12000"),
            ..Scenario::default()
        },
        Scenario {
            name: "months-3",
            widths: &[PHONE, DESKTOP],
            dark: BOTH,
            languages: BILINGUAL,
            extent: Extent::Viewport,
            actions: months_of("3", "12000"),
            ..Scenario::default()
        },
        Scenario {
            name: "months-1",
            widths: &[PHONE, DESKTOP],
            extent: Extent::Viewport,
            actions: months_of("1", "0"),
            ..Scenario::default()
        },
        Scenario {
            name: "months-millions",
            widths: &[PHONE, DESKTOP],
            languages: BILINGUAL,
            extent: Extent::Viewport,
            actions: sales_and_months("4000万", "18", "50万"),
            ..Scenario::default()
        },
        Scenario {
            name: "months-stale",
            widths: &[PHONE],
            extent: Extent::Viewport,
            actions: sales_and_months("12..3", "6", "12000"),
            ..Scenario::default()
        },
        Scenario {
            name: "copied",
            widths: &[PHONE, DESKTOP],
            languages: BILINGUAL,
            extent: Extent::Viewport,
            actions: vec![
                Action::ScrollTo(css("[data-line='commission.tier.1']")),
                Action::Click(css("#panel-lines .copy button")),
            ],
            ..Scenario::default()
        },
        Scenario {
            name: "months-forced",
            widths: &[PHONE, DESKTOP],
            dark: BOTH,
            extent: Extent::Viewport,
            media: Media {
                forced_colors: true,
                ..Media::default()
            },
            actions: months_of("8", "12000"),
            ..Scenario::default()
        },
    ]
}

/// The months of a contract of `term` with `ad_spend`, at the top of the view.
fn months_of(term: &'static str, ad_spend: &'static str) -> Vec<Action> {
    vec![
        Action::Click(css("[aria-controls=section-ads]")),
        Action::Fill(css("#ad-spend"), ad_spend),
        Action::Click(css("[aria-controls=section-contract]")),
        Action::Fill(css("#other-term"), term),
        Action::Click(css("#tab-months")),
        Action::ScrollTo(css("#tab-months")),
    ]
}

/// The same, with other sales.
fn sales_and_months(gmv: &'static str, term: &'static str, ad_spend: &'static str) -> Vec<Action> {
    let mut actions = vec![Action::Fill(css("#gmv"), gmv)];
    actions.extend(months_of(term, ad_spend));
    actions
}

/// One picture of a scenario.
#[derive(Clone, Copy)]
struct Variant {
    width: u32,
    dark: bool,
    language: &'static str,
}

/// Takes all that the filters let through; `false` if any could not be taken.
pub(crate) async fn run(args: &Args) -> Outcome<bool> {
    let site = Site::start(&args.dist)?;
    let tools = Tools::new(args.tools.clone());
    let session = Session::start(Engine::Chromium, &tools, Setup::default()).await?;
    fs::create_dir_all(&args.pictures)?;
    let camera = Camera {
        page: &session.page,
        site: &site,
        directory: &args.pictures,
    };
    let (mut taken, mut failed) = (0, 0);
    for scenario in scenarios() {
        for variant in variants(&scenario) {
            let name = file_name(&scenario, variant);
            if !args.selects(&name) {
                continue;
            }
            match camera.take(&scenario, variant, &name).await {
                Ok(()) => taken += 1,
                Err(failure) => {
                    println!("FAIL {name}\n   {failure}");
                    failed += 1;
                }
            }
        }
    }
    session.close().await;
    println!("shots: {taken} taken, {failed} failed");
    Ok(failed == 0 && taken > 0)
}

fn variants(scenario: &Scenario) -> Vec<Variant> {
    let mut all = Vec::new();
    for &width in scenario.widths {
        for &dark in scenario.dark {
            for &language in scenario.languages {
                all.push(Variant {
                    width,
                    dark,
                    language,
                });
            }
        }
    }
    all
}

fn file_name(scenario: &Scenario, variant: Variant) -> String {
    let scheme = if variant.dark { "dark" } else { "light" };
    format!(
        "{}-{}-{scheme}-{}.png",
        scenario.name, variant.width, variant.language
    )
}

struct Camera<'a> {
    page: &'a Page,
    site: &'a Site,
    directory: &'a Path,
}

impl Camera<'_> {
    async fn take(&self, scenario: &Scenario, variant: Variant, name: &str) -> Outcome {
        let tools = self.page.devtools()?;
        self.forget_previous(&tools).await?;
        tools.viewport(variant.width, 900).await?;
        // Print styles are put on last: a person acts on the screen.
        let screen = Media {
            dark: variant.dark,
            print: false,
            ..scenario.media
        };
        tools.media(screen).await?;
        self.page
            .open(
                &self
                    .site
                    .url(&scenario.path.replace("{lang}", variant.language)),
            )
            .await?;
        self.settle().await?;
        for action in &scenario.actions {
            self.act(action).await?;
        }
        tools
            .media(Media {
                print: scenario.media.print,
                ..screen
            })
            .await?;
        if scenario.media.print {
            let event = "dispatchEvent(new Event('beforeprint'))";
            self.page.js::<()>(event, []).await?;
        }
        self.page.pause(SETTLE).await;
        let picture = tools.picture(scenario.extent).await?;
        fs::write(self.directory.join(name), picture)?;
        println!("{name}");
        Ok(())
    }

    /// Nothing that an earlier scenario typed may come back from storage.
    async fn forget_previous(&self, tools: &DevTools) -> Outcome {
        self.page.open("about:blank").await?;
        let params = serde_json::json!({ "origin": self.site.origin(), "storageTypes": "all" });
        tools
            .send("Storage.clearDataForOrigin", params)
            .await
            .map(drop)
    }

    async fn settle(&self) -> Outcome {
        let widget = self.page.widget(0);
        poll::until("the widget has content and is not busy", async || {
            widget
                .js::<bool>(
                    "return root.children.length > 0
                         && !root.querySelector('[aria-busy=\"true\"]')",
                )
                .await
        })
        .await?;
        self.page.js::<()>("await document.fonts.ready", []).await?;
        self.page.pause(SETTLE).await;
        Ok(())
    }

    async fn act(&self, action: &Action) -> Outcome {
        let widget = self.page.widget(0);
        match action {
            Action::Click(locator) => widget.click(locator).await,
            Action::Fill(locator, text) => widget.fill(locator, text).await,
            Action::Choose(locator, option) => widget.choose(locator, option).await,
            Action::Press(key) => self.page.press(key.clone()).await,
            Action::ScrollTo(locator) => {
                let element = widget.find(locator).await?;
                element
                    .js("el.scrollIntoView({ block: 'start', behavior: 'instant' })")
                    .await
            }
        }
    }
}
