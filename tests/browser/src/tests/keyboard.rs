//! Everything can be done with the keyboard alone, and the focus can be seen.

use std::time::Duration;

use thirtyfour::Key;

use super::widget::{FIRST_PRICE, like_a_phone, open, wait_js, wait_price};
use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::poll;
use crate::scope::Scope;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(reaches_everything_in_order),
        test!(changes_answers),
        test!(opens_sections),
        test!(goes_round_the_tabs),
        test!(closes_the_sheet),
        test!(never_loses_the_focus_under_the_bar),
    ]
}

/// More presses than the widget has stops.
const STOPS: usize = 150;

/// The focused element: its id, what it controls, or its tag and text.
const FOCUS: &str = "const el = root.activeElement;
    return !el ? '' : el.id || el.getAttribute('aria-controls') || `${el.localName} ${el.innerText}`";

async fn focus(widget: Scope<'_>, selector: &str) -> Outcome {
    widget
        .js(&format!("root.querySelector('{selector}').focus()"))
        .await
}

/// All stops of the Tab key, to the end of the widget.
async fn stops(cx: &Context<'_>, widget: Scope<'_>) -> Outcome<Vec<String>> {
    focus(widget, ".languages button").await?;
    let mut stops = Vec::new();
    while stops.len() < STOPS {
        let now: String = widget.js(FOCUS).await?;
        // After the last stop of a page, WebKit goes on with the first.
        if now.is_empty() || (stops.len() > 1 && stops.first() == Some(&now)) {
            return Ok(stops);
        }
        stops.push(now);
        cx.page.press(Key::Tab).await?;
    }
    Err(format!("Tab does not leave the widget: {stops:?}").into())
}

async fn reaches_everything_in_order(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    let stops = stops(cx, widget).await?;
    let mut rest = stops.iter();
    for expected in [
        "site-DE",
        "site-IE",
        "gmv",
        "depth-1",
        "term-2",
        "section-sites",
        "section-ads",
        "section-service",
        "section-goals",
        "section-contract",
        "tab-lines",
    ] {
        check!(
            rest.any(|stop| stop == expected),
            "Tab does not reach {expected} in its place: {stops:?}"
        );
    }
    check!(
        stops.iter().any(|stop| stop == "button Copy quote link"),
        "Tab does not reach the link: {stops:?}"
    );
    Ok(())
}

async fn changes_answers(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    focus(widget, "#site-FR").await?;
    cx.page.press(' ').await?;
    wait_price(widget, "¥38,512").await?;
    cx.page.press(' ').await?;
    wait_price(widget, FIRST_PRICE).await?;
    focus(widget, "#depth-1").await?;
    cx.page.press(Key::Down).await?;
    wait_price(widget, "¥40,780").await?;
    check_eq!(widget.js::<String>(FOCUS).await?, "depth-2", "the focus");
    cx.page.press(Key::Up).await?;
    wait_price(widget, FIRST_PRICE).await?;
    focus(widget, "#term-2").await?;
    cx.page.press(Key::Left).await?;
    // The term of six months: a discount of 5 % on 12,800.
    wait_price(widget, "¥35,120").await
}

async fn opens_sections(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    focus(widget, "[aria-controls=section-ads]").await?;
    cx.page.press(Key::Enter).await?;
    let is_open = "return root.querySelector('[aria-controls=section-ads]').ariaExpanded === 'true'
        && root.querySelector('#section-ads').getClientRects().length > 0";
    wait_js(widget, "the section is open", is_open).await?;
    cx.page.press(Key::Tab).await?;
    check_eq!(
        widget.js::<String>(FOCUS).await?,
        "ads-managed",
        "the first stop inside"
    );
    focus(widget, "[aria-controls=section-ads]").await?;
    cx.page.press(' ').await?;
    let is_closed = "return root.querySelector('#section-ads').getClientRects().length === 0";
    wait_js(widget, "the section is closed", is_closed).await
}

async fn goes_round_the_tabs(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    focus(widget, "#tab-lines").await?;
    for (key, tab) in [
        (Key::Right, "tab-months"),
        (Key::Right, "tab-compare"),
        (Key::Right, "tab-kpi"),
        (Key::Right, "tab-outlook"),
        (Key::Right, "tab-alternatives"),
        (Key::Right, "tab-market"),
        (Key::Right, "tab-annex"),
        (Key::Right, "tab-check"),
        (Key::Right, "tab-settle"),
        (Key::Right, "tab-lines"),
        (Key::Left, "tab-settle"),
        (Key::Home, "tab-lines"),
        (Key::End, "tab-settle"),
    ] {
        cx.page.press(key).await?;
        let script = format!(
            "const tab = root.querySelector('#{tab}');
             const panel = root.getElementById(tab.getAttribute('aria-controls'));
             const shown = [...root.querySelectorAll('[role=tabpanel]')].filter((p) => !p.hidden);
             return root.activeElement === tab && tab.ariaSelected === 'true'
               && shown.length === 1 && shown[0] === panel"
        );
        wait_js(
            widget,
            &format!("{tab} is shown and has the focus"),
            &script,
        )
        .await?;
    }
    Ok(())
}

async fn closes_the_sheet(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    like_a_phone(cx).await?;
    focus(widget, ".bar button").await?;
    cx.page.press(Key::Enter).await?;
    wait_js(
        widget,
        "the sheet is open, with the focus inside",
        "const sheet = root.querySelector('dialog.sheet');
         return sheet.open && sheet.contains(root.activeElement)",
    )
    .await?;
    widget.find("dialog.sheet .price").await?;
    cx.page.press(Key::Escape).await?;
    wait_js(
        widget,
        "the sheet is closed, with the focus where it was",
        "return !root.querySelector('dialog.sheet').open
           && root.activeElement === root.querySelector('.bar button')",
    )
    .await
}

const SCROLLING: Duration = Duration::from_secs(1);

/// What hides the focused element, in words; a choice that is drawn by its label
/// is seen where the label is.
const HIDDEN: &str = "const el = root.activeElement;
    if (!el) return 'the end';
    const name = el.id || el.getAttribute('aria-controls') || el.innerText;
    const own = el.getBoundingClientRect();
    const small = own.width < 5 || own.height < 5;
    const r = small && el.labels?.length ? el.labels[0].getBoundingClientRect() : own;
    const x = Math.min(Math.max(r.left + r.width / 2, 0), innerWidth - 1);
    if (el.closest('.bar')) return '';
    for (const y of [r.top + 2, (r.top + r.bottom) / 2, r.bottom - 2]) {
      if (r.height > innerHeight - 120) break;
      if (y < 0 || y > innerHeight) return `${name} is out of view at ${y}`;
      const hit = root.elementFromPoint(x, y);
      if (hit?.closest('.bar')) return `${name} is covered by the bar at ${y}`;
    }
    return ''";

async fn never_loses_the_focus_under_the_bar(cx: &Context<'_>) -> Outcome {
    let widget = open(cx, "/test/en.html").await?;
    like_a_phone(cx).await?;
    for section in ["sites", "ads", "service", "goals", "contract"] {
        widget
            .js::<()>(&format!(
                "root.querySelector('[aria-controls=section-{section}]').click()"
            ))
            .await?;
    }
    focus(widget, ".languages button").await?;
    let (mut seen_stops, mut hidden) = (0, Vec::new());
    for _ in 0..STOPS {
        cx.page.press(Key::Tab).await?;
        // The page may scroll a moment later.
        let seen = poll::until_ok(SCROLLING, async || {
            match widget.js::<String>(HIDDEN).await?.as_str() {
                "the end" => Ok(false),
                "" => Ok(true),
                other => Err(other.into()),
            }
        });
        match seen.await {
            Ok(true) => seen_stops += 1,
            Ok(false) => break,
            Err(failure) => hidden.push(failure.to_string()),
        }
    }
    check!(hidden.is_empty(), "{}", hidden.join("\n   "));
    check!(seen_stops > 35, "only {seen_stops} stops");
    Ok(())
}
