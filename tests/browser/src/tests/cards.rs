//! Rate cards from the network: the provider's own, and those of its archive.

use super::link::{paste, wait_card};
use super::widget::{
    FIRST_PRICE, KEPT, code, open, wait_complete, wait_exactly, wait_js, wait_price,
};
use super::{Context, Test, test};
use crate::cards::{OLDER_ID, PROVIDER_ID};
use crate::engine::Engine;
use crate::failure::Outcome;
use crate::locator::css;
use crate::scope::Scope;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(of_the_page_price),
        test!(are_fetched_from_elsewhere),
        test!(are_pinned),
        test!(that_are_not_there_are_missed),
        test!(that_are_faulty_are_refused),
        test!(of_another_schema_are_refused),
        test!(too_large_are_not_read),
        test!(are_asked_for_again),
        test!(change_and_lose_nothing),
        test!(replace_what_nobody_answered),
        test!(keep_the_fallback_until_they_come),
        test!(differ_between_widgets),
        test!(of_the_archive_price_their_links),
        test!(of_the_archive_outlast_a_reload),
        test!(of_the_archive_come_while_typing),
        test!(of_the_archive_can_be_missing),
        test!(of_the_archive_are_verified),
        test!(of_the_archive_are_asked_for_again),
        test!(need_no_more_than_a_strict_policy),
        test!(obey_the_policy),
        test!(are_asked_for_at_once_or_never),
        // Only Chromium can be told to refuse single files.
        test!(come_later_than_their_program)
            .only(&[Engine::Chromium])
            .in_a_browser_of_its_own(),
    ]
}

/// By the defaults of the provider's card: 1,600 × 90 % for the base, and
/// 30,000 × 6 % and 20,000 × 5 % for the commission.
const PROVIDERS_PRICE: &str = "€4,240";
/// The same with 120,000 EUR of monthly sales.
pub(super) const PROVIDERS_PRICE_OF_120K: &str = "€7,540";
/// By its older card: 15,000 × 90 % for the base, the commission at 8.20.
const OLDER_PRICE: &str = "¥36,460";
/// The same with 120,000 EUR of monthly sales.
const OLDER_PRICE_OF_120K: &str = "¥63,520";
/// Where the message stands that there is no card.
const MISSING: &str = ".widget > .notice.problem";

/// The page whose one widget has these attributes, in English.
fn page(attributes: &str) -> String {
    format!("/test/cards.html?lang=en&{attributes}")
}

async fn open_provider<'a>(cx: &'a Context<'_>, attributes: &str) -> Outcome<Scope<'a>> {
    let path = page(&format!("rate-card=/cards/provider.json{attributes}"));
    open(cx, &path).await
}

/// Whether cards can be reached from here on.
async fn cards_are(cx: &Context<'_>, state: &str) -> Outcome {
    let set = "document.documentElement.dataset.cards = args[0]";
    cx.page.js(set, [state.into()]).await
}

/// Waits for the message, and checks that nothing else pretends to be a quote.
async fn is_missing(cx: &Context<'_>, words: &str) -> Outcome {
    let widget = cx.page.widget(0);
    widget
        .wait_text(MISSING, "The provider's rate card could not be loaded")
        .await?;
    widget.wait_text(MISSING, words).await?;
    check_eq!(widget.count(".amount, .card").await?, 0, "prices");
    let badge = widget.find("header .badge").await?;
    check_eq!(badge.bounds().await?.height, 0, "the sample badge's height");
    let fallback = cx.page.document().find("#fallback").await?;
    check!(
        fallback.bounds().await?.height > 0,
        "what stands inside the tag is not visible"
    );
    let shown: String = widget.js("return host.link").await?;
    check_eq!(shown, "", "the link");
    wait_js(
        widget,
        "the page is told, and of no quote",
        "const [[name, detail], ...more] = events;
         return name === 'error' && detail.reason === 'card' && detail.message !== '' &&
           more.length === 0 && !host.hasAttribute('data-ready')",
    )
    .await
}

async fn of_the_page_price(cx: &Context<'_>) -> Outcome {
    let widget = open_provider(cx, "").await?;
    wait_price(widget, PROVIDERS_PRICE).await?;
    wait_card(widget, &PROVIDER_ID[..8]).await?;
    widget
        .wait_text(".aside .card-note", "test provider")
        .await?;
    check_eq!(
        widget.count(".aside .card-note strong").await?,
        0,
        "samples"
    );
    wait_exactly(widget, "#panel-lines th.figure", "Amount (EUR)").await?;
    wait_js(
        widget,
        "the page is told of one quote, in euros and nobody's sample, and then that all is ready",
        "const [[first, quote], [second], ...more] = events;
         return first === 'change' && quote.monthly === '4240.00' && quote.currency === 'EUR' &&
           quote.sample === false && second === 'ready' && more.length === 0",
    )
    .await?;
    widget.fill("#gmv", "120k").await?;
    wait_price(widget, PROVIDERS_PRICE_OF_120K).await?;
    cx.check_accessible(0).await?;
    cx.page.check_no_errors().await
}

async fn are_fetched_from_elsewhere(cx: &Context<'_>) -> Outcome {
    let address = cx.site.foreign_url("/cards/provider.json");
    let widget = open(cx, &page(&format!("rate-card={address}"))).await?;
    wait_price(widget, PROVIDERS_PRICE).await?;
    cx.page.check_no_errors().await
}

async fn are_pinned(cx: &Context<'_>) -> Outcome {
    let widget = open_provider(cx, &format!("&rate-card-id={PROVIDER_ID}")).await?;
    wait_price(widget, PROVIDERS_PRICE).await?;
    cx.open(&page(&format!(
        "rate-card=/cards/provider.json&rate-card-id={OLDER_ID}"
    )))
    .await?;
    is_missing(cx, &format!("its id is {PROVIDER_ID}, not {OLDER_ID}")).await?;
    // The page mends it.
    widget
        .js::<()>("host.removeAttribute('rate-card-id')")
        .await?;
    wait_complete(widget).await?;
    wait_price(widget, PROVIDERS_PRICE).await
}

async fn that_are_not_there_are_missed(cx: &Context<'_>) -> Outcome {
    cx.open(&page("rate-card=/cards/none.json")).await?;
    is_missing(cx, "no such file (HTTP 404)").await?;
    let widget = cx.page.widget(0);
    widget.click(css(".languages [lang=zh-CN]")).await?;
    widget.wait_text(MISSING, "服务商的费率卡未能载入").await?;
    widget.wait_text(MISSING, "HTTP 404").await?;
    widget.click(css(".widget > .notice button")).await?;
    widget.wait_text(MISSING, "HTTP 404").await?;
    cx.check_accessible(0).await
}

async fn that_are_faulty_are_refused(cx: &Context<'_>) -> Outcome {
    cx.open(&page("rate-card=/cards/faulty.json")).await?;
    is_missing(cx, "The rate card has 3 faults").await?;
    let widget = cx.page.widget(0);
    let faults = "return [...root.querySelectorAll('.faults li')].map((li) => li.innerText)";
    check_eq!(
        widget.js::<Vec<String>>(faults).await?,
        [
            "$.base_fee.grwoth: unknown field; check the spelling",
            "$.base_fee.growth: missing",
            "$.sites.cap_percent: must be a number from 100 to 1000.00 in quotes, of digits and at \
             most one point, like \"12.50\"",
        ],
        "the faults"
    );
    widget.click(css(".languages [lang=zh-CN]")).await?;
    widget.wait_text(MISSING, "费率卡文件有 3 处错误").await?;
    widget
        .wait_text(MISSING, "$.base_fee.growth: 缺少此项")
        .await?;
    cx.page.check_no_errors().await
}

async fn of_another_schema_are_refused(cx: &Context<'_>) -> Outcome {
    cx.open(&page("rate-card=/cards/newer.json")).await?;
    is_missing(cx, "a schema that this version of the widget does not read").await
}

async fn too_large_are_not_read(cx: &Context<'_>) -> Outcome {
    cx.open(&page("rate-card=/cards/large.json")).await?;
    is_missing(cx, "larger than 1048576 bytes").await?;
    // At most the part that went beyond the limit is in excess: far from 16 MiB.
    wait_js(
        cx.page.widget(0),
        "the rest was not read",
        "return seen.cancelled === 1 && seen.bytes > 2 ** 20 && seen.bytes < 2 ** 23",
    )
    .await
}

async fn are_asked_for_again(cx: &Context<'_>) -> Outcome {
    cx.open(&page("rate-card=/cards/provider.json&broken"))
        .await?;
    is_missing(cx, "The file did not arrive").await?;
    let widget = cx.page.widget(0);
    let retry = css(".widget > .notice button");
    widget.click(&retry).await?;
    widget.wait_text(MISSING, "The file did not arrive").await?;
    check_eq!(widget.focused().await?, "button Try again", "the focus");
    cards_are(cx, "sound").await?;
    widget.click(&retry).await?;
    wait_complete(widget).await?;
    wait_price(widget, PROVIDERS_PRICE).await?;
    check_eq!(widget.count(MISSING).await?, 0, "messages");
    let fallback = cx.page.document().find("#fallback").await?;
    check_eq!(fallback.bounds().await?.height, 0, "the fallback's height");
    cx.page.check_no_errors().await
}

async fn change_and_lose_nothing(cx: &Context<'_>) -> Outcome {
    let widget = open_provider(cx, "").await?;
    widget.fill("#gmv", "120k").await?;
    widget.click("button[aria-controls=section-ads]").await?;
    widget.fill("#acos", "12..3").await?;
    wait_price(widget, PROVIDERS_PRICE_OF_120K).await?;
    widget
        .js::<()>("host.setAttribute('rate-card', '/cards/none.json')")
        .await?;
    widget.wait_text(MISSING, "HTTP 404").await?;
    check_eq!(widget.count(".amount, .card").await?, 0, "prices");
    widget
        .js::<()>("host.setAttribute('rate-card', '/cards/older.json')")
        .await?;
    wait_complete(widget).await?;
    wait_price(widget, OLDER_PRICE_OF_120K).await?;
    check_eq!(widget.value("#gmv").await?, "120,000", "the sales");
    check_eq!(widget.value("#acos").await?, "12..3", "the text as typed");
    widget.find(".aside .stale").await?;
    // While a card is exchanged for another one, everything keeps its place.
    widget.click("#gmv").await?;
    widget
        .js::<()>("host.setAttribute('rate-card', '/cards/provider.json')")
        .await?;
    wait_price(widget, PROVIDERS_PRICE_OF_120K).await?;
    wait_card(widget, &PROVIDER_ID[..8]).await?;
    wait_exactly(widget, "#panel-lines th.figure", "Amount (EUR)").await?;
    check!(
        widget.focused().await?.starts_with("input#gmv"),
        "the focus has gone"
    );
    widget.wait_gone(".notices .notice").await
}

async fn replace_what_nobody_answered(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, &page("")).await?;
    wait_price(widget, FIRST_PRICE).await?;
    check_eq!(
        widget.text("header .badge").await?,
        "Sample rates",
        "the badge"
    );
    // Three changes at once are one.
    cx.site.forget_requests();
    widget
        .js::<()>(&format!(
            "host.setAttribute('rate-card-archive', '/cards/archive/');
             host.setAttribute('rate-card-id', '{OLDER_ID}');
             host.setAttribute('rate-card', '/cards/older.json')"
        ))
        .await?;
    wait_price(widget, OLDER_PRICE).await?;
    let asked = cx.site.requests();
    let cards = asked.iter().filter(|request| request.contains("/cards/"));
    check_eq!(cards.count(), 1, "cards in {asked:?}");
    widget.js::<()>("host.removeAttribute('rate-card')").await?;
    wait_price(widget, FIRST_PRICE).await?;
    check_eq!(
        widget.text("header .badge").await?,
        "Sample rates",
        "the badge"
    );
    cx.page.check_no_errors().await
}

async fn keep_the_fallback_until_they_come(cx: &Context<'_>) -> Outcome {
    let widget = open_provider(cx, "").await?;
    widget.fill("#gmv", "120k").await?;
    wait_price(widget, PROVIDERS_PRICE_OF_120K).await?;
    let link = code(widget).await?;
    cx.open(&page("rate-card=/cards/provider.json&remember=off&held"))
        .await?;
    let widget = cx.page.widget(0);
    wait_js(
        widget,
        "the program has been loaded",
        "return root.querySelector('.widget') !== null",
    )
    .await?;
    widget.find(".status[data-state=loading]").await?;
    let fallback = cx.page.document().find("#fallback").await?;
    check!(fallback.bounds().await?.height > 0, "no fallback");
    check_eq!(
        widget.find(".widget").await?.bounds().await?.height,
        0,
        "the widget's height"
    );
    // What is opened meanwhile is not forgotten, nor by a removal.
    widget
        .js::<()>(&format!(
            "host.link = '{link}'; host.remove();
             await new Promise((done) => setTimeout(done)); document.body.append(host);
             open_gate()"
        ))
        .await?;
    wait_complete(widget).await?;
    wait_price(widget, PROVIDERS_PRICE_OF_120K).await?;
    cx.page.check_no_errors().await
}

async fn differ_between_widgets(cx: &Context<'_>) -> Outcome {
    let first = open(cx, "/test/two-cards.html").await?;
    let prices = [PROVIDERS_PRICE, OLDER_PRICE, FIRST_PRICE];
    for (index, price) in prices.into_iter().enumerate() {
        wait_complete(cx.page.widget(index)).await?;
        wait_price(cx.page.widget(index), price).await?;
    }
    first.fill("#gmv", "120k").await?;
    wait_price(first, PROVIDERS_PRICE_OF_120K).await?;
    wait_price(cx.page.widget(1), OLDER_PRICE).await?;
    cx.page.check_no_errors().await
}

/// The code of a link that the older card priced, with 120,000 EUR of sales.
async fn older_link(cx: &Context<'_>) -> Outcome<String> {
    let widget = open(cx, &page("rate-card=/cards/older.json&remember=off")).await?;
    widget.fill("#gmv", "120k").await?;
    wait_price(widget, OLDER_PRICE_OF_120K).await?;
    code(widget).await
}

async fn of_the_archive_price_their_links(cx: &Context<'_>) -> Outcome {
    let link = older_link(cx).await?;
    // With and without a slash at its end, with and without a card of the page.
    for attributes in [
        "rate-card=/cards/provider.json&rate-card-archive=/cards/archive",
        "rate-card-archive=/cards/archive/",
    ] {
        let path = page(&format!("{attributes}&remember=off#q={link}"));
        let widget = open(cx, &path).await?;
        wait_price(widget, OLDER_PRICE_OF_120K).await?;
        widget
            .wait_text(".notice", "with the figures it was sent with")
            .await?;
        check_eq!(widget.count(".notice.problem").await?, 0, "problems");
        wait_card(widget, &OLDER_ID[..8]).await?;
        wait_js(
            widget,
            "no quote but that of the link was told",
            "return events.every(([name, detail]) => name === 'ready' || detail.monthly === '63520.00')",
        )
        .await?;
        check_eq!(code(widget).await?, link, "the link");
    }
    // What is new is priced by the page's own card.
    let widget = open_provider(
        cx,
        &format!("&rate-card-archive=/cards/archive/&remember=off#q={link}"),
    )
    .await?;
    wait_price(widget, OLDER_PRICE_OF_120K).await?;
    widget.click(".actions button").await?;
    wait_price(widget, PROVIDERS_PRICE).await?;
    widget.click(css(".actions button").nth(1)).await?;
    wait_price(widget, OLDER_PRICE_OF_120K).await?;
    cx.page.check_no_errors().await
}

async fn of_the_archive_outlast_a_reload(cx: &Context<'_>) -> Outcome {
    let link = older_link(cx).await?;
    let archive = "&rate-card-archive=/cards/archive/";
    let widget = open_provider(cx, &format!("{archive}#q={link}")).await?;
    widget.fill("#gmv", "50k").await?;
    wait_price(widget, OLDER_PRICE).await?;
    wait_js(widget, "the tab keeps the answers", KEPT).await?;
    cx.page.reload().await?;
    wait_complete(widget).await?;
    wait_price(widget, OLDER_PRICE).await?;
    // Without its card, what was entered is still the reader's.
    widget.click("label[for=site-FR]").await?;
    wait_js(widget, "the tab keeps the answers", KEPT).await?;
    cx.open("/trial.html").await?;
    let widget = open_provider(cx, &format!("#q={link}")).await?;
    widget
        .wait_text(".notice.problem", "rate card of that time is not available")
        .await?;
    // 1,600 × 135 % × 90 %, and the commission.
    wait_price(widget, "€4,744").await
}

async fn of_the_archive_come_while_typing(cx: &Context<'_>) -> Outcome {
    let link = older_link(cx).await?;
    let widget = open_provider(cx, "&rate-card-archive=/cards/archive/").await?;
    // Not by the fragment: a card is needed whatever the way.
    paste(widget, &link).await?;
    wait_price(widget, OLDER_PRICE_OF_120K).await?;
    wait_card(widget, &OLDER_ID[..8]).await?;
    check_eq!(widget.focused().await?, "button Open", "the focus");
    widget.click("#gmv").await?;
    widget.fill("#gmv", "50k").await?;
    wait_price(widget, OLDER_PRICE).await?;
    cx.page
        .js::<()>("location.hash = `#q=${args[0]}`", [link.into()])
        .await?;
    wait_price(widget, OLDER_PRICE_OF_120K).await?;
    check!(
        widget.focused().await?.starts_with("input#gmv"),
        "the focus has gone"
    );
    cx.page.check_no_errors().await
}

async fn of_the_archive_can_be_missing(cx: &Context<'_>) -> Outcome {
    let link = older_link(cx).await?;
    let path = format!("&rate-card-archive=/cards/empty/#q={link}");
    let widget = open_provider(cx, &path).await?;
    wait_price(widget, PROVIDERS_PRICE_OF_120K).await?;
    for words in [
        "made with another rate card",
        "from this page's archive",
        "no such file (HTTP 404)",
    ] {
        widget.wait_text(".notice.problem", words).await?;
    }
    cx.check_accessible(0).await?;
    widget.click(css(".notice button").nth(1)).await?;
    widget.wait_gone(".notice.problem").await?;
    // What is still true of the quote stays.
    widget
        .wait_text(".origin", "the amounts follow the present rate card")
        .await
}

async fn of_the_archive_are_verified(cx: &Context<'_>) -> Outcome {
    let link = older_link(cx).await?;
    // The file is a sound card, though not the one of its name.
    let widget = open(
        cx,
        &page(&format!("rate-card-archive=/cards/wrong/#q={link}")),
    )
    .await?;
    widget
        .wait_text(
            ".notice.problem",
            &format!("its id is {PROVIDER_ID}, not {OLDER_ID}"),
        )
        .await?;
    // 11,520 and the commission of 120,000, by the sample card of the page.
    wait_price(widget, "¥61,540").await?;
    widget
        .wait_text(".aside .card-note", "Sample rate card")
        .await?;
    cx.page.check_no_errors().await
}

async fn of_the_archive_are_asked_for_again(cx: &Context<'_>) -> Outcome {
    let link = older_link(cx).await?;
    let widget = open_provider(cx, "&rate-card-archive=/cards/archive/").await?;
    cards_are(cx, "broken").await?;
    paste(widget, &link).await?;
    widget
        .wait_text(".notice.problem", "The file did not arrive")
        .await?;
    wait_price(widget, PROVIDERS_PRICE_OF_120K).await?;
    widget.fill("#gmv", "50k").await?;
    wait_price(widget, PROVIDERS_PRICE).await?;
    cards_are(cx, "sound").await?;
    widget.click(css(".notice button").nth(0)).await?;
    // What has been changed since stays.
    wait_price(widget, OLDER_PRICE).await?;
    widget
        .wait_text(
            css(".notice").nth(0),
            "The link's rate card has been loaded",
        )
        .await?;
    cx.page.check_no_errors().await
}

async fn need_no_more_than_a_strict_policy(cx: &Context<'_>) -> Outcome {
    let link = older_link(cx).await?;
    let widget = open(cx, "/test/strict-cards.html").await?;
    wait_price(widget, PROVIDERS_PRICE).await?;
    cx.page
        .js::<()>("location.hash = `#q=${args[0]}`", [link.into()])
        .await?;
    wait_price(widget, OLDER_PRICE_OF_120K).await?;
    cx.page.check_no_errors().await
}

async fn obey_the_policy(cx: &Context<'_>) -> Outcome {
    cx.open("/test/strict-foreign-card.html").await?;
    let widget = cx.page.widget(0);
    widget.wait_text(MISSING, "policy (CSP)").await?;
    check_eq!(widget.count(".amount, .card").await?, 0, "prices");
    Ok(())
}

/// Once the quote is there, only a link that needs a card asks for something.
async fn are_asked_for_at_once_or_never(cx: &Context<'_>) -> Outcome {
    let link = older_link(cx).await?;
    let widget = open_provider(cx, "&rate-card-archive=/cards/archive/").await?;
    let own = code(widget).await?;
    cx.check_quiet(async || {
        widget.fill("#gmv", "120k").await?;
        wait_price(widget, PROVIDERS_PRICE_OF_120K).await?;
        widget.click(css(".languages [lang=zh-CN]")).await?;
        wait_complete(widget).await?;
        widget.click(css(".languages [lang=en]")).await?;
        paste(widget, &own).await?;
        wait_price(widget, PROVIDERS_PRICE).await
    })
    .await?;
    let requests = cx
        .requests_during(async || {
            widget.js::<()>(&format!("host.link = '{link}'")).await?;
            wait_price(widget, OLDER_PRICE_OF_120K).await
        })
        .await?;
    let path = format!("/cards/archive/{OLDER_ID}.json");
    check!(
        !requests.is_empty() && requests.iter().all(|request| request.ends_with(&path)),
        "requests for a link: {requests:?}"
    );
    Ok(())
}

/// What reads cards is loaded for them; where it does not come, the way out is the same
/// as where the whole program has not come.
async fn come_later_than_their_program(cx: &Context<'_>) -> Outcome {
    const STATUS: &str = ".status[data-state=unreachable]";
    let devtools = cx.page.devtools()?;
    devtools.block(&["*://*/lazy-cards-*.wasm"]).await?;
    cx.open(&page("rate-card=/cards/provider.json")).await?;
    let widget = cx.page.widget(0);
    widget.wait_text(STATUS, "did not load").await?;
    check_eq!(widget.count(".widget").await?, 0, "widgets");
    devtools.block(&[]).await?;
    widget.click(css(".status button")).await?;
    wait_complete(widget).await?;
    wait_price(widget, PROVIDERS_PRICE).await
}
