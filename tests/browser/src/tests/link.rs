//! A link carries the answers to another browser, whole or not at all.

use serde_json::Value;

use super::widget::{
    FIRST_PRICE, KEPT, PRICE_OF_120K, answers, code, open, wait_complete, wait_exactly, wait_js,
    wait_line, wait_price,
};
use super::{Context, Test, test};
use crate::engine::Engine;
use crate::failure::Outcome;
use crate::locator::role;
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
        test!(that_is_none_is_named_as_such),
        test!(opens_from_a_script),
        test!(is_copied),
        test!(is_written_as_ever),
        test!(of_the_greatest_length_is_written_as_ever),
        test!(is_found_as_programs_leave_it),
        test!(in_the_query_moves_into_the_fragment),
        test!(in_the_query_stays_where_the_fragment_is_lost),
        test!(in_the_query_stays_in_a_frame),
        test!(in_the_query_stays_in_a_chat_program).only(&[Engine::Chromium]),
        test!(of_another_kind_is_none_of_ours),
        test!(of_its_own_name_opens),
        test!(leaves_the_address_alone),
        test!(keeps_what_the_page_has_in_its_address),
        test!(is_not_copied_before_all_is_taken),
        test!(is_told_with_what_was_not_taken),
        test!(set_before_the_script_opens),
        test!(of_nothing_is_nothing_to_open),
        test!(that_was_refused_is_forgotten),
        test!(set_by_the_page_gives_way_to_changes),
    ]
}

/// The first line is the text code; the card it names is a made-up one.
const REAL_SELLER: &str = include_str!("../../../data/links/real-seller.txt");

/// Everything that can be said, and as much of it as there can be.
const LARGEST: &str = include_str!("../../../data/links/largest.txt");

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
    let altered = code.replacen("xBPIC", "xPBIC", 1);
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
    widget.paste(".aside .open-link input", pasted).await?;
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

/// What the summary says of the card that prices.
pub(super) async fn wait_card(widget: Scope<'_>, id: &str) -> Outcome {
    for summary in [".aside", "dialog"] {
        let note = format!("root.querySelector('{summary} .card-note').textContent");
        let says_it = format!("return {note}.includes('id {id} ')");
        wait_js(widget, &format!("{summary} names the card {id}"), &says_it).await?;
    }
    Ok(())
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

async fn is_found_as_programs_leave_it(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let first = code(widget).await?;
    let seller = real_seller()?;
    let wrapped = format!("> {} > {}", &seller[..76], &seller[76..]);
    widget.click(".aside .open-link summary").await?;
    for pasted in [
        format!("请看：{seller}。"),
        format!("\u{201c}{seller}\u{201d} 发自我的iPhone"),
        wrapped,
        format!("https://e.eu/%2523q%253D{seller}"),
        format!("https://e.eu/?a=1&amp;q={seller}"),
        format!("https://e.eu/＃Q＝{seller}"),
        format!("https://e.eu/#q=abc&q={seller}"),
    ] {
        widget.paste(".aside .open-link input", &pasted).await?;
        widget.click(".aside .open-link button").await?;
        wait_price(widget, "¥85,849").await?;
        widget.paste(".aside .open-link input", &first).await?;
        widget.click(".aside .open-link button").await?;
        wait_price(widget, FIRST_PRICE).await?;
    }
    for address in [format!("?%71={seller}"), format!("#tab=2&%71%3D{seller}")] {
        let widget = open(cx, &format!("/test/forgetful.html{address}")).await?;
        wait_price(widget, "¥85,849").await?;
    }
    cx.page.check_no_errors().await
}

/// The code of 120,000 EUR of monthly sales, and a page without anything kept.
async fn code_of_120k(cx: &Context<'_>) -> Outcome<String> {
    let widget = open(cx, "/test/forgetful.html").await?;
    widget.fill("#gmv", "120k").await?;
    wait_price(widget, PRICE_OF_120K).await?;
    let code = code(widget).await?;
    cx.open("/trial.html").await?;
    Ok(code)
}

async fn in_the_query_moves_into_the_fragment(cx: &Context<'_>) -> Outcome {
    let code = code_of_120k(cx).await?;
    let widget = open(cx, &format!("/test/en.html?a=1&q={code}&b=2#tab=2")).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    let moved = cx
        .site
        .url(&format!("/test/en.html?a=1&b=2#tab=2&q={code}"));
    cx.page
        .wait_until("the code has moved", async || {
            Ok(cx.page.url().await? == moved)
        })
        .await?;
    // The page's own state stays, and there is no other entry to go back to.
    let before: u32 = cx
        .page
        .js(
            "history.replaceState({ page: 7 }, '', `?q=${args[0]}`);
             const widget = document.querySelector('eu-quote');
             widget.remove();
             await new Promise((done) => setTimeout(done));
             document.body.prepend(widget);
             return history.length",
            [code.as_str().into()],
        )
        .await?;
    let is_moved = "return location.search === '' && location.hash === `#q=${args[0]}`
        && history.state.page === 7 && history.length === args[1]";
    cx.page
        .wait_until("the code has moved with the state", async || {
            cx.page
                .js(is_moved, [code.as_str().into(), before.into()])
                .await
        })
        .await?;
    wait_price(widget, PRICE_OF_120K).await?;
    cx.page.check_no_errors().await
}

async fn in_the_query_stays_where_the_fragment_is_lost(cx: &Context<'_>) -> Outcome {
    let code = code_of_120k(cx).await?;
    let widget = open(cx, &format!("/test/en.html?q={code}#/route")).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    let address = cx.site.url(&format!("/test/en.html?q={code}#/route"));
    check_eq!(cx.page.url().await?, address, "the address");
    // The copied link has the route, and no second code.
    widget.fill("#gmv", "50k").await?;
    wait_price(widget, FIRST_PRICE).await?;
    widget.click(".aside .share > button").await?;
    let expected = format!("/test/en.html#/route?q={}", self::code(widget).await?);
    check_eq!(
        widget.value(".aside .link-text").await?,
        cx.site.url(&expected),
        "the link"
    );
    Ok(())
}

async fn in_the_query_stays_in_a_frame(cx: &Context<'_>) -> Outcome {
    let code = code_of_120k(cx).await?;
    let framed = "
        const frame = document.createElement('iframe');
        frame.src = `/test/en.html?q=${args[0]}`;
        document.body.append(frame);
        const ready = () => frame.contentDocument?.querySelector('eu-quote')
          ?.shadowRoot?.querySelector('#panel-lines');
        for (let count = 0; count < 200 && !ready(); count += 1) {
          await new Promise((done) => setTimeout(done, 50));
        }
        await new Promise((done) => setTimeout(done, 200));
        const { search, hash } = frame.contentWindow.location;
        const price = frame.contentDocument.querySelector('eu-quote').shadowRoot
          .querySelector('.price .amount').textContent;
        return [price, search, hash]";
    let found: [String; 3] = cx.page.js(framed, [code.as_str().into()]).await?;
    check_eq!(
        found,
        [
            PRICE_OF_120K.to_owned(),
            format!("?q={code}"),
            String::new()
        ],
        "price and address"
    );
    Ok(())
}

async fn in_the_query_stays_in_a_chat_program(cx: &Context<'_>) -> Outcome {
    let code = code_of_120k(cx).await?;
    let name = "Mozilla/5.0 (Linux; Android 13) MicroMessenger/8.0.50 NetType/WIFI";
    cx.page
        .devtools()?
        .send(
            "Network.setUserAgentOverride",
            serde_json::json!({ "userAgent": name }),
        )
        .await?;
    let path = format!("/test/en.html?q={code}");
    let widget = open(cx, &path).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    cx.page.pause(std::time::Duration::from_millis(200)).await;
    check_eq!(cx.page.url().await?, cx.site.url(&path), "the address");
    Ok(())
}

async fn of_another_kind_is_none_of_ours(cx: &Context<'_>) -> Outcome {
    for address in [
        "#q=running+shoes",
        "?q=AirPods",
        "#q=",
        "#/search?q=Amazon-FBA",
    ] {
        let widget = open(cx, &format!("/test/en.html{address}")).await?;
        wait_price(widget, FIRST_PRICE).await?;
        check_eq!(widget.count(".notices .notice").await?, 0, "notices");
        let own = cx.site.url(&format!("/test/en.html{address}"));
        check_eq!(cx.page.url().await?, own, "the address");
    }
    cx.page.check_no_errors().await
}

async fn of_its_own_name_opens(cx: &Context<'_>) -> Outcome {
    let code = code_of_120k(cx).await?;
    let path = "/test/cards.html?lang=en&link-key=q2&remember=off";
    let widget = open(cx, path).await?;
    widget.click(".aside .share > button").await?;
    let copied = widget.value(".aside .link-text").await?;
    check!(copied.contains("#q2="), "{copied}");
    paste(widget, &copied.replace(&self::code(widget).await?, &code)).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    let widget = open(cx, &format!("{path}#q2={code}")).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    let widget = open(cx, &format!("{path}&x#q={code}")).await?;
    wait_price(widget, FIRST_PRICE).await
}

async fn leaves_the_address_alone(cx: &Context<'_>) -> Outcome {
    let code = code_of_120k(cx).await?;
    for address in [
        format!("&q={code}"),
        format!("#q={code}"),
        format!("#none={code}"),
    ] {
        let path = format!("/test/cards.html?lang=en&link-key=none&remember=off{address}");
        let widget = open(cx, &path).await?;
        wait_price(widget, FIRST_PRICE).await?;
        check_eq!(cx.page.url().await?, cx.site.url(&path), "the address");
        widget.click(".aside .share > button").await?;
        check_eq!(
            widget.value(".aside .link-text").await?,
            self::code(widget).await?,
            "what is copied"
        );
    }
    Ok(())
}

async fn keeps_what_the_page_has_in_its_address(cx: &Context<'_>) -> Outcome {
    let code = code_of_120k(cx).await?;
    for (address, expected) in [
        ("#q=running+shoes".to_owned(), "#q=running+shoes&q=CODE"),
        (format!("?a=1#q={code}"), "?a=1#q=CODE"),
        (format!("#/pricing?x=1&q={code}"), "#/pricing?x=1&q=CODE"),
    ] {
        let widget = open(cx, &format!("/test/en.html{address}")).await?;
        widget.click("label[for=site-FR]").await?;
        widget.click(".aside .share > button").await?;
        let expected = expected.replace("CODE", &self::code(widget).await?);
        check_eq!(
            widget.value(".aside .link-text").await?,
            cx.site.url(&format!("/test/en.html{expected}")),
            "the link"
        );
    }
    Ok(())
}

async fn is_not_copied_before_all_is_taken(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    widget.fill("#gmv", "12..3").await?;
    widget.click(".aside .share > button").await?;
    widget
        .wait_text(".aside .share > .hint", "Average monthly GMV")
        .await?;
    check!(
        widget.focused().await?.starts_with("input#gmv"),
        "the focus is elsewhere"
    );
    check_eq!(widget.count(".aside .link-text").await?, 0, "links");
    // What has been put right can go out.
    widget.fill("#gmv", "120k").await?;
    widget.click(".aside .share > button").await?;
    widget.find(".aside .link-text").await?;
    // In a section that is closed, and on a tab that is not shown.
    widget.click("button[aria-controls=section-goals]").await?;
    widget.fill("#acos-cut", "x").await?;
    widget.click("button[aria-controls=section-goals]").await?;
    widget.click(".aside .share > button").await?;
    wait_js(
        widget,
        "the field has the focus",
        "return root.activeElement?.id === 'acos-cut'",
    )
    .await?;
    widget.fill("#acos-cut", "10").await?;
    widget.click("#tab-kpi").await?;
    widget.click(".plan .assume > summary").await?;
    widget.fill("#grace", "x").await?;
    widget.click("#tab-annex").await?;
    widget.find("#panel-annex .stale").await?;
    widget.click(role("button", "Copy as Markdown")).await?;
    wait_js(
        widget,
        "the field has the focus",
        "return root.activeElement?.id === 'grace'",
    )
    .await?;
    cx.page.check_no_errors().await
}

async fn is_told_with_what_was_not_taken(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    cx.page
        .js::<()>(
            "document.body.dataset.told = '';
             addEventListener('eu-quote-change', ({ detail }) => {
               document.body.dataset.told += `${detail.stale} ${detail.monthly};`;
             })",
            [],
        )
        .await?;
    let told = "return document.body.dataset.told === args[0]";
    let wait_told = async |expected: &str| {
        let what = format!("told: {expected}");
        cx.page
            .wait_until(&what, async || cx.page.js(told, [expected.into()]).await)
            .await
    };
    let type_in = |text: &str| {
        format!(
            "const field = root.querySelector('#gmv');
             field.value = '{text}';
             field.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}))"
        )
    };
    widget.js::<()>(&type_in("12..3")).await?;
    wait_told("true 34480.00;").await?;
    // Another text that is not taken is no news.
    widget.js::<()>(&type_in("12..34")).await?;
    widget.js::<()>(&type_in("120k")).await?;
    wait_told("true 34480.00;false 61540.00;").await
}

/// A page that sets the property, and loads the script afterwards.
async fn open_late<'a>(cx: &'a Context<'_>, set: &str) -> Outcome<Scope<'a>> {
    cx.open("/test/scriptless.html").await?;
    let script = format!(
        "const widget = document.querySelector('eu-quote');
         {set};
         await import('/eu-quote.js')"
    );
    cx.page.js::<()>(&script, []).await?;
    let widget = cx.page.widget(0);
    wait_complete(widget).await?;
    Ok(widget)
}

async fn set_before_the_script_opens(cx: &Context<'_>) -> Outcome {
    let code = code_of_120k(cx).await?;
    let widget = open_late(cx, &format!("widget.link = '{code}'")).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    // The accessor is not hidden: it follows what is on screen, and opens what is set.
    widget.fill("#gmv", "50k").await?;
    wait_price(widget, FIRST_PRICE).await?;
    let is_own = "return !Object.hasOwn(host, 'link') && host.link !== args[0]"
        .replace("args[0]", &format!("'{code}'"));
    check!(
        widget.js::<bool>(&is_own).await?,
        "the property hides the accessor"
    );
    let set = format!("host.link = '{}'", real_seller()?);
    widget.js::<()>(&set).await?;
    wait_price(widget, "¥85,849").await?;
    cx.page.check_no_errors().await
}

async fn of_nothing_is_nothing_to_open(cx: &Context<'_>) -> Outcome {
    for nothing in ["null", "undefined", "''"] {
        let widget = open_late(cx, &format!("widget.link = {nothing}")).await?;
        wait_price(widget, FIRST_PRICE).await?;
        widget.js::<()>(&format!("host.link = {nothing}")).await?;
        cx.page.pause(std::time::Duration::from_millis(200)).await;
        check_eq!(widget.count(".notices .notice").await?, 0, "notices");
        wait_price(widget, FIRST_PRICE).await?;
    }
    cx.page.check_no_errors().await
}

/// What a page has set by mistake and then right is right.
async fn that_was_refused_is_forgotten(cx: &Context<'_>) -> Outcome {
    let code = code_of_120k(cx).await?;
    let widget = open_late(cx, &format!("widget.link = '{code}'")).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    for junk in ["junk", &code[..30]] {
        widget.js::<()>(&format!("host.link = '{junk}'")).await?;
        widget.find(".notices .notice.problem").await?;
        widget.js::<()>(&format!("host.link = '{code}'")).await?;
        widget.wait_gone(".notices .notice.problem").await?;
    }
    wait_price(widget, PRICE_OF_120K).await?;
    cx.page.check_no_errors().await
}

async fn set_by_the_page_gives_way_to_changes(cx: &Context<'_>) -> Outcome {
    let code = code_of_120k(cx).await?;
    let set = format!("widget.link = '{code}'");
    let widget = open_late(cx, &set).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    widget.fill("#gmv", "50k").await?;
    wait_price(widget, FIRST_PRICE).await?;
    wait_js(widget, "the device keeps the answers", KEPT).await?;
    // As a framework does when it draws the page anew, and at the next visit.
    widget.js::<()>(&format!("host.link = '{code}'")).await?;
    cx.page.pause(std::time::Duration::from_millis(200)).await;
    wait_price(widget, FIRST_PRICE).await?;
    let widget = open_late(cx, &set).await?;
    wait_price(widget, FIRST_PRICE).await?;
    widget.click(role("button", "Show it as sent")).await?;
    wait_price(widget, PRICE_OF_120K).await?;
    cx.page.check_no_errors().await
}
