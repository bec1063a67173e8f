//! The plan of the KPIs: what is scored, from where growth is counted, and what does not
//! fit together.

use super::widget::{code, like_a_phone, open, wait_exactly, wait_fits, wait_js};
use super::{Context, Test, test};
use crate::failure::Outcome;
use crate::locator::css;
use crate::scope::Scope;
use crate::{check, check_eq};

pub(super) fn tests() -> Vec<Test> {
    vec![
        test!(defaults_are_in_no_conflict),
        test!(shares_become_weights_and_money),
        test!(refuses_what_is_no_share),
        test!(proposes_and_goes_back),
        test!(counts_growth_from_what_is_chosen),
        test!(a_click_settles_what_it_stands_beside),
        test!(the_way_is_shown_month_by_month),
        test!(fits_a_phone),
    ]
}

async fn open_plan<'a>(cx: &'a Context<'_>, page: &str) -> Outcome<Scope<'a>> {
    let widget = open(cx, page).await?;
    widget.click("#tab-kpi").await?;
    widget.click(".plan summary").await?;
    Ok(widget)
}

/// What stands below the name of a KPI.
async fn wait_row(widget: Scope<'_>, kpi: &str, expected: &str) -> Outcome {
    let row = format!(
        "const row = root.querySelector('#share-{kpi}').closest('tr');
        return row.querySelector('.basis').textContent === '{expected}'"
    );
    wait_js(widget, &format!("{kpi}: {expected}"), &row).await
}

/// By the sample card: 40, 25, 20 and 15 of 100, with 6,912.00 at risk in a period.
async fn shares_become_weights_and_money(cx: &Context<'_>) -> Outcome {
    let widget = open_plan(cx, "/test/en.html").await?;
    check_eq!(
        widget.value("#share-gmv_growth").await?,
        "40",
        "a share of the card"
    );
    check_eq!(
        widget.value("#share-localisation").await?,
        "0",
        "none of it"
    );
    wait_row(
        widget,
        "gmv_growth",
        "Weight 40% · ¥2,764.80 a period at stake",
    )
    .await?;
    wait_row(widget, "localisation", "Not scored").await?;
    // 40 and 20 of 120: 33.33 % and 16.67 %.
    widget.fill("#share-localisation", "20").await?;
    wait_row(
        widget,
        "gmv_growth",
        "Weight 33.33% · ¥2,303.77 a period at stake",
    )
    .await?;
    wait_row(
        widget,
        "localisation",
        "Weight 16.67% · ¥1,152.23 a period at stake",
    )
    .await?;
    widget
        .wait_text(".plan .suggestions [role=status]", "Shares sum to 120")
        .await?;
    widget
        .wait_text("article.kpi:last-of-type", "Localisation quality")
        .await?;
    // What the sum is beside says so, and settles it.
    widget.click(css(".finding button").nth(0)).await?;
    widget
        .wait_text(".plan .suggestions [role=status]", "Shares sum to 100")
        .await?;
    // 33.3, 20.8, 16.7, 12.5, 16.7: cut off 97, three to the largest remainders.
    let shares = [
        ("gmv_growth", "33"),
        ("acos", "21"),
        ("unit_session_percentage", "17"),
        ("return_rate", "12"),
        ("localisation", "17"),
    ];
    for (kpi, share) in shares {
        let field = format!("#share-{kpi}");
        check_eq!(widget.value(field.as_str()).await?, share, "{kpi}");
    }
    Ok(())
}

async fn refuses_what_is_no_share(cx: &Context<'_>) -> Outcome {
    let widget = open_plan(cx, "/test/en.html").await?;
    widget.fill("#share-acos", "101").await?;
    widget.wait_text("#share-acos-note", "100").await?;
    check_eq!(widget.value("#share-acos").await?, "101", "what was typed");
    // The last that was one while it was typed: 10 of 85.
    wait_row(widget, "acos", "Weight 11.76% · ¥812.85 a period at stake").await?;
    widget.fill("#share-acos", "0").await?;
    wait_exactly(widget, "#share-acos-note", "").await?;
    wait_row(widget, "acos", "Not scored").await
}

async fn proposes_and_goes_back(cx: &Context<'_>) -> Outcome {
    let widget = open_plan(cx, "/test/en.html").await?;
    widget
        .click(".plan .suggestions button:nth-of-type(1)")
        .await?;
    wait_row(
        widget,
        "gmv_growth",
        "Weight 35% · ¥2,419.20 a period at stake",
    )
    .await?;
    wait_row(
        widget,
        "response_time",
        "Weight 5% · ¥345.60 a period at stake",
    )
    .await?;
    check_eq!(
        widget.value("#share-response_time").await?,
        "5",
        "as proposed"
    );
    widget
        .click(".plan .suggestions button:nth-of-type(3)")
        .await?;
    wait_row(widget, "response_time", "Not scored").await?;
    // What is as the card has it needs no new kind of link.
    let code = code(widget).await?;
    check!(code.starts_with("AR"), "version 1: {code}");
    Ok(())
}

async fn counts_growth_from_what_is_chosen(cx: &Context<'_>) -> Outcome {
    let widget = open_plan(cx, "/test/en.html").await?;
    widget.click("label[for=kpi-baseline-2]").await?;
    let effect = ".plan p[role=status].hint";
    widget
        .wait_text(effect, "The higher of both To be measured")
        .await?;
    widget.fill("#last-year-gmv", "60k").await?;
    widget
        .wait_text(effect, "The higher of both €60,000.00")
        .await?;
    widget
        .wait_text("article.kpi:first-of-type", "€60,000.00")
        .await?;
    // 50,000.00 × 92 ÷ 72, if the three months before the start have 92 days.
    let days = "const now = new Date();
        const [year, next] = [now.getFullYear(), now.getMonth() + 1];
        return (Date.UTC(year, next) - Date.UTC(year, next - 3)) / 864e5";
    let days: u32 = widget.js(days).await?;
    let cents = (2 * 5_000_000 * days / (days - 20)).div_ceil(2);
    let expected = format!(
        "€{},{:03}.{:02}",
        cents / 100_000,
        cents / 100 % 1_000,
        cents % 100
    );
    widget.fill("#stock-out-days", "20").await?;
    widget
        .wait_text(effect, &format!("Last three full months {expected}"))
        .await?;
    widget
        .wait_text("article.kpi:first-of-type", &expected)
        .await
}

async fn a_click_settles_what_it_stands_beside(cx: &Context<'_>) -> Outcome {
    let widget = open_plan(cx, "/test/en.html").await?;
    widget.fill("#share-roas", "20").await?;
    widget
        .wait_text(".plan .gates", "ROAS is one divided by ACoS")
        .await?;
    widget.click(css(".finding button").nth(0)).await?;
    wait_row(widget, "roas", "Not scored").await?;
    check_eq!(widget.value("#share-acos").await?, "45", "both shares");
    widget
        .wait_text(
            ".plan .gates",
            "the budget has to rise by 19%, to about €5,950.00",
        )
        .await
}

async fn the_way_is_shown_month_by_month(cx: &Context<'_>) -> Outcome {
    let widget = open_plan(cx, "/test/zh-CN.html").await?;
    widget
        .click("article.kpi:first-of-type .why summary")
        .await?;
    let cells = "return [...root.querySelectorAll('article.kpi:first-of-type .why tbody td')]
        .slice(0, 3).map((cell) => cell.textContent)";
    let found: Vec<String> = widget.js(cells).await?;
    let expected = ["€53,333.33", "€55,000.00", "€56,666.67"];
    check_eq!(found, expected, "the first months");
    widget.click("label[for=seasonal]").await?;
    widget
        .wait_text("article.kpi:first-of-type", "淡旺季系数")
        .await
}

async fn fits_a_phone(cx: &Context<'_>) -> Outcome {
    like_a_phone(cx).await?;
    let widget = open_plan(cx, "/test/zh-CN.html").await?;
    widget.wait_text("#panel-kpi .plan", "宽限期").await?;
    wait_fits(
        widget,
        "#panel-kpi",
        "#panel-kpi .plan li, #panel-kpi .plan .field, #panel-kpi .plan .scroll, #panel-kpi .plan button",
    )
    .await
}

/// Growth and cheaper ads contradict each other once somebody has asked for them.
async fn defaults_are_in_no_conflict(cx: &Context<'_>) -> Outcome {
    let widget = open_plan(cx, "/test/en.html").await?;
    widget
        .wait_text(
            css(".plan .finding").nth(0),
            "the budget has to rise by 19%",
        )
        .await?;
    check_eq!(widget.count(".plan .conflict").await?, 0, "conflicts");
    widget.click("button[aria-controls=section-goals]").await?;
    widget.fill("#acos-cut", "15").await?;
    widget.find(".plan .conflict").await.map(drop)
}
