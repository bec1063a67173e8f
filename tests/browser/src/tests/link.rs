//! A link carries the answers to another browser, whole or not at all.

use serde_json::Value;

use super::widget::{
    FIRST_PRICE, PRICE_OF_120K, answers, code, open, wait_complete, wait_exactly, wait_js,
    wait_line, wait_price,
};
use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::scope::Scope;
use crate::session::{Session, Setup};
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(opens_in_another_browser),
        test!(shows_the_amounts_of_a_real_seller),
        test!(that_is_cut_off_is_refused),
        test!(that_was_altered_is_refused),
        test!(opens_when_the_fragment_changes),
        test!(opens_while_typing),
        test!(opens_when_pasted),
        test!(names_its_card),
        test!(names_its_card_while_typing),
        test!(that_is_none_is_named_as_such),
        test!(opens_from_a_script),
        test!(is_copied),
        test!(is_written_as_ever),
        test!(of_the_greatest_length_is_written_as_ever),
    ]
}

/// The first line is the text code; the card it names is a made-up one.
const REAL_SELLER: &str = include_str!("../../../data/links/v1-real-seller.txt");

/// Everything that can be said, and as much of it as there can be.
const LARGEST: &str = include_str!("../../../data/links/v3-largest.txt");

fn real_seller() -> Outcome<&'static str> {
    Ok(REAL_SELLER.lines().next().ok_or("the file is empty")?)
}

/// Changes an answer of each kind, and gives the code of a link to them.
async fn change_much(widget: Scope<'_>) -> Outcome<String> {
    widget.fill("#gmv", "123,456.78").await?;
    widget.click("label[for=site-FR]").await?;
    widget.click("label[for=site-UK]").await?;
    widget.click("label[for=depth-2]").await?;
    widget.click("button[aria-controls=section-goals]").await?;
    widget.fill("#base-conversion", "11.4").await?;
    widget
        .click("button[aria-controls=section-contract]")
        .await?;
    widget.fill("#other-term", "18").await?;
    widget.click("label[for=fulfilment-1]").await?;
    // Leaves the field, so that it shows the number as it was understood.
    widget.click("h2").await?;
    code(widget).await
}

async fn opens_in_another_browser(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let code = change_much(widget).await?;
    let sent = answers(widget).await?;
    let session = Session::start(cx.engine, cx.tools, Setup::default()).await?;
    let received = received(cx, &session, &code).await;
    session.close().await;
    check_eq!(received?, sent, "answers and figures");
    Ok(())
}

async fn received(cx: &Context<'_>, session: &Session, code: &str) -> Outcome<Value> {
    let url = cx.site.url(&format!("/test/en.html#q={code}"));
    session.page.open(&url).await?;
    let widget = session.page.widget(0);
    wait_complete(widget).await?;
    widget
        .wait_text(".notice", "with the figures it was sent with")
        .await?;
    check_eq!(widget.count(".notice.problem").await?, 0, "problems");
    session.page.check_no_errors().await?;
    answers(widget).await
}

async fn shows_the_amounts_of_a_real_seller(cx: &Context<'_>) -> Outcome {
    let path = format!("/test/en.html#q={}", real_seller()?);
    let widget = open(cx, &path).await?;
    widget
        .wait_text(".notice.problem", "another rate card")
        .await?;
    // The amounts of `a_real_seller` in tests/native/golden_quotes.rs.
    wait_price(widget, "¥85,849").await?;
    wait_exactly(widget, ".aside .rate strong", "8.35%").await?;
    widget.wait_text(".aside .totals", "¥1,030,187").await?;
    for (line, amount) in [
        ("base.site_cap", "−1,280.00"),
        ("base.term_discount", "−3,072.00"),
        ("ads.tier.2", "6,395.20"),
        ("commission.tier.1", "14,760.00"),
        ("commission.tier.2", "28,700.00"),
        ("commission.tier.3", "8,345.75"),
        ("one_off.set_up", "15,360.00"),
    ] {
        wait_line(widget, line, amount).await?;
    }
    check_eq!(
        widget.value("#row-UK-gmv-2").await?,
        "19,120.40",
        "the last figure"
    );
    cx.page.check_no_errors().await
}

async fn is_refused(cx: &Context<'_>, code: &str, reason: &str) -> Outcome {
    let widget = open(cx, &format!("/test/en.html#q={code}")).await?;
    widget.wait_text(".notice.problem", reason).await?;
    wait_price(widget, FIRST_PRICE).await?;
    check_eq!(widget.value("#gmv").await?, "50,000", "the sales");
    cx.page.check_no_errors().await
}

async fn that_is_cut_off_is_refused(cx: &Context<'_>) -> Outcome {
    let code = real_seller()?;
    is_refused(
        cx,
        &code[..code.len() - 1],
        "The end of this link is missing",
    )
    .await
}

async fn that_was_altered_is_refused(cx: &Context<'_>) -> Outcome {
    let code = real_seller()?;
    let altered = code.replacen("guRB", "ugRB", 1);
    check!(altered != code, "nothing was altered");
    is_refused(cx, &altered, "Characters of this link have changed").await
}

async fn opens_when_the_fragment_changes(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "120k").await?;
    let code = code(widget).await?;
    widget.fill("#gmv", "50k").await?;
    wait_price(widget, FIRST_PRICE).await?;
    cx.page
        .js::<()>("location.hash = `#tab=2&q=${args[0]}`", [code.into()])
        .await?;
    wait_price(widget, PRICE_OF_120K).await?;
    check_eq!(widget.value("#gmv").await?, "120,000", "the field");
    // A fragment of the page's own is none of ours.
    cx.page.js::<()>("location.hash = '#faq'", []).await?;
    wait_price(widget, PRICE_OF_120K).await
}

pub(super) async fn paste(widget: Scope<'_>, pasted: &str) -> Outcome {
    widget.click(".aside .open-link summary").await?;
    widget.fill(".aside .open-link input", pasted).await?;
    widget.click(".aside .open-link button").await
}

async fn opens_when_pasted(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let pasted = format!("https://elsewhere.example/x#q={}", real_seller()?);
    paste(widget, &pasted).await?;
    wait_price(widget, "¥85,849").await?;
    widget
        .wait_text(".notice.problem", "another rate card")
        .await
}

/// A link of the first sample card: its amounts are that card's.
const FIRST_CARD: &str = include_str!("../../../data/links/v1-first-card.txt");

/// What the summary says of the card that prices.
pub(super) async fn wait_card(widget: Scope<'_>, id: &str) -> Outcome {
    for summary in [".aside", "dialog"] {
        let note = format!("root.querySelector('{summary} .card-note').textContent");
        let says_it = format!("return {note}.includes('id {id} ')");
        wait_js(widget, &format!("{summary} names the card {id}"), &says_it).await?;
    }
    Ok(())
}

async fn names_its_card(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let code = FIRST_CARD.lines().next().unwrap_or_default();
    paste(widget, code).await?;
    widget
        .wait_text(".notice", "figures it was sent with")
        .await?;
    wait_card(widget, "7da2fe5c").await?;
    // What was pasted is still there, and so is the focus.
    check_eq!(
        widget.value(".aside .open-link input").await?,
        code,
        "what was pasted"
    );
    check_eq!(widget.focused().await?, "button Open", "the focus");
    cx.page.check_no_errors().await
}

/// The card becomes another one while a link is being pasted by hand.
async fn names_its_card_while_typing(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.click(".aside .open-link summary").await?;
    widget.fill(".aside .open-link input", "https://").await?;
    let code = FIRST_CARD.lines().next().unwrap_or_default();
    cx.page
        .js::<()>("location.hash = `#q=${args[0]}`", [code.into()])
        .await?;
    wait_card(widget, "7da2fe5c").await?;
    cx.page.type_text("half").await?;
    check_eq!(
        widget.value(".aside .open-link input").await?,
        "https://half",
        "what is being typed"
    );
    cx.page.check_no_errors().await
}

async fn that_is_none_is_named_as_such(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "120k").await?;
    paste(widget, "").await?;
    widget.find(".notice.problem").await?;
    wait_price(widget, PRICE_OF_120K).await
}

async fn opens_from_a_script(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let set = format!("host.link = '{}'", real_seller()?);
    widget.js::<()>(&set).await?;
    wait_price(widget, "¥85,849").await
}

async fn is_copied(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "120k").await?;
    widget.click(".aside .share > button").await?;
    let shown = widget.value(".aside .link-text").await?;
    let expected = cx
        .site
        .url(&format!("/test/en.html#q={}", code(widget).await?));
    check_eq!(shown, expected, "the link in the field");
    let outcome = widget.text(".aside .share > .hint").await?;
    if outcome == "Link copied" {
        check_eq!(cx.page.clipboard().await?, expected, "the clipboard");
    } else {
        check!(outcome.contains("select the link below"), "{outcome}");
    }
    // A link that was copied is not the link to what comes after.
    widget.fill("#gmv", "50k").await?;
    widget.wait_gone(".aside .link-text").await
}

async fn is_written_as_ever(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, &format!("/test/en.html#q={}", real_seller()?)).await?;
    wait_price(widget, "¥85,849").await?;
    // The card is the page's.
    written_alike(widget, real_seller()?, 1).await
}

async fn of_the_greatest_length_is_written_as_ever(cx: &Context<'_>) -> Outcome {
    let largest = LARGEST.lines().next().ok_or("the file is empty")?;
    let widget = open(cx, &format!("/test/en.html#q={largest}")).await?;
    widget
        .wait_text(".notice.problem", "another rate card")
        .await?;
    written_alike(widget, largest, 2).await?;
    cx.page.check_no_errors().await
}

/// The answers of `code` are in the widget's link as they are in `code`: what is between
/// version, `length` bytes of length and the name of the card, and the checksum.
async fn written_alike(widget: Scope<'_>, code: &str, length: usize) -> Outcome {
    let before = 1 + length + 8;
    let script = format!(
        "const answers = (code) =>
           atob(code.replace(/-/g, '+').replace(/_/g, '/')).slice({before}, -4);
         return answers(host.link) === answers('{code}')"
    );
    wait_js(widget, "the answers are written alike", &script).await
}

/// The focus is in a field that the quote of the link has no place for.
async fn opens_while_typing(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget
        .js::<()>("root.querySelector('#by-site').click()")
        .await?;
    widget.find("#row-DE-gmv-0").await?;
    let by_site = code(widget).await?;
    widget
        .js::<()>("root.querySelector('#by-site').click()")
        .await?;
    widget.fill("#gmv", "120k").await?;
    cx.page
        .js::<()>("location.hash = `#q=${args[0]}`", [by_site.into()])
        .await?;
    widget.find("#row-DE-gmv-0").await?;
    wait_price(widget, FIRST_PRICE).await?;
    cx.page.check_no_errors().await
}
